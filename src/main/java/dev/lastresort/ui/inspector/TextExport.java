package dev.lastresort.ui.inspector;

import java.util.function.Supplier;

/** Takes text that a person wants to keep in a file. */
@FunctionalInterface
public interface TextExport {

    /**
     * Asks where to, and writes it there; what goes wrong is told to the person by whoever does
     * this.
     *
     * @param name a file name to begin with, such as {@code pitr-orders.csv}
     * @param text asked away from the window's thread, and only once there is a file for it
     */
    void save(String name, Supplier<String> text);
}
