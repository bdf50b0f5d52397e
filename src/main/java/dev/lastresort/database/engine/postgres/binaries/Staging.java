package dev.lastresort.database.engine.postgres.binaries;

import dev.lastresort.database.engine.postgres.server.FolderTree;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders in which something is being unpacked or removed. Each is named after the process that
 * does it, so that the next one knows what nobody will finish.
 */
final class Staging {

    private static final String PREFIX = "unfinished-";

    private Staging() {}

    /** The name of this process's own, where nothing stands. */
    static Path in(Path engines) {
        return engines.resolve(PREFIX + mark(ProcessHandle.current()));
    }

    private static String mark(ProcessHandle process) {
        return process.pid() + "-"
                + process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
    }

    /** Deletes what processes have left that are no more. */
    static void deleteAbandoned(Path engines) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.list(engines)) {
            found = all.filter(each -> String.valueOf(each.getFileName()).startsWith(PREFIX))
                    .toList();
        }
        for (Path path : found) {
            String mark = String.valueOf(path.getFileName()).substring(PREFIX.length());
            if (!mark.matches("\\d{1,18}-\\d{1,18}") || ProcessHandle
                    .of(Long.parseLong(mark.substring(0, mark.indexOf('-'))))
                    .map(Staging::mark).filter(mark::equals).isEmpty()) {
                FolderTree.delete(path);
            }
        }
    }

    /** @return whether the last of them was not there */
    static boolean makeFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return false;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            makeFolders(parent);
        }
        makeFolder(folder);
        return true;
    }

    /** Whatever the mask of whoever makes it: everybody may look for programs in it. */
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException others) {
            // which are not ours
        }
    }
}
