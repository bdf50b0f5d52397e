package dev.lastresort.session;

import java.nio.file.Path;
import java.util.Set;

/** Tells when a file that was opened changes on disk. A port, because tests have no disk. */
public interface FileWatch extends AutoCloseable {

    /** Follows nothing. */
    FileWatch NONE = new FileWatch() {
        @Override
        public void follow(Path file, Set<Path> beside, Runnable changed) {}

        @Override
        public void forget(Path file) {}

        @Override
        public void close() {}
    };

    /**
     * Calls {@code changed}, on a thread of its own, each time the file or one beside it is other
     * than it was, gone or back again. A file that is followed already stays so, with these files
     * and this listener; of very many, those opened last are followed.
     *
     * @param beside the files that it names
     */
    void follow(Path file, Set<Path> beside, Runnable changed);

    /** Nobody hears of that file any more; does nothing if nobody did. */
    void forget(Path file);

    @Override
    void close();
}
