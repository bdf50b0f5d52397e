package dev.lastresort.session;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.comparison.ledger.FactKeys;
import dev.lastresort.comparison.ledger.FactWronglyKeyed;
import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.recovery.IncidentReplay;
import dev.lastresort.replay.Watch;
import dev.lastresort.replay.program.NotAdmitted;
import dev.lastresort.replay.program.ReplayFault;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Compares the recoveries of one loaded scenario. The comparison depends on the scenario alone, not
 * on the number of threads, nor on which other strategies were asked for.
 */
public final class IncidentSession {

    private final Loaded.Valid loaded;
    private final int threads;
    private final ScenarioEngines engines;

    /** @param engines of which it runs on the one that the scenario wants */
    public IncidentSession(Loaded.Valid loaded, ScenarioEngines engines) {
        this(loaded, engines, Runtime.getRuntime().availableProcessors());
    }

    /** @param threads 1 or more */
    public IncidentSession(Loaded.Valid loaded, ScenarioEngines engines, int threads) {
        this.engines = engines;
        this.loaded = loaded;
        this.threads = threads;
    }

    /**
     * Replays and compares.
     *
     * @param strategies names of those wanted; all if empty
     * @throws java.util.concurrent.CancellationException if {@code progress} cancelled it
     */
    public ComparisonResult compare(List<String> strategies, Progress progress) {
        List<String> known = loaded.scenario().strategies().stream().map(Strategy::name).toList();
        List<String> unknown = strategies.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            return new ComparisonResult.UnknownStrategies(unknown, known);
        }
        return run(strategies.isEmpty() ? loaded.scenario() : only(strategies), progress);
    }

    /** Replays and compares every strategy; otherwise as {@link #compare}. */
    public ComparisonResult.Ran compareAll(Progress progress) {
        return run(loaded.scenario(), progress);
    }

    private ComparisonResult.Ran run(Scenario scenario, Progress progress) {
        List<Problem> tooMany = new SeedRoom(loaded).problems();
        return tooMany.isEmpty() ? answer(() -> compare(scenario, progress))
                : new ComparisonResult.NotReplayable(tooMany);
    }

    /** What of the scenario keeps a replay of it from being done; none if nothing did. */
    public static List<Problem> faultsIn(Loaded.Valid loaded, Runnable replaying) {
        try {
            replaying.run();
            return List.of();
        } catch (NotAdmitted refused) {
            return located(loaded, refused.faults());
        } catch (ReplayFault fault) {
            return located(loaded, List.of(fault));
        } catch (ReplayStruck struck) {
            return List.of(FaultPlaces.of(loaded).of(struck));
        } catch (LimitExceeded struck) {
            return List.of(FaultPlaces.of(loaded).of(struck));
        }
    }

    /** What the work came to; what ends a replay is turned into problems of the file. */
    ComparisonResult.Ran answer(Supplier<ComparisonResult.Ran> comparing) {
        AtomicReference<Optional<ComparisonResult.Ran>> came =
                new AtomicReference<>(Optional.empty());
        List<Problem> faults = faultsIn(loaded, () -> engines.bounded(
                loaded.scenario(), () -> came.set(Optional.of(comparing.get()))));
        return came.get().orElseGet(() -> new ComparisonResult.NotReplayable(faults));
    }

    private ComparisonResult.Ran compare(Scenario scenario, Progress progress) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            progress.reached("Setting up the database", 0);
            Watch watch = new FractionReplayed(scenario, progress);
            DatabaseEngine engine = engines.of(scenario, progress);
            return compared(new IncidentReplay(scenario, engine, executor, watch).run(), executor,
                    engine, progress);
        } finally {
            executor.shutdownNow();
        }
    }

    private ComparisonResult.Ran compared(Replayed replayed, ExecutorService executor,
            DatabaseEngine engine, Progress progress) {
        progress.reached("Comparing", 1);
        List<Problem> mistakes = StepFaults.of(
                replayed, FaultPlaces.of(loaded), engine.dialect().states());
        if (!mistakes.isEmpty()) {
            return new ComparisonResult.NotReplayable(mistakes);
        }
        try {
            return new ComparisonResult.Compared(
                    new IncidentComparison(new SideBySide(executor)).compare(replayed),
                    loaded.warnings());
        } catch (FactWronglyKeyed first) {
            var places = FaultPlaces.of(loaded);
            return new ComparisonResult.NotReplayable(
                    FactKeys.faults(replayed).stream().map(places::of).toList());
        }
    }

    /** The scenario with these strategies, and the trunk, which every comparison needs. */
    private Scenario only(List<String> names) {
        return loaded.scenario().withStrategies(loaded.scenario().strategies().stream()
                .filter(strategy -> strategy.kind() == StrategyKind.NONE
                        || names.contains(strategy.name()))
                .toList());
    }

    private static List<Problem> located(Loaded.Valid loaded, List<ReplayFault> faults) {
        var places = FaultPlaces.of(loaded);
        return faults.stream().map(places::of).sorted(Problem.BY_PLACE).toList();
    }
}
