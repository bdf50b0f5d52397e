package dev.lastresort.database.engine.postgres.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.Database;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.written.EngineSql;
import dev.lastresort.postgres.RealEngine;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the server's own manual says of each statement, asked of the server while it holds it. */
@Tag("postgresql")
class PostgresLocksTest {

    @Test
    void locksAreThoseThatTheTransactionReallyHolds() {
        try (PostgresEngine engine = RealEngine.startOrSkip();
                Database database = engine.create()) {
            Held held = new Held(engine, database);
            held.by("CREATE TABLE a (id int PRIMARY KEY, n int)", "a=EVERYBODY");
            held.by("CREATE TABLE b (id int PRIMARY KEY, a int)", "b=EVERYBODY");
            held.by("INSERT INTO a VALUES (1, 1)", "");
            held.by("UPDATE a SET n = 2", "");
            held.by("SELECT * FROM a FOR UPDATE", "");
            held.by("ALTER TABLE a ADD COLUMN note text", "a=EVERYBODY");
            held.by("ALTER TABLE a ALTER COLUMN n TYPE bigint", "a=EVERYBODY");
            held.by("CREATE INDEX i ON a (n)", "a=WRITERS");
            held.by("ALTER TABLE b ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES a (id) NOT VALID",
                    "a=WRITERS, b=WRITERS");
            held.by("ALTER TABLE b VALIDATE CONSTRAINT f", "");
            held.by("ALTER TABLE a ALTER COLUMN n SET STATISTICS 10", "");
            held.by("CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL;"
                    + " END $$", "");
            held.by("CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW EXECUTE FUNCTION f()",
                    "a=WRITERS");
            held.by("TRUNCATE TABLE b", "b=EVERYBODY");
            held.by("CREATE VIEW v AS SELECT id FROM a", "");
        }
    }

    private record Held(PostgresEngine engine, Database database) {

        void by(String sql, String expected) {
            database.run(EngineSql.read(engine.dialect(), sql, Door.MIGRATION).statement(),
                    Map.of());
            String locks = database.locks().orElseThrow().toString();
            assertEquals("{" + expected + "}", locks, sql);
            database.commit();
            assertEquals("{}", database.locks().orElseThrow().toString(), sql);
        }
    }
}
