package dev.lastresort.session;

import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.replay.program.ReplayFault;

/**
 * The engines on which scenarios may be run. One that has to be started is when a scenario first
 * wants it; all of them end when this is closed, or with the program. Safe for several threads.
 */
public final class ScenarioEngines implements AutoCloseable {

    private final Engines engines;

    /** Those of this machine. */
    public ScenarioEngines() {
        this(new Engines());
    }

    /** @param engines end with this */
    public ScenarioEngines(Engines engines) {
        this.engines = engines;
    }

    /** The one that the scenario names. Throws {@link ReplayFault} if it cannot be had here. */
    public DatabaseEngine of(Scenario scenario) {
        return of(scenario, Progress.NONE);
    }

    /** The same, and tells where it takes a moment. */
    public DatabaseEngine of(Scenario scenario, Progress progress) {
        if (!engines.isReady(scenario.engine())) {
            progress.reached("Starting PostgreSQL", Progress.UNKNOWN);
        }
        return named(scenario.engine());
    }

    /** The one of that name. Throws {@link ReplayFault} if it cannot be had here. */
    public DatabaseEngine named(EngineName name) {
        try {
            return engines.named(name);
        } catch (Engines.NoEngine none) {
            throw new ReplayFault("engine-missing", "/database/engine",
                    String.valueOf(none.getMessage()));
        }
    }

    @Override
    public void close() {
        engines.close();
    }
}
