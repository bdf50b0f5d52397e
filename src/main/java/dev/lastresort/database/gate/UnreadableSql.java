package dev.lastresort.database.gate;

import java.util.Objects;

/** Thrown for text that is no statement: a quote or a comment is left open, or nothing is there. */
public final class UnreadableSql extends RuntimeException {

    UnreadableSql(String message) {
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        // Given to the constructor, so that it is there.
        return Objects.requireNonNull(super.getMessage());
    }

    /** Of a string, a quoted name or a comment that nothing ends. */
    static UnreadableSql notClosed(String sql, int start) {
        boolean two = sql.startsWith("$$", start) || sql.startsWith("/*", start);
        return new UnreadableSql("the " + sql.substring(start, two ? start + 2 : start + 1)
                + " at offset " + start + " is not closed");
    }
}
