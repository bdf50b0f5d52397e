package dev.lastresort.database.engine.h2.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.Database;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.TableImage;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A redo that takes a table's last row out leaves what row after row would have left. */
@Execution(ExecutionMode.CONCURRENT)
class EmptiedTableTest {

    private static final List<String> SETUP = List.of(
            "CREATE TABLE makers (id BIGINT PRIMARY KEY, name VARCHAR(20) NOT NULL)",
            "CREATE TABLE parts (code VARCHAR(9) PRIMARY KEY, maker BIGINT REFERENCES makers (id),"
                    + " label VARCHAR(20) UNIQUE)",
            "CREATE TABLE notes (said VARCHAR(20))",
            "INSERT INTO makers VALUES (1, 'one'), (2, 'two')",
            "INSERT INTO parts VALUES ('a', 1, 'red'), ('b', 1, 'blue'), ('c', 2, 'grey')",
            "INSERT INTO notes VALUES ('twice'), ('twice'), ('once')");

    @Test
    void leavesTheSameAsOneRedoForEachRow() {
        for (String table : List.of("makers", "parts", "notes")) {
            try (Database atOnce = filled(); Database oneByOne = filled()) {
                List<Change> gone = deletions(atOnce, table);
                atOnce.redo(List.of(commit(gone)));
                gone.forEach(row -> oneByOne.redo(List.of(commit(List.of(row)))));
                assertEquals(oneByOne.contents(), atOnce.contents(), table);
                assertEquals(0, atOnce.rowCount(table), table);
                // what had been unique there may come again, in the same order
                for (String sql : List.of("INSERT INTO notes VALUES ('new'), ('twice')",
                        "DELETE FROM parts", "INSERT INTO parts VALUES ('b', NULL, 'red')")) {
                    run(atOnce, sql);
                    run(oneByOne, sql);
                }
                assertEquals(scanned(oneByOne), scanned(atOnce), table);
            }
        }
    }

    @Test
    void keepsTheRowThatTheLogDoesNotSpeakOfAndThoseThatComeBack() {
        try (Database database = filled()) {
            List<Change> changes = new ArrayList<>(deletions(database, "parts"));
            changes.removeFirst();
            database.redo(List.of(commit(changes)));
            assertEquals(1, database.rowCount("parts"));
        }
        try (Database database = filled()) {
            List<Change> changes = new ArrayList<>(deletions(database, "parts"));
            Change.RowDeleted last = (Change.RowDeleted) changes.getLast();
            changes.add(new Change.RowInserted(last.shape(), last.before()));
            database.redo(List.of(commit(changes)));
            assertEquals(1, database.rowCount("parts"));
        }
    }

    private static Database filled() {
        Database database = Engines.EMBEDDED.create();
        SETUP.forEach(sql -> run(database, sql));
        return database;
    }

    private static void run(Database database, String sql) {
        database.execute(SqlStatement.parse(sql));
        database.commit();
    }

    private static List<Change> deletions(Database database, String table) {
        TableImage image = database.images().stream()
                .filter(one -> one.table().equals(table)).findFirst().orElseThrow();
        return image.rows().stream()
                .<Change>map(row -> new Change.RowDeleted(image.shape(), row)).toList();
    }

    private static Commit commit(List<Change> changes) {
        return new Commit(changes, new TreeMap<>());
    }

    private static List<Object> scanned(Database database) {
        List<Object> rows = new ArrayList<>();
        database.tables().forEach(table -> rows.addAll(database.query(
                SqlStatement.parse("SELECT * FROM \"" + table + "\"")).rows()));
        return rows;
    }
}
