package dev.lastresort.session;

import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.engine.EngineName;

/**
 * The engines on which scenarios may be run. One that has to be started is when a scenario first
 * wants it; all of them end when this is closed, or with the program.
 */
public final class ScenarioEngines implements AutoCloseable {

    private final Engines engines = new Engines();

    DatabaseEngine named(EngineName name) throws Engines.NoEngine {
        return engines.named(name);
    }

    @Override
    public void close() {
        engines.close();
    }
}
