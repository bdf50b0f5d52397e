package dev.lastresort.session.check;

import dev.lastresort.comparison.ledger.FactKeys;
import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.recovery.IncidentReplay;
import dev.lastresort.replay.Watch;
import dev.lastresort.replay.program.NotAdmitted;
import dev.lastresort.replay.program.Programs;
import dev.lastresort.replay.program.ReplayFault;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.session.FaultPlaces;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.SeedRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Finds what only running a scenario shows. A fault does not end it: every piece of SQL gets its
 * turn, in the order in which a comparison runs it, so that the author sees all that fails at once.
 */
public final class Rehearsal {

    private final Loaded.Valid loaded;
    private final ScenarioEngines engines;
    private final FaultPlaces places;
    private final List<Strategy> left;

    /** @param engines of which it runs on the one that the scenario wants */
    public Rehearsal(Loaded.Valid loaded, ScenarioEngines engines) {
        this(loaded, engines, List.of());
    }

    /** @param only the names of the strategies that are looked at; all if empty */
    public Rehearsal(Loaded.Valid loaded, ScenarioEngines engines, List<String> only) {
        this.loaded = loaded;
        this.engines = engines;
        places = FaultPlaces.of(loaded);
        left = loaded.scenario().strategies().stream()
                .filter(strategy -> !only.isEmpty() && !only.contains(strategy.name())).toList();
    }

    /** Whether it stands in a strategy that is not looked at. */
    private boolean isLeftOut(Problem problem) {
        return left.stream().map(places::strategyPointer)
                .anyMatch(strategy -> (problem.pointer() + "/").startsWith(strategy + "/"));
    }

    /**
     * What can be told without running anything: refusals, too many rows, what the declared
     * durations show, what PostgreSQL would do otherwise, and what is answered row by row.
     */
    public List<Problem> withoutRunning() {
        return Stream.of(refusals(), remarks(), new SeedRoom(loaded).problems(),
                new Doubts(loaded, places).problems(),
                differences(),
                new Subqueries(loaded.scenario(), places).problems()).flatMap(List::stream)
                .filter(problem -> !isLeftOut(problem)).sorted(Problem.BY_PLACE).toList();
    }

    /** Nothing where PostgreSQL itself runs. */
    private List<Problem> differences() {
        return loaded.scenario().engine() == EngineName.EMBEDDED
                ? new Differences(loaded.scenario(), places).problems() : List.of();
    }

    /** What the sandbox refuses; nothing is run to find out. In the order of the file. */
    private List<Problem> refusals() {
        try {
            programs();
            return List.of();
        } catch (NotAdmitted refused) {
            return refused.faults().stream().map(places::of).sorted(Problem.BY_PLACE).toList();
        }
    }

    /** As the engine reads it that the scenario wants, which need not be there. */
    private Programs programs() {
        return new Programs(loaded.scenario(), Engines.dialect(loaded.scenario().engine()));
    }

    /** What the engine leaves out of the SQL, or does otherwise. */
    private List<Problem> remarks() {
        try {
            return programs().admitted().remarks().stream().map(places::of)
                    .toList();
        } catch (NotAdmitted refused) {
            return List.of();
        }
    }

    /**
     * Runs all SQL and tells all that fails beyond {@link #withoutRunning}, in the order of the
     * file; only what keeps it from being run if something does.
     */
    public List<Problem> run() {
        List<Problem> obstacles = Stream.concat(
                refusals().stream(), new SeedRoom(loaded).problems().stream()).toList();
        if (!obstacles.isEmpty()) {
            return obstacles;
        }
        RehearsalRecord seen = new RehearsalRecord();
        List<Problem> problems = new ArrayList<>();
        Optional<Replayed> replayed = Optional.empty();
        try {
            replayed = replay(seen);
        } catch (ReplayStruck struck) {
            problems.add(places.of(struck));
        } catch (LimitExceeded struck) {
            problems.add(places.of(struck));
        } catch (ReplayFault fault) {
            // One that kept the day from starting at all.
            problems.add(places.of(fault));
        }
        problems.addAll(new RehearsalFindings(loaded.scenario(), places, seen).of(replayed));
        if (!seen.hasFaults()) {
            replayed.map(FactKeys::faults).orElse(List.of()).stream().map(places::of)
                    .forEach(problems::add);
        }
        return problems.stream().filter(problem -> !isToldWithoutRunning(problem))
                .filter(problem -> !isLeftOut(problem)).distinct()
                .sorted(Problem.BY_PLACE).toList();
    }

    /** A strategy that is late by the declared model is late in a run, at this step or that. */
    private boolean isToldWithoutRunning(Problem problem) {
        return problem.rule() == Rule.ENDS_AFTER_HORIZON
                && new Doubts(loaded, places).problems().stream()
                        .anyMatch(doubt -> stepsOf(doubt).equals(stepsOf(problem)));
    }

    private static String stepsOf(Problem problem) {
        return problem.pointer().substring(0, problem.pointer().lastIndexOf('/'));
    }

    private Optional<Replayed> replay(RehearsalRecord seen) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Scenario scenario = loaded.scenario();
            DatabaseEngine engine = engines.of(scenario);
            return Optional.of(new IncidentReplay(
                    scenario.withStrategies(scenario.strategies().stream()
                            .filter(one -> one.kind() == StrategyKind.NONE || !left.contains(one))
                            .toList()),
                    engine, threads, Watch.NONE, seen).run());
        } catch (ReplayStruck | LimitExceeded struck) {
            throw struck;
        } catch (RuntimeException afterFaults) {
            // A day on a half-built database may come to nothing; its faults are told anyway.
            if (!seen.hasFaults()) {
                throw afterFaults;
            }
            return Optional.empty();
        } finally {
            threads.shutdownNow();
        }
    }
}
