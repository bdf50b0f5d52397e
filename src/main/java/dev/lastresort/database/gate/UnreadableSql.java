package dev.lastresort.database.gate;

/** Thrown for text that is no statement: a quote or a comment is left open, or nothing is there. */
public final class UnreadableSql extends RuntimeException {

    UnreadableSql(String message) {
        super(message, null, false, false);
    }
}
