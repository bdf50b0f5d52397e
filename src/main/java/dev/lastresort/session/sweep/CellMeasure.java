package dev.lastresort.session.sweep;

import dev.lastresort.comparison.Dominance;
import dev.lastresort.comparison.WarmComparison;
import dev.lastresort.comparison.ledger.FactWronglyKeyed;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.model.sweep.SweptCell.SweptBranch;
import dev.lastresort.recovery.Awaited;
import dev.lastresort.recovery.WarmIncident;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.FaultPlaces;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.StepFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;

/**
 * Measures a scenario under other settings. Invariant: what it answers is what a comparison from
 * nothing would; but history that two settings share is simulated once, and a branch that several
 * settings have in common is simulated and measured once. Of a branch only its axes are kept. Safe
 * for several threads.
 */
final class CellMeasure {

    private final ScenarioEngines engines;
    private final Optional<WarmIncident> incident;
    private final Optional<WarmComparison> comparing;
    private final Map<Object, FutureTask<List<Axis>>> known = new ConcurrentHashMap<>();

    private CellMeasure(ScenarioEngines engines, Optional<WarmIncident> incident) {
        this.engines = engines;
        this.incident = incident;
        this.comparing = incident.map(WarmIncident::base).map(WarmComparison::new);
    }

    /** Simulates what settings may share; throws what a replay of the scenario would. */
    static CellMeasure of(Loaded.Valid base, ScenarioEngines engines, ExecutorService threads,
            Watch watch) {
        return new CellMeasure(engines, WarmIncident.of(
                base.scenario(), engines.of(base.scenario()), threads, watch));
    }

    /** @throws Struck if a limit struck, which says nothing about the values */
    SweptCell measure(int column, int row, Loaded.Valid other, Watch watch) {
        List<SweptCell> cell = new ArrayList<>();
        List<Problem> faults = IncidentSession.faultsIn(other, () -> {
            try {
                cell.add(incident.filter(warm -> warm.covers(other.scenario()))
                        .map(warm -> shared(column, row, warm, other, watch))
                        .orElseGet(() -> alone(column, row, other, watch)));
            } catch (FactWronglyKeyed wrong) {
                throw new Faulty(List.of(FaultPlaces.of(other).of(wrong)));
            } catch (Faulty faulty) {
                cell.add(refused(column, row, faulty.problems()));
            }
        });
        return cell.isEmpty() ? refused(column, row, faults) : cell.getFirst();
    }

    private static SweptCell refused(int column, int row, List<Problem> problems) {
        problems.stream().filter(problem -> problem.rule() == Rule.LIMIT_STRUCK).findFirst()
                .ifPresent(limit -> {
                    throw new Struck(limit);
                });
        return new SweptCell.Refused(column, row, problems.getFirst().advice());
    }

    private SweptCell shared(
            int column, int row, WarmIncident warm, Loaded.Valid other, Watch watch) {
        Scenario scenario = other.scenario();
        List<String> names = new ArrayList<>();
        List<List<Axis>> axes = new ArrayList<>();
        Replayed.Finished trunk = warm.trunk(scenario);
        names.add(trunk.strategy().name());
        axes.add(once(List.of("trunk", warm.decisionAt(scenario)),
                () -> axes(warm, other, trunk)));
        for (WarmIncident.StrategyRun run : warm.runs(scenario)) {
            names.add(run.strategy());
            axes.add(once(run, () -> axes(warm, other, warm.branch(run, scenario, watch))));
        }
        List<SweptBranch> branches = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            branches.add(new SweptBranch(names.get(i), dominators(i, names, axes), axes.get(i)));
        }
        return new SweptCell.MeasuredCell(column, row, warm.decisionAt(scenario), branches);
    }

    private static List<String> dominators(
            int one, List<String> names, List<List<Axis>> axes) {
        List<String> dominators = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (i != one && Dominance.dominates(axes.get(i), axes.get(one))) {
                dominators.add(names.get(i));
            }
        }
        return dominators;
    }

    private List<Axis> axes(WarmIncident warm, Loaded.Valid other, Replayed.Finished branch) {
        List<Problem> mistakes = StepFaults.of(
                warm.only(other.scenario(), List.of(branch)), FaultPlaces.of(other),
                Engines.dialect(other.scenario().engine()).states());
        if (!mistakes.isEmpty()) {
            throw new Faulty(mistakes);
        }
        return comparing.orElseThrow().axes(
                other.scenario(), warm.decisionAt(other.scenario()), branch);
    }

    /** Whoever comes first works it out; others wait for that. */
    private List<Axis> once(Object key, Callable<List<Axis>> work) {
        FutureTask<List<Axis>> fresh = new FutureTask<>(work);
        FutureTask<List<Axis>> before = known.putIfAbsent(key, fresh);
        FutureTask<List<Axis>> task = before == null ? fresh : before;
        if (before == null) {
            fresh.run();
        }
        try {
            return Awaited.result(task);
        } catch (CancellationException stopped) {
            known.remove(key, task);
            throw stopped;
        }
    }

    private SweptCell alone(int column, int row, Loaded.Valid other, Watch watch) {
        Progress looking = (stage, _) -> watch.reached(stage, other.scenario().start());
        return switch (new IncidentSession(other, engines, 1).compareAll(looking)) {
            case ComparisonResult.Compared(var comparison, _) ->
                    measured(column, row, comparison);
            case ComparisonResult.NotReplayable(var problems) -> refused(column, row, problems);
        };
    }

    private static SweptCell measured(int column, int row, Comparison comparison) {
        return new SweptCell.MeasuredCell(column, row, comparison.decisionAt(),
                comparison.compared().stream().map(branch -> new SweptBranch(
                        branch.name(), branch.dominatedBy(), branch.axes())).toList());
    }

    /** Values under which the scenario is none. */
    private static final class Faulty extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        Faulty(List<Problem> problems) {
            super(problems.getFirst().text());
            this.problems = problems;
        }

        List<Problem> problems() {
            return problems;
        }
    }

    /** A limit on time, rows or memory ended a cell, and so the sweep. */
    static final class Struck extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem limit;

        Struck(Problem limit) {
            super(limit.text());
            this.limit = limit;
        }

        Problem limit() {
            return limit;
        }
    }
}
