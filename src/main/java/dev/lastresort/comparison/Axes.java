package dev.lastresort.comparison;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The measures on which branches are compared. There is no weighing and no total. */
final class Axes {

    private Axes() {}

    static List<Axis> of(Outcome outcome) {
        List<Axis> axes = new ArrayList<>();
        axes.add(rows("lost", outcome, Verdict.LOST));
        axes.add(rows("wrong", outcome, Verdict.WRONG));
        axes.add(rows("never accepted", outcome, Verdict.NEVER_ACCEPTED));
        axes.add(rows("unexpected", outcome, Verdict.UNEXPECTED));
        axes.add(axis("bad effects", "effects", outcome.badEffects()));
        axes.add(axis("failed or refused", "answers",
                answers(outcome, Judgement.FAILED) + answers(outcome, Judgement.REFUSED)));
        axes.add(axis("wrong answers", "answers", answers(outcome, Judgement.WRONG)));
        outcome.actors().forEach(
                (actor, tally) -> axes.add(axis("down: " + actor, "seconds", tally.downSeconds())));
        axes.add(new Axis("time to recover", "seconds", outcome.timeToRecoverSeconds()));
        return axes;
    }

    /**
     * Whether {@code one} is no worse than {@code other} on any axis and better on at least one.
     */
    static boolean dominates(List<Axis> one, List<Axis> other) {
        boolean better = false;
        for (int i = 0; i < one.size(); i++) {
            int order = Long.compare(badness(one.get(i)), badness(other.get(i)));
            if (order > 0) {
                return false;
            }
            better |= order < 0;
        }
        return better;
    }

    /** Never is worse than any number. */
    private static long badness(Axis axis) {
        return axis.value().orElse(Long.MAX_VALUE);
    }

    private static Axis rows(String name, Outcome outcome, Verdict verdict) {
        return axis(name, "rows", outcome.rows(verdict));
    }

    private static Axis axis(String name, String unit, long value) {
        return new Axis(name, unit, OptionalLong.of(value));
    }

    private static long answers(Outcome outcome, Judgement judgement) {
        return outcome.actors().values().stream()
                .mapToLong((ActorTally tally) -> tally.count(judgement)).sum();
    }
}
