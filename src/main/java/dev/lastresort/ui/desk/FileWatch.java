package dev.lastresort.ui.desk;

import java.nio.file.Path;

/** Tells when a file that was opened changes on disk. A port, because tests have no disk. */
public interface FileWatch extends AutoCloseable {

    /** Follows nothing. */
    FileWatch NONE = new FileWatch() {
        @Override
        public void follow(Path file, Runnable changed) {}

        @Override
        public void close() {}
    };

    /**
     * Calls {@code changed}, on a thread of its own, each time the file or an SQL file beside it is
     * other than it was, gone or back again. A file that is followed already stays so, with the new
     * listener.
     */
    void follow(Path file, Runnable changed);

    @Override
    void close();
}
