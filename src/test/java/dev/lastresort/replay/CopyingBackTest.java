package dev.lastresort.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.Database;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.scenario.CopyTerms;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.state.StepFailure;
import dev.lastresort.replay.step.CopyingBack;
import dev.lastresort.replay.step.CopyingBack.Copied;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Restored are the prices 11, 12 and 13 of 1 to 3; in the live table 2 costs 22 and 4 costs 24. */
@Execution(ExecutionMode.CONCURRENT)
class CopyingBackTest {

    private static final String TABLE = "CREATE TABLE prices (id BIGINT PRIMARY KEY, cents BIGINT)";

    private Database side;
    private Database live;

    @BeforeEach
    void fill() {
        side = Engines.EMBEDDED.create();
        live = Engines.EMBEDDED.create();
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
        assertEquals(new Copied("prices", 2, 1, 0), copy("prices", OnConflict.TAKE_RESTORED));
        assertEquals(List.of(Row.of(1L, 11L), Row.of(2L, 12L), Row.of(3L, 13L), Row.of(4L, 24L)),
                rows("SELECT * FROM prices ORDER BY id"));
    }

    @Test
    void theLiveRowStaysWhereThatIsTheRule() {
        assertEquals(new Copied("prices", 2, 0, 1), copy("prices", OnConflict.KEEP_LIVE));
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
        assertEquals(new Copied("prices", 1, 0, 0), copied);
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
        assertEquals(new Copied("prices", 3, 0, 0), copy("prices", OnConflict.FAIL));
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
        assertEquals(new Copied("stock", 1, 1, 0), copy("stock", OnConflict.TAKE_RESTORED));
        assertEquals(List.of(Row.of(1L, 1L, 5L), Row.of(1L, 2L, 6L), Row.of(2L, 2L, 8L)),
                rows("SELECT * FROM stock ORDER BY shop, item"));
    }

    @Test
    void aTableThatIsAllKeyHasNothingToReplace() {
        for (Database each : List.of(side, live)) {
            run(each, "CREATE TABLE tags (a BIGINT, b BIGINT, PRIMARY KEY (a, b))",
                    "INSERT INTO tags VALUES (1, 2)");
        }
        assertEquals(new Copied("tags", 0, 1, 0), copy("tags", OnConflict.TAKE_RESTORED));
        assertEquals(List.of(Row.of(1L, 2L)), rows("SELECT * FROM tags"));
    }

    @Test
    void aRowThatMeetsAnotherInAUniqueColumnIsNamedByTableColumnAndValue() {
        for (Database each : List.of(side, live)) {
            run(each, "CREATE TABLE people (id BIGINT PRIMARY KEY, email VARCHAR(40) UNIQUE)");
        }
        run(side, "INSERT INTO people VALUES (1, 'ann@example.com')");
        run(live, "INSERT INTO people VALUES (9, 'ann@example.com')");
        StepFailure failure = assertThrows(StepFailure.class,
                () -> copy("people", OnConflict.KEEP_LIVE));
        assertEquals(StepFailure.COPY_CONFLICT, failure.sqlState());
        assertEquals("table people already holds another row with email = 'ann@example.com', which"
                + " must be unique; the restored row has id = 1", failure.getMessage());
    }

    @Test
    void columnsAreMappedWhereTheSchemaHasChanged() {
        run(live, "CREATE TABLE amounts (id BIGINT PRIMARY KEY, dollars NUMERIC(9, 2),"
                + " source VARCHAR(9) DEFAULT 'new', note VARCHAR(9))");
        assertEquals(new Copied("amounts", 2, 0, 0), copy(mapped("amounts", "prices",
                "restored.id < live.id OR restored.cents > 11", Map.of(
                        "dollars", "restored.cents / 100.0",
                        "note", "(SELECT 'of ' || COUNT(*) FROM prices)"))));
        assertEquals(List.of(
                Row.of(2L, new BigDecimal("0.12"), "new", "of 3"),
                Row.of(3L, new BigDecimal("0.13"), "new", "of 3")),
                rows("SELECT id, dollars, source, note FROM amounts ORDER BY id"));
    }

    @Test
    void aColumnThatIsMappedToNothingIsFilledByTheDatabase() {
        run(live, "CREATE TABLE people (id BIGINT GENERATED BY DEFAULT AS IDENTITY (START WITH 7)"
                + " PRIMARY KEY, email VARCHAR(40))");
        run(side, "CREATE TABLE people (id BIGINT PRIMARY KEY, email VARCHAR(40))",
                "INSERT INTO people VALUES (1, 'ann'), (2, 'bob')");
        SequencedMap<String, Optional<Sql>> columns = new LinkedHashMap<>();
        columns.put("id", Optional.empty());
        copy(new CopiedTable("people", Optional.empty(), OnConflict.FAIL, new CopyTerms(
                Optional.empty(), List.of("email"), Optional.empty(), Optional.empty(), columns)));
        assertEquals(List.of(Row.of(7L, "ann"), Row.of(8L, "bob")),
                rows("SELECT * FROM people ORDER BY id"));
    }

    @Test
    void aColumnThatTheLiveTableLacksIsToldAtItsPlace() {
        StepFailure failure = assertThrows(StepFailure.class,
                () -> copy(mapped("prices", "prices", "TRUE", Map.of("euros", "cents"))));
        assertEquals(StepFailure.NO_COLUMN, failure.sqlState());
        assertEquals("/euros", failure.pointer());
    }

    @Test
    void aTableComesAfterThoseThatItRefersTo() {
        for (Database each : List.of(side, live)) {
            run(each, "CREATE TABLE shops (id BIGINT PRIMARY KEY)",
                    "CREATE TABLE sales (id BIGINT PRIMARY KEY, shop BIGINT NOT NULL"
                            + " REFERENCES shops)");
        }
        run(side, "INSERT INTO shops VALUES (1)", "INSERT INTO sales VALUES (5, 1)");
        assertEquals(List.of("prices", "shops", "sales"),
                copyAll(OnConflict.KEEP_LIVE, "prices", "sales", "shops").stream()
                        .map(Copied::table).toList());
        assertEquals(List.of(Row.of(5L, 1L)), rows("SELECT * FROM sales"));
    }

    @Test
    void tablesThatReferToOneAnotherAreCopiedWithReferencesThatComeLast() {
        for (Database each : List.of(side, live)) {
            circle(each, "");
        }
        run(side, "INSERT INTO heads VALUES (1, NULL)", "INSERT INTO teams VALUES (2, 1)",
                "UPDATE heads SET team = 2");
        copyAll(OnConflict.FAIL, "teams", "heads");
        assertEquals(List.of(Row.of(1L, 2L)), rows("SELECT * FROM heads"));
        assertEquals(List.of(Row.of(2L, 1L)), rows("SELECT * FROM teams"));
    }

    @Test
    void tablesOfACircleThatAreGoneAreMadeAnewWithTheirReferences() {
        circle(side, "");
        run(side, "INSERT INTO heads VALUES (1, NULL)", "INSERT INTO teams VALUES (2, 1)",
                "UPDATE heads SET team = 2");
        copyAll(OnConflict.FAIL, "teams", "heads");
        assertEquals(side.tableDefinition("heads").size(), live.tableDefinition("heads").size());
        assertEquals(side.tableDefinition("teams").size(), live.tableDefinition("teams").size());
        assertEquals(List.of(Row.of(1L, 2L)), rows("SELECT * FROM heads"));
    }

    @Test
    void aCircleThatNothingOpensIsToldByItsTables() {
        for (Database each : List.of(side, live)) {
            circle(each, " NOT NULL");
        }
        StepFailure failure = assertThrows(StepFailure.class,
                () -> copyAll(OnConflict.FAIL, "teams", "prices", "heads"));
        assertEquals(StepFailure.COPY_IN_CIRCLE, failure.sqlState());
        assertTrue(failure.getMessage().contains("heads, teams"), failure.getMessage());
    }

    @Test
    void rowsComeAfterTheRowsOfTheirTableThatTheyReferTo() {
        for (Database each : List.of(side, live)) {
            run(each, "CREATE TABLE parts (id BIGINT PRIMARY KEY, whole BIGINT REFERENCES parts)");
        }
        run(side, "INSERT INTO parts VALUES (9, NULL), (5, 9), (1, 5), (2, 1), (3, 9)");
        copyAll(OnConflict.FAIL, "parts");
        assertEquals(5L, live.rowCount("parts"));
    }

    /** Of each, a row refers to one of the other; where that may be empty only heads may say so. */
    private static void circle(Database database, String notNull) {
        run(database, "CREATE TABLE heads (id BIGINT PRIMARY KEY, team BIGINT" + notNull + ")",
                "CREATE TABLE teams (id BIGINT PRIMARY KEY, head BIGINT NOT NULL"
                        + " REFERENCES heads)",
                "ALTER TABLE heads ADD FOREIGN KEY (team) REFERENCES teams");
    }

    private static CopiedTable mapped(String table, String from, String where,
            Map<String, String> columns) {
        SequencedMap<String, Optional<Sql>> all = new LinkedHashMap<>();
        columns.forEach((name, text) -> all.put(name, Optional.of(new Sql(text, "/" + name))));
        return new CopiedTable(table, Optional.of(new Sql(where, "/where")), OnConflict.FAIL,
                new CopyTerms(Optional.of(from), List.of(), Optional.empty(), Optional.empty(),
                        all));
    }

    private List<Copied> copyAll(OnConflict rule, String... tables) {
        Step.CopyBack step = new Step.CopyBack("Copy", Step.Hands.NONE, "side",
                Stream.of(tables).map(table -> new CopiedTable(table, Optional.empty(), rule))
                        .toList(),
                Optional.empty(), Duration.ZERO);
        return new CopyingBack(side, live, Admitted.taken(step, Engines.EMBEDDED.dialect()),
                List.of(), LocalDateTime.MIN)
                .copy(step);
    }

    private Copied copy(String table, OnConflict rule) {
        return copy(new CopiedTable(table, Optional.empty(), rule));
    }

    private Copied copyWhere(String condition) {
        return copy(new CopiedTable("prices",
                Optional.of(new Sql(condition, "/where")), OnConflict.FAIL));
    }

    private Copied copy(CopiedTable table) {
        Step.CopyBack step = new Step.CopyBack("Copy", Step.Hands.NONE, "side", List.of(table),
                Optional.empty(), Duration.ZERO);
        return new CopyingBack(side, live, Admitted.taken(step, Engines.EMBEDDED.dialect()),
                List.of(), LocalDateTime.MIN)
                .copy(step).getFirst();
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
