package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.Database;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engine.SqlNote;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.written.EngineSql;
import dev.lastresort.database.written.WrittenStatement;
import dev.lastresort.model.journal.Commit;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs what an author wrote, file by file, and remembers what was told about it. */
final class Script implements AutoCloseable {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 8, 0);

    private final Database database = Engines.EMBEDDED.create();
    private final List<SqlNote> notes = new ArrayList<>();
    private final List<Commit> commits = new ArrayList<>();

    /** Runs all statements of a text and commits. */
    Script run(String text) {
        for (WrittenStatement statement : WrittenStatement.of(text)) {
            EngineSql read = read(statement.text(), Door.SETUP);
            notes.addAll(read.notes());
            database.run(read.statement(), Map.of("now", NOW));
        }
        commits.add(database.commit());
        return this;
    }

    /** The rows of a query, each as its values with a bar between them. */
    List<String> rows(String query) {
        EngineSql read = read(query, Door.CONSOLE);
        notes.addAll(read.notes());
        return database.query(read.statement(), Map.of("now", NOW)).rows().stream()
                .map(row -> {
                    List<String> values = new ArrayList<>();
                    row.values().forEach(value -> values.add(String.valueOf(value)));
                    return String.join("|", values);
                }).toList();
    }

    /** The SQLSTATE with which a statement fails; what it did is rolled back. */
    String failure(String statement) {
        try {
            database.run(read(statement, Door.SETUP).statement(), Map.of("now", NOW));
            return "none";
        } catch (SqlFailure failure) {
            commits.add(database.rollback());
            return failure.sqlState();
        }
    }

    List<SqlNote.Kind> told() {
        return notes.stream().map(SqlNote::kind).toList();
    }

    Database database() {
        return database;
    }

    /** What a redo of all that was committed comes to, on an empty database. */
    String redone() {
        try (Database other = Engines.EMBEDDED.create()) {
            other.redo(commits);
            return other.contents();
        }
    }

    private static EngineSql read(String written, Door door) {
        return EngineSql.read(Engines.EMBEDDED.dialect(), written, door);
    }

    @Override
    public void close() {
        database.close();
    }
}
