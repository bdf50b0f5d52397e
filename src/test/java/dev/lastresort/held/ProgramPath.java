package dev.lastresort.held;

import dev.lastresort.database.Database;
import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.QueryResult;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.SqlResult;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.written.EngineSql;
import dev.lastresort.model.journal.Row;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** The way that SQL of a scenario takes: through the gate, to a database of its own. */
public final class ProgramPath implements AutoCloseable {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 8, 0);

    private final DatabaseEngine engine;
    private final Database database;

    /** To the engine that comes with the program. */
    public ProgramPath() {
        this(Engines.EMBEDDED);
    }

    public ProgramPath(DatabaseEngine engine) {
        this.engine = engine;
        database = engine.create();
    }

    /** What came of a statement. */
    public sealed interface Fate {

        record Answered(List<Row> rows) implements Fate {}

        record Changed(long rows) implements Fate {}

        /** Turned away before it ran, by a message for its author. */
        record Refused(String rule, String message) implements Fate {}

        /** The engine did not take it. */
        record FailedHere(String sqlState, String message) implements Fate {}
    }

    /** Runs a statement and commits. */
    public Fate run(String sql) {
        Fate fate = inTransaction(sql);
        return switch (fate) {
            case Fate.Answered _, Fate.Changed _ -> commit(fate);
            case Fate.Refused _ -> fate;
            case Fate.FailedHere _ -> {
                database.rollback();
                yield fate;
            }
        };
    }

    /** Runs a statement and leaves open what it did. */
    public Fate inTransaction(String sql) {
        try {
            SqlResult result = database.run(EngineSql.read(
                    engine.dialect(), sql, Door.SETUP).statement(),
                    Map.of("now", NOW));
            return switch (result) {
                case QueryResult query -> new Fate.Answered(query.rows());
                case SqlResult.RowCount count -> new Fate.Changed(count.rows());
            };
        } catch (RejectedSql refused) {
            return new Fate.Refused(refused.finding().rule(),
                    refused.finding().message() + "; " + refused.finding().fix());
        } catch (SqlFailure failure) {
            return new Fate.FailedHere(failure.sqlState(), failure.getMessage());
        } catch (LimitExceeded limit) {
            return new Fate.FailedHere("limit", limit.getMessage());
        }
    }

    /** Commits; {@code fate} if that goes well. */
    public Fate commit(Fate fate) {
        try {
            database.commit();
            return fate;
        } catch (SqlFailure failure) {
            database.rollback();
            return new Fate.FailedHere(failure.sqlState(), failure.getMessage());
        }
    }

    public void rollback() {
        database.rollback();
    }

    @Override
    public void close() {
        database.close();
    }
}
