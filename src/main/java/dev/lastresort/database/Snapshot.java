package dev.lastresort.database;

/**
 * A database as it stood when it was cut, in a form that only its engine knows. Immutable: any
 * number of databases can be opened from it, on any thread, and none of them changes it.
 */
public interface Snapshot {

    /** A database of its own that starts as this one stands. */
    default Database open() {
        return open(Limits.DEFAULT);
    }

    Database open(Limits limits);

    /** The bytes of storage behind it, most of them shared with its neighbours. */
    long sizeBytes();
}
