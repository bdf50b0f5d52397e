package dev.lastresort.database.engine.postgres.running;

/**
 * A column as the server's catalogue knows it.
 *
 * @param type     the name of its type in the catalogue; of a domain, that of what it is made of
 * @param shown    its type as SQL writes it
 * @param category the sort of its type, by the catalogue's letter
 * @param initial  its default as the server prints it; empty if it has none
 * @param identity {@code a} where it is always numbered, {@code d} by default, else empty
 * @param computed whether it takes no value but the one that is computed
 */
record ServerColumn(String name, String type, String shown, String category, int modifier,
        boolean nullable, String initial, String identity, boolean computed) {

    boolean isWritable() {
        return !computed;
    }
}
