package dev.lastresort.database.engine.postgres.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lastresort.database.Database;
import dev.lastresort.database.QueryResult;
import dev.lastresort.database.Snapshot;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.written.EngineSql;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.postgres.RealEngine;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Code, triggers and partitions: the journal tells what they did, and redo brings it again. */
@Tag("postgresql")
class PostgresCodeRunTest {

    private static PostgresEngine engine;

    private final List<Commit> journal = new ArrayList<>();
    private Database database;
    private Snapshot start;

    @BeforeAll
    static void start() {
        engine = RealEngine.startOrSkip();
    }

    @AfterAll
    static void stop() {
        if (engine != null) {
            engine.close();
        }
    }

    @BeforeEach
    void open() {
        start = engine.create().closeToSnapshot();
        database = start.open();
        database.at(new SqlContext(LocalDateTime.of(2026, 3, 2, 8, 0), 1));
    }

    /** What was journalled, done again from the beginning, comes to the same contents. */
    @AfterEach
    void journalIsWhatHappened() {
        String happened = database.contents();
        database.close();
        try (Database again = start.open()) {
            again.redo(journal);
            assertEquals(happened, again.contents());
        }
    }

    @Test
    void triggersEffectsAreInTheJournal() {
        run("CREATE TABLE orders (id int PRIMARY KEY, n int, at timestamptz)");
        run("CREATE TABLE log (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, was int, is_ int)");
        run("CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.at := now();"
                + " RETURN NEW; END $$");
        run("CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log"
                + " (was, is_) VALUES (OLD.n, NEW.n); RETURN NULL; END $$");
        run("CREATE TRIGGER a BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION"
                + " touch()");
        run("CREATE TRIGGER b AFTER UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION note()");
        run("INSERT INTO orders (id, n) VALUES (1, 10), (2, 20)");
        run("UPDATE orders SET n = n + 1");
        assertEquals(List.of("U orders (1, 11, 2026-03-02T08:00:00Z)", "I log (1, 10, 11)",
                "U orders (2, 21, 2026-03-02T08:00:00Z)", "I log (2, 20, 21)"), last());
    }

    /** A trigger that changes a row which its own statement has changed has the last word. */
    @Test
    void rowThatATriggerChangesAgainIsToldLast() {
        run("CREATE TABLE t (id int PRIMARY KEY, n int)");
        run("INSERT INTO t VALUES (1, 0), (2, 0)");
        run("CREATE FUNCTION push() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.n < 10"
                + " THEN UPDATE t SET n = n + 100 WHERE id = 3 - NEW.id; END IF; RETURN NULL;"
                + " END $$");
        run("CREATE TRIGGER p AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION push()");
        run("UPDATE t SET n = n + 1");
        assertEquals(List.of("1, 101", "2, 101"), rows("SELECT id, n FROM t ORDER BY id"));
    }

    /** Else a table that is copied back from a side instance would come without them. */
    @Test
    void triggersAreMadeAnewWithTheirTable() {
        run("CREATE TABLE t (id int PRIMARY KEY, n int)");
        run("CREATE FUNCTION up() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.n := 7;"
                + " RETURN NEW; END $$");
        run("CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW WHEN (NEW.id > 1) EXECUTE FUNCTION"
                + " up()");
        run("CREATE TRIGGER b BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION up()");
        run("ALTER TABLE t DISABLE TRIGGER b");
        String before = database.contents();
        List<String> definition = database.tableDefinition("t");
        run("DROP TABLE t");
        definition.forEach(this::run);
        assertEquals(before, database.contents());
        run("INSERT INTO t VALUES (1, 1), (2, 2)");
        assertEquals(List.of("I t (1, 1)", "I t (2, 7)"), last());
    }

    @Test
    void functionsProceduresAndBlocksChangeRows() {
        run("CREATE TABLE t (id int PRIMARY KEY, n int)");
        run("CREATE FUNCTION put(what int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN FOR i IN 1..3"
                + " LOOP INSERT INTO t VALUES (what + i, i); END LOOP; RETURN what; END $$");
        run("CREATE PROCEDURE clear(INOUT n int) LANGUAGE plpgsql AS $$ BEGIN DELETE FROM t WHERE"
                + " t.n < clear.n; GET DIAGNOSTICS n = ROW_COUNT; END $$");
        assertEquals(List.of("10"), rows("SELECT put(10)"));
        assertEquals(List.of("I t (11, 1)", "I t (12, 2)", "I t (13, 3)"), last());
        assertEquals(List.of("1"), rows("CALL clear(2)"));
        assertEquals(List.of("D t (11, 1)"), last());
        run("DO $$ DECLARE r record; BEGIN FOR r IN SELECT id FROM t ORDER BY id LOOP UPDATE t SET"
                + " n = r.id WHERE id = r.id; END LOOP; END $$");
        assertEquals(List.of("U t (12, 12)", "U t (13, 13)"), last());
        run("CREATE FUNCTION many() RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN FOR i IN"
                + " 1..1500 LOOP INSERT INTO t VALUES (i + 1000, i); RETURN NEXT i; END LOOP;"
                + " END $$");
        assertEquals(1500, rows("SELECT many()").size());
        assertEquals(1500, last().size());
        run("CREATE TYPE mood AS ENUM ('a')");
        run("DO $$ BEGIN CREATE TYPE mood AS ENUM ('b'); EXCEPTION WHEN duplicate_object THEN"
                + " NULL; END $$");
        assertThrows(SqlFailure.class, () -> run("ALTER TABLE t ADD COLUMN o int DEFAULT put(5000)"
                + " NOT NULL"));
        database.rollback();
    }

    @Test
    void partitionsAreOneTable() {
        run("CREATE TABLE m (id int, at date, n int, PRIMARY KEY (id, at)) PARTITION BY RANGE"
                + " (at)");
        run("CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')");
        run("CREATE TABLE m2 (n int, at date NOT NULL, id int NOT NULL)");
        run("INSERT INTO m2 VALUES (5, '2026-02-05', 50)");
        run("ALTER TABLE ONLY m ATTACH PARTITION m2 FOR VALUES FROM ('2026-02-01') TO"
                + " ('2026-03-01')");
        assertEquals(List.of("m"), database.tables());
        run("INSERT INTO m VALUES (1, '2026-01-05', 1), (2, '2026-02-06', 2)");
        assertEquals(List.of("I m (1, 2026-01-05, 1)", "I m (2, 2026-02-06, 2)"), last());
        run("UPDATE m SET at = '2026-02-07' WHERE id = 1");
        assertEquals(List.of("D m (1, 2026-01-05, 1)", "I m (1, 2026-02-07, 1)"), last());
        run("UPDATE m2 SET n = 9 WHERE id = 2");
        assertEquals(List.of("U m (2, 2026-02-06, 9)"), last());
        assertEquals(3, database.rowCount("m"));
        assertEquals("[m]", database.tablesBehind(Set.of("m2")).toString());
        run("ALTER TABLE m DETACH PARTITION m2");
        assertEquals(List.of("m", "m2"), database.tables());
        run("INSERT INTO m2 VALUES (7, '2026-02-08', 70)");
        assertEquals(List.of("I m2 (7, 2026-02-08, 70)"), last());
        run("CREATE TABLE l (k text, n int) PARTITION BY LIST (k)");
        run("CREATE TABLE la PARTITION OF l FOR VALUES IN ('a') PARTITION BY HASH (n)");
        run("CREATE TABLE la0 PARTITION OF la FOR VALUES WITH (MODULUS 2, REMAINDER 0)");
        run("CREATE TABLE la1 PARTITION OF la FOR VALUES WITH (MODULUS 2, REMAINDER 1)");
        run("CREATE TABLE lx PARTITION OF l DEFAULT");
        run("INSERT INTO l VALUES ('a', 1), ('a', 2), ('b', 3), ('b', 3)");
        assertEquals(4, last().size());
        run("DELETE FROM l WHERE n = 3");
        run("TRUNCATE TABLE la");
        assertEquals(0, database.rowCount("l"));
    }

    @Test
    void operatorsAndConflictsAreTheServers() {
        run("CREATE TABLE t (id int PRIMARY KEY, tags text[], doc jsonb, during daterange)");
        run("INSERT INTO t VALUES (1, '{a,b}', '{\"x\": [1]}', '[2026-01-01,2026-02-01)')");
        run("INSERT INTO t (id, tags) VALUES (1, '{c}'), (2, '{d}') ON CONFLICT (id) DO UPDATE SET"
                + " tags = t.tags || excluded.tags");
        assertEquals(List.of("1"), rows("SELECT id FROM t WHERE tags && '{c}' AND doc @> '{\"x\":"
                + " [1]}' AND doc ? 'x' AND during @> DATE '2026-01-05' AND doc->'x' <@ '[1,2]'"
                + " AND tags[1] ~ '^[a-c]$' AND NOT tags && '{d}'"));
        assertFalse(last().isEmpty());
        run("CREATE INDEX i ON t USING gin (tags)");
        run("ALTER TABLE t ADD CONSTRAINT apart EXCLUDE USING gist (id WITH =, during WITH &&)");
    }

    private void run(String sql) {
        database.run(EngineSql.read(engine.dialect(), sql, Door.MIGRATION).statement(), Map.of());
        journal.add(database.commit());
    }

    private List<String> rows(String sql) {
        QueryResult found = (QueryResult) database.run(
                EngineSql.read(engine.dialect(), sql, Door.MIGRATION).statement(), Map.of());
        Commit commit = database.commit();
        if (!commit.changes().isEmpty()) {
            journal.add(commit);
        }
        return found.rows().stream().map(row -> row.values().stream().map(Object::toString)
                .collect(Collectors.joining(", "))).toList();
    }

    /** The last statement's changes. */
    private List<String> last() {
        return journal.getLast().changes().stream().map(change -> switch (change) {
            case Change.RowInserted(var shape, var row) -> "I " + shape.table() + told(row);
            case Change.RowUpdated(var shape, _, var row) -> "U " + shape.table() + told(row);
            case Change.RowDeleted(var shape, var row) -> "D " + shape.table() + told(row);
            case Change.SchemaChanged _ -> "schema";
        }).toList();
    }

    private static String told(Row row) {
        return row.values().stream().map(Object::toString)
                .collect(Collectors.joining(", ", " (", ")"));
    }
}
