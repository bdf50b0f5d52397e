package dev.lastresort.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lastresort.database.Database;
import dev.lastresort.database.engine.h2.H2Dialect;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.model.scenario.Step.OnConflict;
import dev.lastresort.replay.state.StepFailure;
import dev.lastresort.replay.step.CopyingBack;
import dev.lastresort.replay.step.CopyingBack.Copied;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Restored are the prices 11, 12 and 13 of 1 to 3; in the live table 2 costs 22 and 4 costs 24. */
class CopyingBackTest {

    private static final String TABLE = "CREATE TABLE prices (id BIGINT PRIMARY KEY, cents BIGINT)";

    private Database side;
    private Database live;

    @BeforeEach
    void fill() {
        side = Database.create();
        live = Database.create();
        run(side, TABLE, "INSERT INTO prices VALUES (1, 11), (2, 12), (3, 13)");
        run(live, TABLE, "INSERT INTO prices VALUES (2, 22), (4, 24)");
    }

    @AfterEach
    void close() {
        side.close();
        live.close();
    }

    @Test
    void theRestoredRowReplacesTheLiveOneWhereThatIsTheRule() {
        assertEquals(new Copied(2, 1, 0), copy("prices", OnConflict.TAKE_RESTORED));
        assertEquals(List.of(Row.of(1L, 11L), Row.of(2L, 12L), Row.of(3L, 13L), Row.of(4L, 24L)),
                rows("SELECT * FROM prices ORDER BY id"));
    }

    @Test
    void theLiveRowStaysWhereThatIsTheRule() {
        assertEquals(new Copied(2, 0, 1), copy("prices", OnConflict.KEEP_LIVE));
        assertEquals(List.of(Row.of(1L, 11L), Row.of(2L, 22L), Row.of(3L, 13L), Row.of(4L, 24L)),
                rows("SELECT * FROM prices ORDER BY id"));
    }

    @Test
    void aRowThatIsThereAlreadyFailsTheStepWhereThatIsTheRule() {
        StepFailure failure = assertThrows(StepFailure.class,
                () -> copy("prices", OnConflict.FAIL));
        assertEquals(StepFailure.COPY_CONFLICT, failure.sqlState());
    }

    @Test
    void onlyTheRowsOfTheConditionAreCopied() {
        Copied copied = copyWhere("id > 2 -- the newest");
        assertEquals(new Copied(1, 0, 0), copied);
        assertEquals(List.of(Row.of(2L), Row.of(3L), Row.of(4L)),
                rows("SELECT id FROM prices ORDER BY id"));
    }

    @Test
    void aConditionThatFailsSaysWhereItStands() {
        StepFailure failure = assertThrows(StepFailure.class,
                () -> copyWhere("cents / 0 > 1"));
        assertEquals("22012", failure.sqlState());
        assertEquals("/where", failure.pointer());
    }

    @Test
    void aTableThatIsGoneIsMadeAnewWithItsKey() {
        run(live, "DROP TABLE prices");
        assertEquals(new Copied(3, 0, 0), copy("prices", OnConflict.FAIL));
        assertEquals(List.of("id"), live.shape("prices").keyColumns());
        assertEquals(List.of(Row.of(36L)), rows("SELECT CAST(SUM(cents) AS BIGINT) FROM prices"));
    }

    @Test
    void aTableThatTheSideInstanceDoesNotHaveFailsTheStep() {
        StepFailure failure = assertThrows(StepFailure.class,
                () -> copy("notes", OnConflict.FAIL));
        assertEquals(StepFailure.NO_TABLE, failure.sqlState());
    }

    @Test
    void theWholeKeyTellsWhichRowIsMeant() {
        for (Database each : List.of(side, live)) {
            run(each, "CREATE TABLE stock (shop BIGINT, item BIGINT, n BIGINT,"
                    + " PRIMARY KEY (shop, item))");
        }
        run(side, "INSERT INTO stock VALUES (1, 1, 5), (1, 2, 6)");
        run(live, "INSERT INTO stock VALUES (1, 1, 7), (2, 2, 8)");
        assertEquals(new Copied(1, 1, 0), copy("stock", OnConflict.TAKE_RESTORED));
        assertEquals(List.of(Row.of(1L, 1L, 5L), Row.of(1L, 2L, 6L), Row.of(2L, 2L, 8L)),
                rows("SELECT * FROM stock ORDER BY shop, item"));
    }

    @Test
    void aTableThatIsAllKeyHasNothingToReplace() {
        for (Database each : List.of(side, live)) {
            run(each, "CREATE TABLE tags (a BIGINT, b BIGINT, PRIMARY KEY (a, b))",
                    "INSERT INTO tags VALUES (1, 2)");
        }
        assertEquals(new Copied(0, 1, 0), copy("tags", OnConflict.TAKE_RESTORED));
        assertEquals(List.of(Row.of(1L, 2L)), rows("SELECT * FROM tags"));
    }

    private Copied copy(String table, OnConflict rule) {
        return new CopyingBack(side, live).copy(
                new CopiedTable(table, Optional.empty(), rule), Optional.empty());
    }

    private Copied copyWhere(String condition) {
        return new CopyingBack(side, live).copy(new CopiedTable("prices",
                Optional.of(new Sql(condition, "/where")), OnConflict.FAIL),
                Optional.of(H2Dialect.gate().checkCondition(condition)));
    }

    private static void run(Database database, String... statements) {
        for (String sql : statements) {
            database.execute(SqlStatement.parse(sql));
        }
    }

    private List<Row> rows(String sql) {
        return live.query(SqlStatement.parse(sql)).rows();
    }
}
