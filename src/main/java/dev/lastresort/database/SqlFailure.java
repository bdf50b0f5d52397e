package dev.lastresort.database;

import java.util.Objects;

/**
 * A statement that the database refused, or that we refused on its behalf (SQLSTATE {@code LR…}).
 * The message is English whatever the locale, and the same on every run.
 */
public final class SqlFailure extends RuntimeException {

    /** A value or a column type that a row cannot hold exactly. */
    public static final String TYPE_NOT_HELD = "LR002";
    /** The parameters given are not those that the statement asks for. */
    public static final String PARAMETERS = "LR003";
    /** The statement is not of the kind that this call runs. */
    public static final String WRONG_KIND = "LR005";
    /** With the parameters given, a LIKE would take too long. */
    public static final String PATTERN_TOO_COSTLY = "LR007";
    /** Views on views, each naming the last one more than once, have grown too far. */
    public static final String VIEWS_TOO_DEEP = "LR008";

    /** The database's own code breaks off: what the statement asks for is beyond its reckoning. */
    public static final String NOT_COMPUTED = "LR009";
    /** Rows that refer to one another are changed one by the other, too many in a chain. */
    public static final String CASCADE_TOO_DEEP = "LR010";

    private final String sqlState;
    private final int errorCode;

    public SqlFailure(String sqlState, int errorCode, String message) {
        super(message, null, false, false);
        this.sqlState = sqlState;
        this.errorCode = errorCode;
    }

    public SqlFailure(String sqlState, String message) {
        this(sqlState, 0, message);
    }

    public String sqlState() {
        return sqlState;
    }

    /** The vendor's error code, or 0 if the refusal is ours. */
    public int errorCode() {
        return errorCode;
    }

    @Override
    public String getMessage() {
        // Given to the constructor, so that it is there.
        return Objects.requireNonNull(super.getMessage());
    }
}
