package dev.lastresort.replay.state;

import dev.lastresort.model.scenario.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The steps that somebody has taken one by one. Hands are serial: of those that need them, one has
 * them at a time, first come first served. Machines are parallel. A step can be told to wait for
 * the good end of an earlier one.
 */
public final class HandSteps {

    private final List<HandStep> steps;
    /** Those who are away, each as often as they were called away and are not back. */
    private final List<Optional<String>> away;
    private boolean held;

    HandSteps() {
        this(new ArrayList<>(), new ArrayList<>(), false);
    }

    private HandSteps(List<HandStep> steps, List<Optional<String>> away, boolean held) {
        this.steps = steps;
        this.away = away;
        this.held = held;
    }

    HandSteps copy() {
        return new HandSteps(new ArrayList<>(steps), new ArrayList<>(away), held);
    }

    /** Those taken so far, in order. */
    public List<HandStep> all() {
        return List.copyOf(steps);
    }

    /** The number of the step, which waits for now. */
    public int take(Step step, Optional<Integer> after, boolean console, boolean own,
            Optional<Set<String>> secret) {
        steps.add(new HandStep(steps.size(), step, after, console, own, secret,
                Optional.empty(), HandStep.State.WAITING));
        return steps.size() - 1;
    }

    public void priced(int number, ScriptPrice price) {
        steps.set(number, steps.get(number).priced(price));
    }

    public HandStep get(int number) {
        return steps.get(number);
    }

    public void now(int number, HandStep.State state) {
        steps.set(number, steps.get(number).in(state));
    }

    /** Keeps the hands from all steps, or gives them back. */
    public void hold(boolean hold) {
        held = hold;
    }

    /** Somebody begins nothing new until {@link #back}; what they have begun they finish. */
    public void leave(Optional<String> person) {
        away.add(person);
    }

    public void back(Optional<String> person) {
        away.remove(person);
    }

    /** Whether the trainee's own are. */
    public boolean busy() {
        return busy(Optional.empty());
    }

    /** Everybody has a pair of their own. */
    private boolean busy(Optional<String> person) {
        return held && person.isEmpty() || away.contains(person) || steps.stream().anyMatch(
                step -> step.state() == HandStep.State.HANDS && person(step).equals(person));
    }

    private static Optional<String> person(HandStep step) {
        return step.step().hands().beside().lane();
    }

    /** The first that can begin now. What waits for a step that came to nothing never will. */
    public Optional<HandStep> ready() {
        for (HandStep step : List.copyOf(steps)) {
            if (step.state() == HandStep.State.WAITING) {
                Optional<HandStep> before = step.after().map(steps::get);
                if (before.isPresent() && before.get().state().isInVain()) {
                    now(step.number(), HandStep.State.NEVER);
                } else if (before.stream().allMatch(b -> b.state() == HandStep.State.DONE)
                        && !(step.needsHands() && busy(person(step)))) {
                    return Optional.of(step);
                }
            }
        }
        return Optional.empty();
    }
}
