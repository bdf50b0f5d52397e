package dev.lastresort.comparison.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTouchTest {

    private static List<String> tables(String sql) {
        return SchemaTouch.of(sql).tables();
    }

    @Test
    void namesTheTableThatAStatementIsAbout() {
        assertEquals(List.of("orders"), tables("DROP TABLE orders"));
        assertEquals(List.of("orders"), tables("-- why\n drop table if exists \"Orders\" cascade"));
        assertEquals(List.of("a", "b"), tables("DROP TABLE a, s.b"));
        assertEquals(List.of("orders"), tables("ALTER TABLE orders ADD COLUMN drop_me INT"));
        assertEquals(List.of("a", "b"), tables("ALTER TABLE a RENAME TO b"));
        assertEquals(List.of("v"), tables("CREATE OR REPLACE VIEW v AS SELECT * FROM orders"));
        assertEquals(List.of("t"), tables("TRUNCATE TABLE t"));
    }

    @Test
    void statementAboutSomethingElseTouchesNoTable() {
        assertEquals(List.of(), tables("CREATE INDEX i ON orders (id)"));
        assertEquals(List.of(), tables("CREATE SEQUENCE s"));
    }

    @Test
    void onlyDropAndTruncateTakeRowsAway() {
        assertTrue(SchemaTouch.of("DROP TABLE t").removes());
        assertTrue(SchemaTouch.of("TRUNCATE TABLE t").removes());
        assertFalse(SchemaTouch.of("ALTER TABLE t DROP COLUMN c").removes());
    }
}
