package dev.lastresort.database.engine.h2.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Forms that come to several statements leave what a redo makes again, to the byte. */
@Execution(ExecutionMode.CONCURRENT)
class PlannedFormsTest {

    @Test
    void partitionsAreThereAgain() {
        try (Script script = new Script()
                .run("""
                        CREATE TABLE log (id bigserial, at date NOT NULL, kind text)
                          PARTITION BY RANGE (at);
                        CREATE TABLE log_2025 PARTITION OF log
                          FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
                        CREATE TABLE log_rest PARTITION OF log DEFAULT;
                        CREATE TABLE log_2026 (id bigint, at date NOT NULL, kind text);
                        INSERT INTO log_2026 VALUES (9, '2026-02-02', 'x');
                        INSERT INTO log (at, kind) VALUES ('2025-05-05', 'a'), ('2030-01-01', 'z');
                        """)
                .run("""
                        ALTER TABLE log ATTACH PARTITION log_2026
                          FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
                        ALTER TABLE log RENAME COLUMN at TO on_day;
                        ALTER TABLE log RENAME TO logs;
                        INSERT INTO log_2026 (on_day, kind) VALUES ('2026-03-03', 'y');
                        """)
                .run("ALTER TABLE logs DETACH PARTITION log_2025; DELETE FROM log_rest;")) {
            assertEquals(List.of("9|x", "3|y"),
                    script.rows("SELECT id, kind FROM logs ORDER BY on_day"));
            assertEquals(List.of("1|a"), script.rows("SELECT id, kind FROM log_2025"));
            assertEquals(script.database().contents(), script.redone());
            script.database().snapshot();
            assertEquals(script.database().contents(), script.redone());
        }
    }

    @Test
    void uniqueIndexesOnExpressionsAreThereAgain() {
        try (Script script = new Script()
                .run("""
                        CREATE TABLE person (id serial PRIMARY KEY, email text, state text);
                        CREATE UNIQUE INDEX person_email ON person (lower(email))
                          WHERE state = 'open';
                        INSERT INTO person (email, state) VALUES ('A', 'open'), ('a', 'shut');
                        """)
                .run("ALTER TABLE person ADD COLUMN note text; ALTER TABLE person RENAME TO p;")) {
            assertEquals("23505", script.failure("UPDATE p SET state = 'open' WHERE id = 2"));
            script.run("INSERT INTO p VALUES (7, 'b', 'open', 'n')");
            assertEquals(List.of("1|A|open|NULL", "2|a|shut|NULL", "7|b|open|n"),
                    script.rows("SELECT * FROM p ORDER BY id"));
            assertEquals(script.database().contents(), script.redone());
            script.run("DROP INDEX person_email; UPDATE p SET state = 'open'");
            assertEquals(script.database().contents(), script.redone());
        }
    }

    /** The column's default had no form that the engine itself could read again. */
    @Test
    void aTableWithAnEmptyCaselessDefaultOutlivesACut() {
        try (Script script = new Script().run("""
                CREATE TABLE t (id integer PRIMARY KEY,
                  email citext NOT NULL DEFAULT ''::citext)
                """)) {
            script.database().snapshot();
            script.run("INSERT INTO t (id) VALUES (1)");
            assertEquals(List.of("1|"), script.rows("SELECT * FROM t"));
        }
    }
}
