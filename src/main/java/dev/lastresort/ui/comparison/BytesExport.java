package dev.lastresort.ui.comparison;

import java.util.function.Supplier;

/** Takes what is no text but is to be kept in a file all the same. */
@FunctionalInterface
public interface BytesExport {

    /**
     * Asks where to, and writes it there; what goes wrong is told to the person by whoever does
     * this.
     *
     * @param name     a file name to begin with, whose ending says what sort of file it is
     * @param prepared asked on the window's thread once there is a file, for what can be done
     *                 nowhere else; what it gives makes the bytes, away from that thread
     */
    void save(String name, Supplier<Supplier<byte[]>> prepared);
}
