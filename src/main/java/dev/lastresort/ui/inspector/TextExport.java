package dev.lastresort.ui.inspector;

/** Takes text that a person wants to keep in a file. */
@FunctionalInterface
public interface TextExport {

    /**
     * Asks where to, and writes it there; what goes wrong is told to the person by whoever does
     * this.
     *
     * @param name a file name to begin with, such as {@code pitr-orders.csv}
     */
    void save(String name, String text);
}
