package dev.lastresort.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.Database;
import dev.lastresort.database.engine.postgres.running.PostgresEngine;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.written.EngineSql;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.postgres.RealEngine;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.step.CopyingBack;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgresql")
class CopyingBackWithTriggersTest {

    /** What a trigger did about a row stands in the database already. */
    @Test
    void tableThatIsMadeAnewGetsItsTriggersOnceItsRowsAreThere() {
        try (PostgresEngine engine = RealEngine.startOrSkip();
                Database live = engine.create()) {
            run(engine, live, "CREATE TABLE log (id int)", "CREATE TABLE t (id int PRIMARY KEY)",
                    "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT"
                            + " INTO log VALUES (NEW.id); RETURN NULL; END $$",
                    "CREATE TRIGGER n AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION note()",
                    "INSERT INTO t VALUES (1), (2)");
            try (Database side = live.snapshot().open()) {
                run(engine, live, "DROP TABLE t");
                Step.CopyBack step = new Step.CopyBack("Copy", Step.Hands.NONE, "side",
                        List.of(new CopiedTable("t", Optional.empty(), OnConflict.FAIL)),
                        Optional.empty(), Duration.ZERO);
                new CopyingBack(side, live, Admitted.taken(step, engine.dialect()), List.of(),
                        LocalDateTime.MIN).copy(step);
                live.commit();
            }
            assertEquals(List.of(Row.of(1L), Row.of(2L)),
                    live.query(EngineSql.read(engine.dialect(),
                            "SELECT id FROM log ORDER BY id", Door.MIGRATION).statement()).rows());
            run(engine, live, "INSERT INTO t VALUES (3)");
            assertEquals(3, live.rowCount("log"));
        }
    }

    private static void run(PostgresEngine engine, Database database, String... statements) {
        for (String sql : statements) {
            database.run(EngineSql.read(engine.dialect(), sql, Door.MIGRATION).statement(),
                    Map.of());
            database.commit();
        }
    }
}
