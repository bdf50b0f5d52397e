package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Limits;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engine.h2.function.BadArgument;
import dev.lastresort.database.engine.h2.standard.StoredForm;
import dev.lastresort.database.value.BadText;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
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

    /** What H2 had not read yet stands behind a mark. */
    private static final Pattern STOPPED = Pattern.compile(
            "^Syntax error in SQL statement \".*?\\[\\*\\](.*?)\"(?:; expected .*)?$",
            Pattern.DOTALL);
    private static final int MOST_SHOWN = 60;

    /** A text that is no value of the type that it is meant for. */
    static final String BAD_TEXT = "22018";

    private static final List<String> RECKONING = List.of(
            StoredForm.class.getPackageName() + ".", BadText.class.getPackageName() + ".",
            BadArgument.class.getPackageName() + ".");

    private SqlFailures() {}

    /**
     * A {@link SqlFailure}, or {@link LimitExceeded} if that is what ended the statement. The
     * database also breaks off with Java's own exceptions, where a number or a date leaves its
     * range; what comes from our code is handed back as it is.
     */
    static RuntimeException of(RuntimeException failure, Limits limits) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SqlFailure || cause instanceof LimitExceeded) {
                return (RuntimeException) cause;
            }
            if (cause instanceof BadText bad) {
                return new SqlFailure(BAD_TEXT, bad.getMessage());
            }
            if (cause instanceof BadArgument bad) {
                return new SqlFailure(bad.sqlState(), bad.getMessage());
            }
            root = cause;
        }
        if (root instanceof StackOverflowError) {
            return exhausted(limits);
        }
        if (failure instanceof DbException vendor && !isGeneral(vendor)) {
            return of(vendor, limits);
        }
        return root instanceof RuntimeException && isTheDatabases(root) ? notComputed(root)
                : failure instanceof DbException vendor ? of(vendor, limits) : failure;
    }

    /** Only a safety net: how deep a stack goes differs, so that all nesting is counted before. */
    static LimitExceeded exhausted(Limits limits) {
        return LimitExceeded.of(LimitExceeded.Cap.MEMORY, limits);
    }

    /** Whether it only passes on what a function, a trigger or its own code has thrown. */
    private static boolean isGeneral(DbException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.GENERAL_ERROR_1, ErrorCode.EXCEPTION_IN_FUNCTION_1,
                    ErrorCode.ERROR_EXECUTING_TRIGGER_3 -> true;
            default -> false;
        };
    }

    /** The message would be Java's, which may differ from version to version. */
    private static SqlFailure notComputed(Throwable root) {
        return new SqlFailure(SqlFailure.NOT_COMPUTED, "a number, a date or a text in it leaves"
                + " the range that the database can work with (" + root.getClass().getSimpleName()
                + ")");
    }

    /**
     * Whether it was thrown in the database's code, in ours that reckons with its values, or in
     * Java's on their behalf.
     */
    private static boolean isTheDatabases(Throwable thrown) {
        return !thrown.getClass().getName().startsWith("dev.")
                && Arrays.stream(thrown.getStackTrace()).map(StackTraceElement::getClassName)
                        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                        .findFirst().map(name -> name.startsWith("org.h2.") || RECKONING.stream()
                                .anyMatch(name::startsWith))
                        .orElse(true);
    }

    private static RuntimeException of(DbException failure, Limits limits) {
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
                unread(english(String.valueOf(message))));
    }

    /** A syntax error says where the reading ended, not all that was to be read. */
    private static String unread(String message) {
        Matcher stopped = STOPPED.matcher(message);
        if (!stopped.find()) {
            return message;
        }
        String rest = stopped.group(1).replace("\"\"", "\"").replaceAll("(?:\\\\000a|\\s)+", " ")
                .strip();
        return rest.isEmpty() ? "the statement ends too early"
                : "the statement cannot be read from here on: " + (rest.length() > MOST_SHOWN
                        ? rest.substring(0, MOST_SHOWN) + "…" : rest);
    }

    /** In another locale than English, H2 puts the English line behind the translated one. */
    static String english(String message) {
        String line = message.substring(message.lastIndexOf('\n') + 1);
        return RANDOM_NAME.matcher(line).replaceAll("the sequence of an identity column");
    }
}
