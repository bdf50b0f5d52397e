package dev.lastresort.session.attempt.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One program's claim to a file that is replaced as a whole at each change, so that the file itself
 * cannot be locked: a lock beside it. The system lets go of it when the program ends, however that
 * comes about; the empty file that a kill leaves behind claims nothing.
 */
final class FileClaim implements AutoCloseable {

    /**
     * The locks of this process. They are the process's, not a channel's: to close any channel to a
     * file lets go of all, so that none may be opened a second time. Static as the locks are.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    /** An open lock, by the one name of its file. */
    private record Held(Path key, FileChannel channel) {}

    private final Path beside;
    private Optional<Held> held = Optional.empty();

    FileClaim(Path file) {
        beside = file.resolveSibling("." + file.getFileName() + ".lock");
    }

    /** Claims it; false if somebody else has it. */
    boolean take() throws IOException {
        if (held.isPresent()) {
            return true;
        }
        Path key = key();
        if (!OURS.add(key)) {
            return false;
        }
        try {
            held = open().map(channel -> new Held(key, channel));
        } finally {
            if (held.isEmpty()) {
                OURS.remove(key);
            }
        }
        return held.isPresent();
    }

    /** Found without opening the file, which would have to be closed again. */
    private Path key() throws IOException {
        try {
            Files.createFile(beside);
        } catch (FileAlreadyExistsException usual) {
            // somebody has it, or was killed with it
        }
        return beside.toRealPath();
    }

    private Optional<FileChannel> open() throws IOException {
        FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (locked(channel)) {
            return Optional.of(channel);
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean locked(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException another) {
            return false;
        } catch (IOException noLocks) {
            // some shared folders have none: then only what is in the file tells
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        if (held.isPresent()) {
            Files.deleteIfExists(beside);
            held.get().channel().close();
            OURS.remove(held.get().key());
            held = Optional.empty();
        }
    }
}
