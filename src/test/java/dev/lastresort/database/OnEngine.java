package dev.lastresort.database;

import dev.lastresort.database.gate.Door;
import dev.lastresort.database.written.EngineSql;
import dev.lastresort.model.journal.Row;
import java.util.List;
import java.util.Map;

/** SQL as an author writes it, on the engine that a contract is held against. */
public interface OnEngine {

    DatabaseEngine engine();

    default SqlResult run(Database database, String written, Map<String, ?> parameters) {
        return database.run(EngineSql.read(engine().dialect(), written, Door.CONSOLE).statement(),
                parameters);
    }

    /** Runs a statement; how many rows it changed or brought. */
    default long run(Database database, String written) {
        return switch (run(database, written, Map.of())) {
            case QueryResult result -> result.rows().size();
            case SqlResult.RowCount count -> count.rows();
        };
    }

    default List<Row> rows(Database database, String query) {
        return ((QueryResult) run(database, query, Map.of())).rows();
    }

    /** An empty database on which each statement has run, and was committed. */
    default Database after(String... statements) {
        Database database = engine().create();
        for (String statement : statements) {
            run(database, statement);
        }
        database.commit();
        return database;
    }
}
