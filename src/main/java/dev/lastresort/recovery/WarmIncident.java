package dev.lastresort.recovery;

import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.model.journal.Event.AlertRaised;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.replay.Branch;
import dev.lastresort.replay.Branch.Course;
import dev.lastresort.replay.BranchImage;
import dev.lastresort.replay.DayStart;
import dev.lastresort.replay.Watch;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An incident whose shared history was simulated once and is kept, to replay it soon under other
 * {@link Settings}. What it replays is what {@link IncidentReplay} would, event by event; branches
 * that a change of settings does not affect are not simulated again. Safe for several threads at
 * once.
 */
public final class WarmIncident {

    /** Settings that may come back; each of their branches holds a day's journal and its facts. */
    private static final int KEPT_SETTINGS = 3;

    /** All that the history of a strategy's branch depends on: equal ones have the same branch. */
    public static final class StrategyRun {

        private final Strategy strategy;
        private final Settings.RestorePace pace;
        private final LocalDateTime decision;

        private StrategyRun(Strategy strategy, Settings.RestorePace pace, LocalDateTime decision) {
            this.strategy = strategy;
            this.pace = pace;
            this.decision = decision;
        }

        /** Its name. */
        public String strategy() {
            return strategy.name();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof StrategyRun run && strategy.equals(run.strategy)
                    && pace.equals(run.pace) && decision.equals(run.decision);
        }

        @Override
        public int hashCode() {
            // strategies of one scenario have names of their own
            return Objects.hash(strategy.name(), pace, decision);
        }
    }

    private final Scenario scenario;
    private final SequencedMap<String, FactRows> factsAtStart;
    private final Replayed.Finished counterfactual;
    private final Trunk trunk;
    private final Recent<StrategyRun, Replayed.Finished> branches;
    private final Recent<LocalDateTime, BranchImage> decisions = new Recent<>(KEPT_SETTINGS);
    private final Recent<Optional<LocalDateTime>, Replayed.Finished> trunks =
            new Recent<>(KEPT_SETTINGS);

    private WarmIncident(
            Scenario scenario, DayStart day, Replayed.Finished counterfactual, Trunk trunk) {
        this.scenario = scenario;
        this.factsAtStart = day.facts();
        this.counterfactual = counterfactual;
        this.trunk = trunk;
        branches = new Recent<>(
                KEPT_SETTINGS * Math.max(1, BranchPrograms.recoveries(scenario).size()));
    }

    /**
     * Simulates what all strategies share.
     *
     * @return empty if they share nothing that could be kept: somebody is alerted before the change
     */
    public static Optional<WarmIncident> of(
            Scenario scenario, DatabaseEngine engine, ExecutorService threads, Watch watch) {
        DayStart day = DayStart.of(scenario, engine);
        List<Future<Replayed.Finished>> truth = new ArrayList<>();
        String name = BranchPrograms.doNothing(scenario).name();
        try (Branch branch = day.image().thaw(name, Course.INCIDENT, watch)) {
            Optional<Trunk> trunk = Trunk.simulate(scenario, branch, image -> truth.add(
                    threads.submit(() -> simulateTruth(scenario, image, watch))));
            return trunk.map(simulated -> new WarmIncident(
                    scenario, day, Awaited.result(truth.getFirst()), simulated));
        } finally {
            truth.forEach(running -> running.cancel(true));
        }
    }

    public SequencedMap<String, FactRows> factsAtStart() {
        return factsAtStart;
    }

    public Replayed.Finished counterfactual() {
        return counterfactual;
    }

    /** What all branches are held against, without any of them. */
    public Replayed base() {
        return new Replayed(scenario, Optional.empty(), Optional.empty(), factsAtStart,
                counterfactual, List.of());
    }

    /** Whether that scenario is this one under settings that leave the shared history as it was. */
    public boolean covers(Scenario other) {
        return Settings.leaveShared(scenario, other);
    }

    /** When the strategies start under that scenario; empty if no decision is made. */
    public Optional<LocalDateTime> decisionAt(Scenario other) {
        return trunk.alert().map(alert -> HumanDelay.decisionAt(other, alert))
                .filter(at -> at.isBefore(other.horizon()));
    }

    /**
     * Replays what is affected.
     *
     * @param other one that it covers
     * @param known is handed each branch, the counterfactual too, as soon as it is known, by
     *              several threads at once
     * @throws java.util.concurrent.CancellationException if the watch stopped it
     */
    public Replayed replay(
            Scenario other, ExecutorService threads, Watch watch,
            Consumer<Replayed.Finished> known) {
        Optional<LocalDateTime> decision = decisionAt(other);
        List<Future<Replayed.Finished>> running = new ArrayList<>();
        Consumer<Supplier<Replayed.Finished>> start = work -> running.add(threads.submit(() -> {
            Replayed.Finished branch = work.get();
            watch.reached(branch.strategy().name(), other.horizon());
            known.accept(branch);
            return branch;
        }));
        try {
            start.accept(() -> trunk(other, decision));
            start.accept(() -> counterfactual);
            decision.ifPresent(at -> {
                BranchImage image = decided(at, other, watch);
                runs(other).forEach(run -> start.accept(() -> simulate(
                        run, image.under(other), watch, other.horizon())));
            });
            String trunkName = BranchPrograms.doNothing(other).name();
            List<Replayed.Finished> all = new ArrayList<>();
            running.forEach(branch -> all.add(Awaited.result(branch,
                    () -> watch.reached(trunkName, other.horizon()))));
            Replayed.Finished truth = all.remove(1);
            return new Replayed(other, trunk.alert().map(AlertRaised::at), decision,
                    factsAtStart, truth, all);
        } finally {
            running.forEach(branch -> branch.cancel(true));
        }
    }

    /** What the branches of that scenario's recoveries depend on; none if nobody decides. */
    public List<StrategyRun> runs(Scenario other) {
        return decisionAt(other).stream().flatMap(at -> BranchPrograms.recoveries(other).stream()
                .map(strategy -> new StrategyRun(
                        strategy, Settings.pace(strategy, other), at)))
                .toList();
    }

    /** Simulates one branch, which is not kept. */
    public Replayed.Finished branch(StrategyRun run, Scenario other, Watch watch) {
        return simulated(run, decided(run.decision, other, watch).under(other), watch,
                other.horizon());
    }

    /** The branch on which nothing is done but to decide. */
    public Replayed.Finished trunk(Scenario other) {
        return trunk(other, decisionAt(other));
    }

    /** What a replay of that scenario would be with these branches and no others. */
    public Replayed only(Scenario other, List<Replayed.Finished> some) {
        return new Replayed(other, trunk.alert().map(AlertRaised::at), decisionAt(other),
                factsAtStart, counterfactual, some);
    }

    private BranchImage decided(LocalDateTime at, Scenario other, Watch watch) {
        return decisions.get(at).orElseGet(() -> decisions.keep(at,
                trunk.decided(at, BranchPrograms.doNothing(other).name(), other, watch)));
    }

    private Replayed.Finished trunk(Scenario other, Optional<LocalDateTime> decision) {
        return trunks.get(decision).orElseGet(() -> trunks.keep(decision, new Replayed.Finished(
                BranchPrograms.doNothing(other), trunk.journal(decision), trunk.facts())));
    }

    private Replayed.Finished simulate(
            StrategyRun key, BranchImage image, Watch watch, LocalDateTime horizon) {
        return branches.get(key)
                .orElseGet(() -> branches.keep(key, simulated(key, image, watch, horizon)));
    }

    private static Replayed.Finished simulated(
            StrategyRun key, BranchImage image, Watch watch, LocalDateTime horizon) {
        Strategy strategy = key.strategy;
        try (Branch branch = image.thaw(strategy.name(), Course.INCIDENT, watch)) {
            branch.start(Program.STRATEGY, strategy.steps(), key.decision);
            branch.advanceTo(horizon);
            branch.endDay(horizon);
            return new Replayed.Finished(strategy, branch.journal(), branch.facts());
        }
    }

    private static Replayed.Finished simulateTruth(
            Scenario scenario, BranchImage image, Watch watch) {
        Strategy truth = BranchPrograms.truth();
        try (Branch branch = image.thaw(truth.name(), Course.COUNTERFACTUAL, watch)) {
            branch.advanceTo(scenario.horizon());
            branch.endDay(scenario.horizon());
            return new Replayed.Finished(truth, branch.journal(), branch.facts());
        }
    }
}
