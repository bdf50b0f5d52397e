package dev.lastresort.session;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * Writes a file as a whole or not at all: beside it first, then moved over it at once. Whoever
 * looks finds what was there, or all of what is new. What is no regular file, such as a device, is
 * written to as it is.
 */
public final class WholeFile {

    private WholeFile() {}

    /** Puts the bytes in the file's place; its rights stay as they are. */
    public static void write(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            if (Files.isDirectory(file)) {
                throw new IOException("it is a folder");
            }
            Files.write(file, bytes);
            return;
        }
        Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path beside = real.resolveSibling("." + real.getFileName() + "." + UUID.randomUUID());
        try {
            Files.write(beside, bytes, StandardOpenOption.CREATE_NEW);
            keepRights(real, beside);
            move(beside, real);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void keepRights(Path file, Path beside) throws IOException {
        PosixFileAttributeView rights =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (rights != null && Files.exists(file)) {
            Files.setPosixFilePermissions(beside, rights.readAttributes().permissions());
        }
    }

    private static void move(Path beside, Path file) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException onlyThisWay) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Why it cannot be written, for people. */
    public static String reason(Path file, IOException cannot) {
        return switch (cannot) {
            case NoSuchFileException _ -> file + " cannot be written: its folder is"
                    + " not there; make it first";
            case AccessDeniedException _ -> file + " cannot be written: its folder"
                    + " is not open to you";
            case FileSystemException other when other.getReason() != null ->
                    file + " cannot be written: " + other.getReason();
            default -> file + " cannot be written: " + cannot.getMessage();
        };
    }
}
