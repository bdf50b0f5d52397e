package dev.lastresort.session;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.comparison.WarmComparison;
import dev.lastresort.comparison.ledger.FactWronglyKeyed;
import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.journal.Event.AlertRaised;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.ModelledSchedule;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.recovery.IncidentReplay;
import dev.lastresort.recovery.ModelledSchedules;
import dev.lastresort.recovery.WarmIncident;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Compares the recoveries of one loaded scenario, and then again and again under other settings,
 * keeping what these do not affect. Invariant: each comparison is the one that
 * {@link IncidentSession} makes of the same scenario from nothing. Safe for several threads.
 */
public final class WarmSession implements AutoCloseable {

    private final Loaded.Valid base;
    private final ScenarioEngines engines;
    private final ExecutorService threads;
    private Optional<Warm> warm = Optional.empty();

    /** What is kept. The incident is absent where no two settings share a history. */
    private record Warm(
            Optional<WarmIncident> incident, Optional<WarmComparison> comparing,
            Comparison first, ModelledSchedules schedules) {}

    /** @param engines of which it runs on the one that the scenario wants */
    public WarmSession(Loaded.Valid base, ScenarioEngines engines) {
        this(base, engines, Runtime.getRuntime().availableProcessors());
    }

    /** @param threads 1 or more */
    public WarmSession(Loaded.Valid base, ScenarioEngines engines, int threads) {
        this.base = base;
        this.engines = engines;
        this.threads = Executors.newFixedThreadPool(threads,
                Thread.ofPlatform().daemon().name("warm-", 0).factory());
    }

    /** What is compared, as it was read. */
    public Loaded.Valid base() {
        return base;
    }

    /** Compares under the file's settings, and keeps what it takes to do so under others. */
    public ComparisonResult.Ran compare(Progress progress) {
        return answer(base, progress, () -> warm(untilClosed(progress)).first());
    }

    /**
     * Compares under other settings.
     *
     * @param other the same scenario; whatever differs beyond settings costs a whole comparison
     * @throws CancellationException if {@code progress} cancelled it, or this was closed
     */
    public ComparisonResult.Ran compare(Loaded.Valid other, Progress progress) {
        return answer(other, progress, () -> compareUnder(other, untilClosed(progress)));
    }

    /**
     * Compares under the file's settings, with more branches of the same incident beside its
     * strategies.
     *
     * @param simulate make those branches, one each; their watch may cancel them
     */
    public ComparisonResult.Ran beside(
            List<Function<Watch, Replayed.Finished>> simulate, Progress progress) {
        return answer(base, progress, () -> beside(simulate, untilClosed(progress),
                warm(untilClosed(progress))));
    }

    private Comparison beside(
            List<Function<Watch, Replayed.Finished>> simulate, Progress progress, Warm kept) {
        Watch watch = inTurn(progress);
        List<Replayed.Finished> more = simulate.stream().map(one -> one.apply(watch)).toList();
        // What a trainee's own step comes to is no mistake of the file.
        return kept.incident().map(incident -> kept.comparing().orElseThrow().compare(
                with(more, incident.replay(base.scenario(), threads, watch, _ -> {}))))
                .orElseGet(() -> new IncidentComparison(new SideBySide(threads)).compare(
                        with(more, replayed(base, watch))));
    }

    private Replayed with(List<Replayed.Finished> more, Replayed strategies) {
        Replayed all = faultless(base, strategies);
        for (Replayed.Finished one : more) {
            all = all.with(one);
        }
        return all;
    }

    private ComparisonResult.Ran answer(
            Loaded.Valid loaded, Progress progress, Supplier<Comparison> comparing) {
        IncidentSession cold = new IncidentSession(loaded, engines);
        try {
            return cold.answer(() -> new ComparisonResult.Compared(
                    unlessClosed(comparing), loaded.warnings()));
        } catch (StepsFaulty faulty) {
            return new ComparisonResult.NotReplayable(faulty.problems());
        } catch (FactWronglyKeyed oneOfThem) {
            // Branches were measured one by one as they came; whole, all such facts can be told.
            return cold.compareAll(progress);
        }
    }

    private Comparison compareUnder(Loaded.Valid other, Progress progress) {
        Warm kept = warm(progress);
        if (other.scenario().equals(base.scenario())) {
            return kept.first();
        }
        Watch watch = inTurn(progress);
        return kept.incident().filter(incident -> incident.covers(other.scenario()))
                .map(incident -> again(incident, kept.comparing().orElseThrow(), other, watch))
                .orElseGet(() -> whole(other, watch));
    }

    /**
     * What the model says of the strategies under other settings, after the first comparison has
     * been made. Throws {@link IllegalStateException} before that.
     */
    public ModelledSchedule modelled(Scenario other) {
        return kept().schedules().of(other);
    }

    /** The name of the alert that called somebody, after the first comparison has been made. */
    public Optional<String> firstAlert() {
        return kept().first().trunk().journal().stream(AlertRaised.class)
                .map(AlertRaised::alert).findFirst();
    }

    /** Stops what runs and lets go of all that was kept. */
    @Override
    public void close() {
        // who waits for work that was never begun must hear of it
        threads.shutdownNow().forEach(work -> {
            if (work instanceof Future<?> waiting) {
                waiting.cancel(false);
            }
        });
        synchronized (this) {
            warm = Optional.empty();
        }
    }

    private synchronized Warm kept() {
        return warm.orElseThrow(() -> new IllegalStateException("nothing was compared yet"));
    }

    private synchronized Warm warm(Progress progress) {
        if (warm.isEmpty()) {
            progress.reached("Setting up the database", 0);
            DatabaseEngine engine = engines.of(base.scenario(), progress);
            warm = Optional.of(warmed(engine, new FractionReplayed(base.scenario(), progress)));
        }
        return warm.get();
    }

    private Progress untilClosed(Progress progress) {
        return (stage, fraction) -> {
            if (threads.isShutdown()) {
                throw new CancellationException("closed");
            }
            progress.reached(stage, fraction);
        };
    }

    /** How far a few branches are is not told; that they go on is what a cancellation needs. */
    private static Watch inTurn(Progress progress) {
        Object turn = new Object();
        return (branch, _) -> {
            synchronized (turn) {
                progress.reached("Replaying " + branch, Progress.UNKNOWN);
            }
        };
    }

    private static Comparison unlessClosed(Supplier<Comparison> comparing) {
        try {
            return comparing.get();
        } catch (RejectedExecutionException closed) {
            throw new CancellationException("closed");
        }
    }

    private Warm warmed(DatabaseEngine engine, Watch watch) {
        Optional<WarmIncident> found = WarmIncident.of(
                base.scenario(), engine, threads, watch);
        if (found.isEmpty()) {
            Comparison first = whole(base, watch);
            return new Warm(found, Optional.empty(), first,
                    new ModelledSchedules(first.trunk().journal()));
        }
        WarmIncident incident = found.get();
        WarmComparison comparing = new WarmComparison(incident.base());
        Comparison first = again(incident, comparing, base, watch);
        return new Warm(found, Optional.of(comparing), first,
                new ModelledSchedules(first.trunk().journal()));
    }

    /** Branches are measured as they come, each on the thread that simulated it. */
    private Comparison again(
            WarmIncident incident, WarmComparison comparing, Loaded.Valid loaded, Watch watch) {
        Scenario scenario = loaded.scenario();
        return comparing.compare(faultless(loaded, incident.replay(scenario, threads, watch,
                branch -> comparing.prepare(scenario, incident.decisionAt(scenario), branch))));
    }

    private Comparison whole(Loaded.Valid loaded, Watch watch) {
        return new IncidentComparison(new SideBySide(threads)).compare(faultless(
                loaded, replayed(loaded, watch)));
    }

    private Replayed replayed(Loaded.Valid loaded, Watch watch) {
        return new IncidentReplay(loaded.scenario(), engines.of(loaded.scenario()), threads, watch)
                .run();
    }

    private static Replayed faultless(Loaded.Valid loaded, Replayed replayed) {
        List<Problem> mistakes = StepFaults.of(
                replayed, FaultPlaces.of(loaded),
                Engines.dialect(loaded.scenario().engine()).states());
        if (!mistakes.isEmpty()) {
            throw new StepsFaulty(mistakes);
        }
        return replayed;
    }

    /** Steps that fail though the file does not say so, or do not fail as it says. */
    private static final class StepsFaulty extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        StepsFaulty(List<Problem> problems) {
            super(problems.getFirst().text());
            this.problems = problems;
        }

        List<Problem> problems() {
            return problems;
        }
    }
}
