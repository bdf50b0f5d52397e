package dev.lastresort.session.check;

import dev.lastresort.model.scenario.Briefing;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.replay.step.Plan;
import dev.lastresort.replay.step.StepSchedule;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.FaultPlaces;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the declared durations already show to be doubtful, without anything being run. */
final class Doubts {

    private final Scenario scenario;
    private final FaultPlaces places;

    Doubts(Loaded.Valid loaded, FaultPlaces places) {
        this.scenario = loaded.scenario();
        this.places = places;
    }

    /** A step that ends after the horizon, even if the decision is made as early as it can be. */
    List<Problem> problems() {
        Plan plan = new Plan(scenario);
        LocalDateTime decision = plan.earliestDecision();
        List<Problem> problems = new ArrayList<>();
        for (Strategy strategy : scenario.strategies()) {
            List<StepSchedule.Planned> steps = plan.steps(strategy.steps(), decision);
            for (int i = 0; i < steps.size(); i++) {
                inTheFuture(strategy, steps.get(i).place(), steps.get(i)).ifPresent(problems::add);
                int step = i;
                plan.targetPerhapsUnreached(steps, i).ifPresent(
                        target -> problems.add(unreached(strategy, step, target, steps)));
            }
            for (int i = 0; i < steps.size(); i++) {
                if (!steps.get(i).end().isBefore(scenario.horizon())) {
                    problems.add(late(strategy, steps.get(i).place(), steps.get(i).end()));
                    break;
                }
            }
        }
        noLimitOnLoss().ifPresent(problems::add);
        return List.copyOf(problems);
    }

    /** Where other things are limited, and rows may be lost as many as there are. */
    private Optional<Problem> noLimitOnLoss() {
        Briefing.Objectives limits = scenario.briefing().objectives();
        boolean others = !limits.recoveryTimes().isEmpty() || !limits.rowsWrong().isEmpty()
                || !limits.money().isEmpty();
        boolean none = limits.recoveryPoint().isEmpty() && limits.rowsLost().isEmpty();
        return others && none ? Optional.of(places.problem(Severity.INFO,
                Rule.NO_OBJECTIVE_ON_LOSS, "/objectives", "no objective limits what may be lost,"
                        + " so that a recovery which loses any number of rows can be right",
                "add recoveryPoint, or rowsLost by fact")) : Optional.empty();
    }

    private Optional<Problem> inTheFuture(
            Strategy strategy, int step, StepSchedule.Planned planned) {
        return planned.step().recoveryPoint().flatMap(Step.RecoveryPoint::target)
                .filter(target -> target.isAfter(planned.machineStart()))
                .map(target -> places.problem(Severity.WARNING, Rule.TARGET_IN_THE_FUTURE,
                        places.strategyPointer(strategy) + "/steps/"
                                + Strategy.written(strategy.steps(), step) + "/target",
                        "this target, " + target + ", is in the future when the restore can begin, "
                                + planned.machineStart() + ": the log ends there, so all is"
                                + " restored that was committed until then; a real recovery ends"
                                + " with an error, since it never reaches its target",
                        "name an instant before the restore begins"));
    }

    private Problem unreached(Strategy strategy, int step, LocalDateTime target,
            List<StepSchedule.Planned> steps) {
        return places.problem(Severity.INFO, Rule.TARGET_PERHAPS_UNREACHED,
                places.strategyPointer(strategy) + "/steps/"
                        + Strategy.written(strategy.steps(), steps.get(step).place()) + "/target",
                "no request falls between this target, " + target + ", and "
                        + steps.get(step).machineStart() + ", when the restore can begin: unless a"
                        + " step commits something then, a real recovery would not reach it",
                "name an instant before the last commit");
    }

    private Problem late(Strategy strategy, int step, LocalDateTime end) {
        return places.problem(Severity.WARNING, Rule.ENDS_AFTER_HORIZON,
                places.strategyPointer(strategy) + "/steps/"
                        + Strategy.written(strategy.steps(), step),
                "strategy '" + strategy.name() + "' ends at " + end
                        + " at the earliest, by the declared model, and the horizon is "
                        + scenario.horizon(),
                "move the horizon, or make its steps shorter");
    }
}
