package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.Database;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Row;
import java.util.List;

/** Runs SQL on a database as it is written. */
final class Statements {

    private Statements() {}

    static long run(Database database, String sql) {
        return database.execute(SqlStatement.parse(sql));
    }

    static List<Row> rows(Database database, String sql) {
        return database.query(SqlStatement.parse(sql)).rows();
    }
}
