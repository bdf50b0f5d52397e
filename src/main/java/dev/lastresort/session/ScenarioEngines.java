package dev.lastresort.session;

import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Limits;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.replay.program.ReplayFault;
import dev.lastresort.session.bounds.WorkLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

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

    /**
     * Does all of a piece of work on the scenario's engine, within the time that a whole run may
     * take. A server that goes on past it is ended, with all that runs there, and the next that is
     * wanted is another one; the embedded engine is bounded by whoever can go away from it.
     *
     * @throws LimitExceeded if the time was up
     */
    public void bounded(Scenario scenario, Runnable work) {
        bounded(scenario, Limits.RUN, work);
    }

    /** The same within that time. */
    void bounded(Scenario scenario, Duration limit, Runnable work) {
        AtomicReference<Optional<LimitExceeded>> over = new AtomicReference<>(Optional.empty());
        try (WorkLimit _ = scenario.engine() == EngineName.EMBEDDED ? WorkLimit.none()
                : WorkLimit.withServers(limit, () -> {
                    over.set(Optional.of(LimitExceeded.runTime()));
                    close();
                })) {
            work.run();
        } catch (RuntimeException ended) {
            throw over.get().<RuntimeException>map(limitMet -> limitMet).orElse(ended);
        }
    }

    @Override
    public void close() {
        engines.close();
    }
}
