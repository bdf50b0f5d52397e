package dev.lastresort.session.attempt.turn;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.recovery.IncidentReplay;
import dev.lastresort.replay.Branch;
import dev.lastresort.replay.Branch.Course;
import dev.lastresort.replay.Watch;
import dev.lastresort.replay.state.HandStep;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Advances an attempt to the horizon and measures it like any strategy: the same steps begun at the
 * same instants give the same journal, outcome and fingerprint, whoever took them.
 */
public final class AttemptEnd {

    /** What the attempt is called among the branches. */
    public static final String NAME = "attempt";

    private AttemptEnd() {}

    /** What the branch left behind at the horizon, if nobody does anything more. */
    public static Replayed.Finished simulated(Scenario scenario, Moment moment, Watch watch) {
        return simulated(scenario, moment, new Called(NAME, "Your attempt", StrategyKind.ATTEMPT),
                watch);
    }

    /** What a branch is called among the others. */
    public record Called(String name, String title, StrategyKind kind) {}

    /** The same under another name. */
    public static Replayed.Finished simulated(
            Scenario scenario, Moment moment, Called called, Watch watch) {
        try (Branch branch = moment.image().thaw(called.name(), Course.INCIDENT, watch)) {
            branch.advance(scenario.horizon(), _ -> false);
            branch.endDay(scenario.horizon());
            List<Step> steps = counted(branch.responder().standing().steps());
            return new Replayed.Finished(new Strategy(called.name(), called.title(),
                    called.kind(), steps, List.of()), branch.journal(), branch.facts());
        }
    }

    /** Measures it beside the trunk and the counterfactual, which every comparison needs. */
    public static Comparison compare(Room room, Moment moment, Watch watch) {
        return beside(alone(room.scenario()), room.engine(), moment, watch);
    }

    /** Measures it beside all recoveries that the scenario has. */
    public static Comparison beside(Room room, Moment moment, Watch watch) {
        return beside(room.scenario(), room.engine(), moment, watch);
    }

    private static Comparison beside(
            Scenario scenario, DatabaseEngine engine, Moment moment, Watch watch) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            return new IncidentComparison().compare(
                    new IncidentReplay(scenario, engine, threads, watch).run()
                            .with(simulated(scenario, moment, watch)));
        } finally {
            threads.shutdownNow();
        }
    }

    /** The scenario with nothing but the trunk and the counterfactual. */
    public static Scenario alone(Scenario scenario) {
        return scenario.withStrategies(scenario.strategies().stream()
                .filter(strategy -> strategy.kind() == StrategyKind.NONE).toList());
    }

    /** The attempt among the branches. */
    public static BranchResult of(Comparison comparison) {
        return comparison.branches().stream()
                .filter(branch -> branch.kind() == StrategyKind.ATTEMPT)
                .findFirst().orElseThrow();
    }

    /**
     * The steps that have to end well for the attempt to be through: all but those that came to
     * nothing and were followed by others.
     */
    private static List<Step> counted(List<HandStep> taken) {
        Optional<Integer> last = taken.reversed().stream()
                .filter(step -> !step.state().isInVain()).map(HandStep::number).findFirst();
        return taken.stream()
                .filter(step -> !step.state().isInVain()
                        || step.state() != HandStep.State.CANCELLED
                                && step.number() > last.orElse(-1))
                .map(HandStep::step).toList();
    }
}
