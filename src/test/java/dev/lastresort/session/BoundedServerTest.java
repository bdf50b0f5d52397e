package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lastresort.database.Database;
import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.LimitExceeded.Cap;
import dev.lastresort.database.OnEngine;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.sample.SampleScenario;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server works, and this process waits for it. */
@Tag("postgresql")
class BoundedServerTest {

    private final Scenario scenario =
            SampleScenario.on(SampleScenario.archive(), EngineName.POSTGRESQL);

    @Test
    void aRunThatGoesOnPastItsTimeIsEndedWithItsServerAndTheNextHasAnother() {
        try (ScenarioEngines engines = new ScenarioEngines()) {
            LimitExceeded struck = assertThrows(LimitExceeded.class,
                    () -> engines.bounded(scenario, Duration.ofSeconds(1),
                            () -> count(engines.of(scenario), 1_000_000)));
            assertEquals(Cap.RUN_TIME, struck.cap());
            engines.bounded(scenario, () -> count(engines.of(scenario), 10));
        }
    }

    /** @param rows of each of two series whose pairs are counted */
    private static void count(DatabaseEngine engine, long rows) {
        OnEngine on = () -> engine;
        try (Database database = engine.create()) {
            String series = "generate_series(1, " + rows + ") AS ";
            on.run(database, "SELECT COUNT(*) FROM " + series + "s(i), " + series + "t(i)");
        }
    }
}
