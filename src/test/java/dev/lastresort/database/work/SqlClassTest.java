package dev.lastresort.database.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.work.SqlClass.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What work a statement is, with three tables and a view of two of them. */
class SqlClassTest {

    @Test
    void whatReadsChangesNoTable() {
        expect("SELECT o.id FROM orders o JOIN items i ON o.id = i.id", Kind.READ, "", "orders",
                "items");
        expect("WITH w AS (SELECT 1 FROM notes) SELECT * FROM w", Kind.READ, "", "notes");
        expect("SELECT * FROM sales", Kind.READ, "", "orders", "items");
    }

    @Test
    void aQueryThatChangesRowsIsNoReading() {
        expect("SELECT NEXTVAL('ids')", Kind.CHANGE_ROWS, "");
    }

    @Test
    void rowsAreInsertedFromValuesOrFromAQuery() {
        expect("INSERT INTO notes VALUES (1)", Kind.INSERT_VALUES, "notes");
        expect("INSERT INTO notes (id) SELECT id FROM orders", Kind.INSERT_QUERY, "notes",
                "orders");
        expect("INSERT INTO notes TABLE orders", Kind.INSERT_QUERY, "notes", "orders");
    }

    @Test
    void rowsAreChangedInTheFirstTableNamed() {
        expect("UPDATE notes SET a = (SELECT 1 FROM orders)", Kind.CHANGE_ROWS, "notes", "orders");
        expect("DELETE FROM orders WHERE id IN (SELECT id FROM notes)", Kind.CHANGE_ROWS, "orders",
                "notes");
        expect("MERGE INTO items USING notes ON 1 = 1 WHEN MATCHED THEN DELETE",
                Kind.CHANGE_ROWS, "items", "notes");
    }

    @Test
    void theCatalogueIsChangedWithoutARow() {
        expect("CREATE TABLE fresh (id BIGINT PRIMARY KEY)", Kind.CATALOG, "");
        expect("DROP TABLE IF EXISTS notes", Kind.CATALOG, "notes");
        expect("TRUNCATE TABLE notes", Kind.CATALOG, "notes");
        expect("ALTER TABLE notes ADD COLUMN a INT", Kind.CATALOG, "notes");
        expect("ALTER TABLE notes ALTER COLUMN a RENAME TO b", Kind.CATALOG, "notes");
        expect("ALTER TABLE notes ALTER COLUMN a SET DEFAULT 1", Kind.CATALOG, "notes");
        expect("ALTER TABLE notes ALTER COLUMN a DROP NOT NULL", Kind.CATALOG, "notes");
        expect("ALTER TABLE notes DROP CONSTRAINT c", Kind.CATALOG, "notes");
        expect("ALTER SEQUENCE ids RESTART WITH 1", Kind.CATALOG, "");
    }

    @Test
    void aConstraintHoldsAllRowsAgainstIt() {
        expect("ALTER TABLE notes ADD CONSTRAINT c CHECK (a > 1)", Kind.CHECK_ROWS, "notes");
        expect("ALTER TABLE notes ADD UNIQUE (a)", Kind.CHECK_ROWS, "notes");
        expect("ALTER TABLE notes ADD FOREIGN KEY (a) REFERENCES orders (id)", Kind.CHECK_ROWS,
                "notes", "orders");
        expect("ALTER TABLE notes ALTER COLUMN a SET NOT NULL", Kind.CHECK_ROWS, "notes");
    }

    @Test
    void anIndexIsBuiltOnItsTableAndAnotherTypeRewritesIt() {
        expect("CREATE UNIQUE INDEX notes_a ON notes (a)", Kind.BUILD_INDEX, "notes");
        expect("ALTER TABLE notes ALTER COLUMN a SET DATA TYPE BIGINT", Kind.REWRITE, "notes");
        expect("ALTER TABLE notes ALTER COLUMN a BIGINT", Kind.REWRITE, "notes");
    }

    private static void expect(String sql, Kind kind, String target, String... sources) {
        SqlClass is = SqlClass.of(SqlStatement.parse(sql), SqlClassTest::tablesBehind);
        assertEquals(new SqlClass(kind, Optional.of(target).filter(name -> !name.isEmpty()),
                new TreeSet<>(Set.of(sources))), is, sql);
    }

    private static Set<String> tablesBehind(Set<String> names) {
        Set<String> tables = names.stream().filter(Set.of("orders", "items", "notes")::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        if (names.contains("sales")) {
            tables.addAll(Set.of("orders", "items"));
        }
        return tables;
    }
}
