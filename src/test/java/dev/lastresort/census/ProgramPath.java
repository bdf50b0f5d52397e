package dev.lastresort.census;

import dev.lastresort.database.Database;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlGate;
import java.util.Map;

/** The way that SQL of a scenario takes: through the gate, to the database, committed. */
final class ProgramPath implements AutoCloseable {

    private final Database database = Database.create();

    /** What came of a statement. */
    sealed interface Fate {

        record Ran() implements Fate {}

        /** Turned away before it ran, by a message for its author. */
        record Refused(String rule, String message) implements Fate {}

        /** The engine did not take it. */
        record FailedHere(String sqlState, String message) implements Fate {}
    }

    Fate run(String sql) {
        try {
            database.run(SqlGate.check(sql, Door.SETUP), Map.of());
            database.commit();
            return new Fate.Ran();
        } catch (RejectedSql refused) {
            return new Fate.Refused(refused.finding().rule(),
                    refused.finding().message() + "; " + refused.finding().fix());
        } catch (SqlFailure failure) {
            database.rollback();
            return new Fate.FailedHere(failure.sqlState(), failure.getMessage());
        } catch (LimitExceeded limit) {
            database.rollback();
            return new Fate.FailedHere("limit", limit.getMessage());
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
