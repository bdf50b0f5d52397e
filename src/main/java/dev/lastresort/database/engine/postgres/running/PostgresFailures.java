package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.LimitExceeded.Cap;
import dev.lastresort.database.Limits;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engine.postgres.server.LostServer;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/** Makes failures of ours of the server's, with the message that it gives in English. */
final class PostgresFailures {

    private static final String CANCELLED = "57014";

    private PostgresFailures() {}

    /** Carries a failure of the driver's out of what may not throw one. */
    static final class Carried extends RuntimeException {

        private final SQLException failure;

        Carried(SQLException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    static RuntimeException of(RuntimeException failure, Limits limits) {
        return failure instanceof Carried carried ? of(carried.failure, limits) : failure;
    }

    static RuntimeException of(SQLException failure, Limits limits) {
        if (LostServer.isMeantBy(failure)) {
            return LostServer.of(failure);
        }
        String state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case CANCELLED -> LimitExceeded.of(Cap.TIME, limits);
            case ServerObjects.CHANGES -> LimitExceeded.of(Cap.CHANGES, limits);
            case ServerObjects.LENGTH -> LimitExceeded.of(Cap.LENGTH, limits);
            case "53200", "53400" -> LimitExceeded.of(Cap.MEMORY, limits);
            default -> new SqlFailure(state, message(failure));
        };
    }

    private static String message(SQLException failure) {
        return failure instanceof PSQLException told && told.getServerErrorMessage() != null
                && told.getServerErrorMessage().getMessage() != null
                        ? told.getServerErrorMessage().getMessage()
                        : String.valueOf(failure.getMessage());
    }
}
