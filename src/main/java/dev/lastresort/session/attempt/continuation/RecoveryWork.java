package dev.lastresort.session.attempt.continuation;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.replay.state.HandStep;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.turn.SameWork;
import dev.lastresort.session.attempt.turn.StepTiming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A recovery of the scenario as it is submitted at a moment: all of it, or what is left of it where
 * the trainee has taken some of its steps already.
 *
 * @param taken for each of its steps the number of that step of the trainee's, if it was taken
 */
record RecoveryWork(Strategy strategy, List<Optional<Integer>> taken) {

    RecoveryWork {
        taken = List.copyOf(taken);
    }

    /** All of it. */
    static RecoveryWork whole(Strategy strategy) {
        return new RecoveryWork(strategy,
                strategy.steps().stream().map(_ -> Optional.<Integer>empty()).toList());
    }

    /** What is left; empty if nothing of it was taken, or nothing is left. */
    static Optional<RecoveryWork> rest(Strategy strategy, List<HandStep> steps) {
        Set<Integer> used = new HashSet<>();
        List<Optional<Integer>> taken = new ArrayList<>();
        for (Step step : strategy.steps()) {
            Optional<Integer> same = steps.stream()
                    .filter(one -> !one.state().isInVain() && !used.contains(one.number())
                            && SameWork.is(step, one.step()))
                    .map(HandStep::number).findFirst();
            same.ifPresent(used::add);
            taken.add(same);
        }
        return used.isEmpty() || used.size() == taken.size()
                ? Optional.empty() : Optional.of(new RecoveryWork(strategy, taken));
    }

    /** The steps that are still to be taken. */
    List<Step> left() {
        List<Step> left = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i).isEmpty()) {
                left.add(strategy.steps().get(i));
            }
        }
        return left;
    }

    /**
     * What somebody does who submits all of it at that moment, each step to begin at the good end
     * of what it waits for.
     */
    List<Action> actions(Moment moment) {
        List<HandStep> before = moment.standing().steps();
        List<Action> actions = new ArrayList<>();
        boolean faced = moment.faced();
        int next = before.size();
        List<Set<Integer>> awaited = Strategy.awaited(strategy.steps());
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i).isPresent()) {
                numbers.add(taken.get(i).get());
                continue;
            }
            Step step = bare(i, before);
            if (step instanceof Step.RestoreInPlace) {
                if (!faced) {
                    actions.add(new Action.SkipQuestions());
                }
                faced = false;
            }
            // a trainee can wait for one step: of several, for the one that comes last in the list
            Optional<Integer> after =
                    awaited.get(i).stream().filter(place -> place < numbers.size())
                            .max(Comparator.naturalOrder()).map(numbers::get);
            actions.add(new Action.Take(step, after, Optional.of(strategy.kind())));
            numbers.add(next++);
        }
        return actions;
    }

    private Step bare(int place, List<HandStep> steps) {
        Step step = StepTiming.bare(strategy.steps().get(place));
        return step instanceof Step.CopyBack copy
                ? new Step.CopyBack(copy.name(), copy.hands(), instance(copy.instance(), steps),
                        copy.tables(), copy.version(), copy.run(), copy.inOrder())
                : step;
    }

    /** The trainee may have given the side instance another name. */
    private String instance(String authors, List<HandStep> steps) {
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i).isPresent()
                    && strategy.steps().get(i) instanceof Step.RestoreAside aside
                    && aside.instance().equals(authors)
                    && steps.get(taken.get(i).get()).step() instanceof Step.RestoreAside own) {
                return own.instance();
            }
        }
        return authors;
    }
}
