package dev.lastresort.session.attempt.practice;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.session.ScenarioEngines;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Simulates incidents up to their first page, also ahead of time, so that a room opens at once.
 * Keeps the last ones; one that was only looked at is given up as soon as others take its place.
 * Safe for several threads.
 */
public final class Mornings {

    private static final int KEPT = 2;

    /** The mornings that were asked for last, the newest first. */
    private final Deque<Morning> kept = new ArrayDeque<>();
    private final ScenarioEngines engines;

    public Mornings(ScenarioEngines engines) {
        this.engines = engines;
    }

    private static final class Morning {

        final Loaded.Valid scenario;
        final FutureTask<AttemptSession.OpenedIncident> opened;
        volatile boolean givenUp;
        boolean wanted;

        Morning(Loaded.Valid scenario, ScenarioEngines engines) {
            this.scenario = scenario;
            this.opened = new FutureTask<>(
                    () -> AttemptSession.open(
                            scenario, sha256(scenario), engines, this::reached));
        }

        private void reached(String stage, double fraction) {
            if (givenUp) {
                throw new CancellationException("nobody looks at it any more");
            }
        }
    }

    /** Of the scenario's content, as attempts name it. */
    public static String sha256(Loaded.Valid scenario) {
        return ScenarioFiles.contentSha256(
                scenario.source().text(), scenario.places().sqlFiles());
    }

    /** Simulates it, if that was not done yet; tells nothing. */
    public void prepare(Loaded.Valid scenario) {
        morning(scenario, false).opened.run();
    }

    /** What simulating it comes to; blocks until it is known. */
    public AttemptSession.OpenedIncident of(Loaded.Valid scenario) {
        Morning morning = morning(scenario, true);
        morning.opened.run();
        try {
            return morning.opened.get();
        } catch (ExecutionException defect) {
            drop(morning);
            throw defect.getCause() instanceof RuntimeException cause
                    ? cause : new IllegalStateException(defect.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private synchronized Morning morning(Loaded.Valid scenario, boolean wanted) {
        Morning morning = kept.stream()
                .filter(one -> one.scenario.scenario() == scenario.scenario())
                .findFirst().orElseGet(() -> new Morning(scenario, engines));
        kept.remove(morning);
        kept.addFirst(morning);
        morning.wanted |= wanted;
        // Whoever looks from scenario to scenario leaves no work behind.
        kept.stream().filter(one -> one != morning && !one.wanted && !one.opened.isDone())
                .toList().forEach(this::drop);
        if (kept.size() > KEPT) {
            drop(kept.getLast());
        }
        return morning;
    }

    /** Somebody may still wait for what is wanted, so that goes on. */
    private synchronized void drop(Morning morning) {
        kept.remove(morning);
        morning.givenUp = !morning.wanted;
    }
}
