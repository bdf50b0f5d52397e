package dev.lastresort.session.attempt.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One program's claim to a file that is replaced as a whole at each change, so that the file itself
 * cannot be locked: a lock beside it. The system lets go of it when the program ends, however that
 * comes about; the empty file that a kill leaves behind claims nothing.
 */
final class FileClaim implements AutoCloseable {

    private final Path beside;
    private Optional<FileChannel> held = Optional.empty();

    FileClaim(Path file) {
        beside = file.resolveSibling("." + file.getFileName() + ".lock");
    }

    /** Claims it; false if somebody else has it. */
    boolean take() throws IOException {
        if (held.isPresent()) {
            return true;
        }
        FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (locked(channel)) {
            held = Optional.of(channel);
            return true;
        }
        channel.close();
        return false;
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
            held.get().close();
            held = Optional.empty();
        }
    }
}
