package dev.lastresort.database.engine.h2.running;

import static dev.lastresort.database.engine.h2.running.Statements.rows;
import static dev.lastresort.database.engine.h2.running.Statements.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.Database;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Limits;
import dev.lastresort.database.RowStream;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What statements do and show, and what they may not. */
@Isolated("whoever listens in this process is told of statements that go too far")
class DatabaseTest {

    @Test
    void listParameterExpandsAndEmptyListMatchesNothing() {
        try (Database database = Engines.EMBEDDED.create()) {
            SqlStatement in = SqlStatement
                    .parse("SELECT x FROM GENERATE_SERIES(1, 9) AS s(x) WHERE x IN (:ids)");
            SqlStatement out = SqlStatement
                    .parse("SELECT x FROM GENERATE_SERIES(1, 9) AS s(x) WHERE x NOT IN (:ids)");
            assertEquals(2, database.query(in, Map.of("ids", List.of(3L, 5L))).rows().size());
            assertEquals(0, database.query(in, Map.of("ids", List.of())).rows().size());
            assertEquals(9, database.query(out, Map.of("ids", List.of())).rows().size());
        }
    }

    @Test
    void parameterMayStandWhereItsTypeIsUnknown() {
        try (Database database = Engines.EMBEDDED.create()) {
            Map<String, Object> values = Map.of("a", "x", "b", new BigDecimal("1.50"), "c",
                    SqlNull.NULL,
                    "d", LocalDateTime.of(2026, 1, 2, 3, 4, 5, 6000), "e", 5L, "f", true);
            Row row = database.query(SqlStatement.parse("SELECT :a, :b, :c, :d, :e, :f"), values)
                    .rows().getFirst();
            assertEquals(Row.of("x", new BigDecimal("1.50"), SqlNull.NULL,
                    LocalDateTime.of(2026, 1, 2, 3, 4, 5, 6000), 5L, true), row);
        }
    }

    @Test
    void viewsAreFollowedDownToTheirTables() {
        try (Database database = Engines.EMBEDDED.create()) {
            run(database, "CREATE TABLE a(id INTEGER PRIMARY KEY)");
            run(database, "CREATE TABLE b(id INTEGER PRIMARY KEY)");
            run(database, "CREATE VIEW v AS SELECT a.id FROM a JOIN b ON a.id = b.id");
            run(database, "CREATE VIEW w AS SELECT * FROM v");
            assertEquals(Set.of("a", "b"), database.tablesBehind(Set.of("w", "nothing")));
        }
    }

    @Test
    void tableDefinitionMakesTheTableElsewhere() {
        try (Database one = Engines.EMBEDDED.create(); Database two = Engines.EMBEDDED.create()) {
            run(one, "CREATE TABLE p(id INTEGER PRIMARY KEY)");
            run(one,
                    "CREATE TABLE t(id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                            + " p INTEGER REFERENCES p(id),"
                            + " name VARCHAR(20) DEFAULT 'x' NOT NULL UNIQUE,"
                            + " price DECIMAL(10, 2) CHECK (price > 0),"
                            + " twice DECIMAL(11, 2) GENERATED ALWAYS AS (price * 2))");
            run(one, "CREATE INDEX by_price ON t(price, name)");
            one.tableDefinition("p").forEach(sql -> run(two, sql));
            one.tableDefinition("t").forEach(sql -> run(two, sql));
            assertEquals(one.contents(), two.contents());
        }
    }

    @Test
    void streamGivesTheSameRowsAsTheQuery() {
        try (Database database = Engines.EMBEDDED.create()) {
            SqlStatement sql = SqlStatement
                    .parse("SELECT x, x * 2 AS y FROM GENERATE_SERIES(1, 1000) AS s(x)");
            List<Row> all = database.query(sql).rows();
            try (RowStream stream = database.stream(sql, Map.of())) {
                assertEquals(List.of("x", "y"), stream.columns());
                for (Row row : all) {
                    assertEquals(row, stream.next());
                }
                assertTrue(!stream.hasNext());
            }
        }
    }

    @Test
    void limitsStopRunawayStatements() {
        Limits few = new Limits(Duration.ofSeconds(2), 100, 50);
        try (Database database = Engines.EMBEDDED.create(few)) {
            assertEquals(LimitExceeded.Cap.ROWS, assertThrows(LimitExceeded.class,
                    () -> rows(database, "SELECT * FROM GENERATE_SERIES(1, 101)")).cap());
            run(database, "CREATE TABLE t(id INTEGER PRIMARY KEY)");
            database.commit();
            assertEquals(LimitExceeded.Cap.CHANGES, assertThrows(LimitExceeded.class,
                    () -> run(database, "INSERT INTO t SELECT * FROM GENERATE_SERIES(1, 51)"))
                    .cap());
            assertEquals(LimitExceeded.Cap.TIME, assertThrows(LimitExceeded.class, () -> rows(
                    database,
                    "SELECT COUNT(*) FROM GENERATE_SERIES(1, 100000) a(x),"
                            + " GENERATE_SERIES(1, 100000) b(y)"
                            + " WHERE MOD(x * y, 7) = 3"))
                    .cap());
            assertTrue(database.commit().changes().isEmpty());
        }
    }

    @Test
    void messageIsEnglishAndNamesWhatIsMissing() {
        try (Database database = Engines.EMBEDDED.create()) {
            run(database, "CREATE TABLE t(id INTEGER PRIMARY KEY)");
            SqlFailure failure = assertThrows(SqlFailure.class, () -> rows(database,
                    "SELECT price FROM products"));
            assertEquals("42S02", failure.sqlState());
            assertEquals("Table \"products\" not found", failure.getMessage());
            assertEquals("english", SqlFailures.english("übersetzt\nenglish"));
        }
    }

    @Test
    void ownerCanReachNothingOutsideItsSchema() {
        try (Database database = Engines.EMBEDDED.create()) {
            for (String sql : List.of("CREATE TABLE public.t(id INTEGER PRIMARY KEY)",
                    "CREATE SCHEMA other",
                    "CREATE ALIAS x FOR 'java.lang.System.exit'", "SET MODE Oracle", "SHUTDOWN",
                    "CREATE USER u PASSWORD ''", "SET DB_CLOSE_DELAY 10")) {
                assertEquals(true, List.of("90040", "90096").contains(assertThrows(SqlFailure.class,
                        () -> run(database, sql), sql).sqlState()), sql);
            }
            assertThrows(SqlFailure.class, () -> rows(database,
                    "SELECT FILE_READ('/etc/hostname')"));
        }
    }
}
