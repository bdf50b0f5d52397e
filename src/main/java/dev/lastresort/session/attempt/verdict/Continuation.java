package dev.lastresort.session.attempt.verdict;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.scenario.Step;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way from a position to the end of the day, and what it measured there.
 *
 * @param from    the first decision of the attempt that it does without
 * @param attempt all decisions, from the first page on: to replay it is to come to the same
 * @param axes    in the order that all branches of the scenario have
 */
public record Continuation(
        Way way, int from, Attempt attempt, List<Axis> axes, List<Objective> objectives) {

    public Continuation {
        axes = List.copyOf(axes);
        objectives = List.copyOf(objectives);
    }

    public boolean meetsAllObjectives() {
        return missed() == 0;
    }

    long missed() {
        return objectives.stream().filter(objective -> !objective.met()).count();
    }

    /** Whether a restore in place is taken from that decision on. */
    public boolean restoresInPlace(int since) {
        return steps(since).anyMatch(Step.RestoreInPlace.class::isInstance);
    }

    /** Whether a restore is taken from that decision on, in place or aside. */
    public boolean restores(int since) {
        return steps(since).anyMatch(Step.Restore.class::isInstance);
    }

    private Stream<Step> steps(int since) {
        return attempt.decisions().stream().skip(since)
                .flatMap(decision -> decision.action() instanceof Action.Take take
                        ? Stream.of(take.step()) : Stream.<Step>empty());
    }
}
