package dev.lastresort.database.engine.h2.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.Database;
import dev.lastresort.database.RowStream;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engine.h2.H2Dialect;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Commit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values at and beyond the ends of what the database, Java and a row can hold. */
@Execution(ExecutionMode.CONCURRENT)
class OutOfRangeTest {

    private Database database;

    @BeforeEach
    void aTable() {
        database = Engines.EMBEDDED.create();
        run("CREATE TABLE t (id INTEGER PRIMARY KEY, d DECFLOAT, on_day DATE, at TIMESTAMP)");
        run("INSERT INTO t VALUES (1, 1, DATE '2026-01-01', TIMESTAMP '2026-01-01 00:00:00')");
        database.commit();
    }

    @AfterEach
    void close() {
        database.close();
    }

    static Stream<String> statements() throws IOException {
        try (InputStream in = OutOfRangeTest.class.getResourceAsStream("out-of-range.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("--")).toList().stream();
        }
    }

    /** It has rows, is refused, or fails as a statement does, the same each time; no more. */
    @ParameterizedTest
    @MethodSource("statements")
    void everyStatementIsAnsweredOrFailsAsSql(String sql) {
        assertEquals(answer(sql), answer(sql));
        assertEquals(1, database.query(statement("SELECT id FROM t")).rows().size());
    }

    private String answer(String sql) {
        try {
            SqlStatement statement = statement(sql);
            try (RowStream stream = database.stream(statement, Map.of())) {
                stream.hasNext();
            } catch (SqlFailure same) {
                assertTrue(same.sqlState().length() == 5, same.sqlState());
            }
            return database.query(statement).rows().toString();
        } catch (RejectedSql refused) {
            return refused.finding().rule();
        } catch (SqlFailure failure) {
            assertTrue(!failure.getMessage().contains("Exception: ")
                    && !failure.getMessage().contains("java."), failure.getMessage());
            return failure.sqlState() + failure.getMessage();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAST('Infinity' AS DECFLOAT)", "CAST('-Infinity' AS DECFLOAT)",
        "CAST('NaN' AS DECFLOAT)", "CAST('1e5001' AS DECFLOAT)", "CAST('1e-5001' AS DECFLOAT)",
        "DATE '1000000000-01-02'", "DATE '-1000000000-12-30'",
        "TIMESTAMP '1000000000-12-31 23:59:59'", "TIMESTAMP '-1000000000-01-01 00:00:00'"})
    void whatNoRowCanHoldIsSaidWhereverItTurnsUp(String value) {
        String column = value.startsWith("DATE") ? "on_day" : value.startsWith("T") ? "at" : "d";
        for (String sql : List.of("SELECT " + value, "UPDATE t SET " + column + " = " + value,
                "INSERT INTO t (id, " + column + ") VALUES (2, " + value + ")",
                "MERGE INTO t (id, " + column + ") KEY (id) VALUES (1, " + value + ")",
                "SELECT * FROM FINAL TABLE (UPDATE t SET " + column + " = " + value + ")")) {
            assertEquals(SqlFailure.TYPE_NOT_HELD,
                    assertThrows(SqlFailure.class, () -> run(sql), sql).sqlState(), sql);
            assertEquals("[[1, 1, 2026-01-01, 2026-01-01T00:00]]",
                    database.query(statement("SELECT * FROM t")).rows().toString(), sql);
        }
        try (RowStream rows = database.stream(statement("SELECT " + value), Map.of())) {
            rows.hasNext();
            assertThrows(SqlFailure.class, rows::next);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALTER TABLE t ADD COLUMN x DECFLOAT DEFAULT CAST('NaN' AS DECFLOAT)",
        "ALTER TABLE t ALTER COLUMN d SET DATA TYPE DECFLOAT USING CAST('Infinity' AS DECFLOAT)",
        "CREATE TABLE u (d DATE PRIMARY KEY) AS SELECT DATE '1000000000-06-01'",
        "ALTER TABLE t ADD COLUMN x DATE DEFAULT DATE '-1000000000-06-01'"})
    void aSchemaChangeThatMakesSuchValuesIsNotCommitted(String sql) {
        List<Commit> log = new ArrayList<>();
        run(sql);
        SqlFailure failure = assertThrows(SqlFailure.class, database::commit);
        assertEquals(SqlFailure.TYPE_NOT_HELD, failure.sqlState());
        assertTrue(failure.getMessage().startsWith("in the table "), failure.getMessage());
        log.add(database.rollback());
        run("CREATE TABLE after (id INTEGER PRIMARY KEY)");
        log.add(database.commit());
        assertEquals(2, log.size());
    }

    @Test
    void theLastDatesThatAllHoldComeBackAsTheyWere() {
        run("UPDATE t SET on_day = DATE '999999999-12-31',"
                + " at = TIMESTAMP '-999999999-01-01 00:00:00'");
        Commit commit = database.commit();
        try (Database other = Engines.EMBEDDED.create()) {
            other.run(statement("CREATE TABLE t (id INTEGER PRIMARY KEY, d DECFLOAT, on_day DATE,"
                    + " at TIMESTAMP)"), Map.of());
            other.run(statement("INSERT INTO t VALUES (1, 1, DATE '2026-01-01',"
                    + " TIMESTAMP '2026-01-01 00:00:00')"), Map.of());
            other.commit();
            other.redo(List.of(commit));
            assertEquals(database.contents(), other.contents());
        }
    }

    private void run(String sql) {
        database.run(statement(sql), Map.of());
    }

    private static SqlStatement statement(String sql) {
        return H2Dialect.gate().check(sql, Door.CONSOLE);
    }
}
