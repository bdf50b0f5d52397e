package dev.lastresort.database.engine.h2.function;

/** A function was given what it cannot work with, which PostgreSQL answers with an error, too. */
public final class BadArgument extends RuntimeException {

    private final String sqlState;

    BadArgument(String sqlState, String message) {
        super(message, null, false, false);
        this.sqlState = sqlState;
    }

    public String sqlState() {
        return sqlState;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
