package dev.lastresort.database;

import dev.lastresort.database.value.BadText;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcException;
import org.h2.message.DbException;

/**
 * Makes {@link SqlFailure}s of H2's exceptions, with a message that no locale and no random name
 * changes.
 */
final class SqlFailures {

    /** H2 names the sequence behind an identity column at random. */
    private static final Pattern RANDOM_NAME = Pattern.compile("SYSTEM_SEQUENCE_[0-9A-F_]+");

    private SqlFailures() {}

    /** A {@link SqlFailure}, or {@link LimitExceeded} if that is what ended the statement. */
    static RuntimeException of(DbException failure, Limits limits) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SqlFailure || cause instanceof LimitExceeded) {
                return (RuntimeException) cause;
            }
            if (cause instanceof BadText bad) {
                return new SqlFailure(SqlFailure.BAD_TEXT, bad.getMessage());
            }
        }
        SQLException exception = failure.getSQLException();
        if (exception.getErrorCode() == ErrorCode.STATEMENT_WAS_CANCELED) {
            return LimitExceeded.of(LimitExceeded.Cap.TIME, limits);
        }
        if (exception.getErrorCode() == ErrorCode.OUT_OF_MEMORY) {
            return LimitExceeded.of(LimitExceeded.Cap.MEMORY, limits);
        }
        String message = exception instanceof JdbcException vendor ? vendor.getOriginalMessage()
                : exception.getMessage();
        return new SqlFailure(exception.getSQLState(), exception.getErrorCode(),
                english(String.valueOf(message)));
    }

    /** In another locale than English, H2 puts the English line behind the translated one. */
    static String english(String message) {
        String line = message.substring(message.lastIndexOf('\n') + 1);
        return RANDOM_NAME.matcher(line).replaceAll("the sequence of an identity column");
    }
}
