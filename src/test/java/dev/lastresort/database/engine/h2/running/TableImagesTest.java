package dev.lastresort.database.engine.h2.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.Database;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Change.SchemaChanged;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.journal.TableImage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a schema change leaves in the journal of the tables that it touches. */
class TableImagesTest {

    private final Database database = Engines.EMBEDDED.create();

    @BeforeEach
    void twoTables() {
        run("CREATE TABLE a (id INTEGER PRIMARY KEY, price INTEGER)");
        run("CREATE TABLE b (id INTEGER PRIMARY KEY)");
        run("INSERT INTO a VALUES (1, 1999), (2, 500)");
        run("INSERT INTO b VALUES (7)");
        database.commit();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aNewColumnShowsInEveryRowOfItsTableAndInNoOther() {
        SchemaChanged change = change("ALTER TABLE a ADD COLUMN note VARCHAR(9) DEFAULT 'x'");
        assertEquals(List.of("a"), names(change));
        assertEquals(List.of("id", "price", "note"), change.remade().getFirst().shape().columns());
        assertEquals(List.of(Row.of(1L, 1999L, "x"), Row.of(2L, 500L, "x")), rows(change));
    }

    @Test
    void anotherTypeShowsInTheValues() {
        SchemaChanged change = change("ALTER TABLE a ALTER COLUMN price DECIMAL(10, 2)");
        assertEquals(List.of(Row.of(1L, new BigDecimal("1999.00")),
                Row.of(2L, new BigDecimal("500.00"))), rows(change));
    }

    @Test
    void aColumnOfAnotherNameIsATableOfAnotherShape() {
        SchemaChanged change = change("ALTER TABLE a ALTER COLUMN price RENAME TO cents");
        assertEquals(List.of("id", "cents"), change.remade().getFirst().shape().columns());
        assertEquals(2, rows(change).size());
    }

    @Test
    void aTruncatedTableIsEmpty() {
        SchemaChanged change = change("TRUNCATE TABLE a");
        assertEquals(List.of("a"), names(change));
        assertEquals(List.of(), rows(change));
    }

    @Test
    void aDroppedTableIsGone() {
        SchemaChanged change = change("DROP TABLE a");
        assertEquals(List.of(), names(change));
        assertEquals(List.of("a"), change.gone());
    }

    @Test
    void aTableOfAnotherNameIsGoneAndThere() {
        SchemaChanged change = change("ALTER TABLE a RENAME TO c");
        assertEquals(List.of("c"), names(change));
        assertEquals(List.of("a"), change.gone());
        assertEquals(2, rows(change).size());
    }

    @Test
    void rowsOfTheSameTransactionAreInTheImage() {
        run("INSERT INTO a VALUES (3, NULL)");
        SchemaChanged change = (SchemaChanged) change(1, "ALTER TABLE a ADD COLUMN x INTEGER");
        assertEquals(Row.of(3L, SqlNull.NULL, SqlNull.NULL), rows(change).getLast());
    }

    @Test
    void whatTouchesNoTableHasNoImage() {
        for (String sql : List.of("CREATE INDEX i ON a (price)", "CREATE VIEW v AS SELECT * FROM a",
                "CREATE SEQUENCE s", "ALTER TABLE a ALTER COLUMN price SET DEFAULT 3")) {
            assertEquals(new SchemaChanged(sql), change(sql));
        }
    }

    @Test
    void allTablesCanBeReadAtOnce() {
        assertEquals(List.of("a", "b"), database.images().stream().map(TableImage::table).toList());
        assertEquals(List.of(Row.of(7L)), database.images().getLast().rows());
    }

    private void run(String sql) {
        database.run(SqlStatement.parse(sql), Map.of());
    }

    private SchemaChanged change(String sql) {
        return (SchemaChanged) change(0, sql);
    }

    private Object change(int index, String sql) {
        run(sql);
        return database.commit().changes().get(index);
    }

    private static List<String> names(SchemaChanged change) {
        return change.remade().stream().map(TableImage::table).toList();
    }

    private static List<Row> rows(SchemaChanged change) {
        return change.remade().getFirst().rows().stream().sorted(RowOrder.BY_VALUES).toList();
    }
}
