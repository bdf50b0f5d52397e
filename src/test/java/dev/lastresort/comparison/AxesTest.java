package dev.lastresort.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who dominates whom, and on what. */
class AxesTest {

    private static Axis axis(OptionalLong value) {
        return new Axis("any", "rows", value);
    }

    private static boolean dominates(long[] one, long[] other) {
        return Axes.dominates(axes(one), axes(other));
    }

    /** Minus one stands for never. */
    private static List<Axis> axes(long... values) {
        List<Axis> axes = new ArrayList<>();
        for (long value : values) {
            axes.add(axis(value < 0 ? OptionalLong.empty() : OptionalLong.of(value)));
        }
        return axes;
    }

    @Test
    void betterOnOneAxisAndWorseOnNoneDominates() {
        assertTrue(dominates(new long[] {0, 5}, new long[] {1, 5}));
        assertTrue(dominates(new long[] {0, 5}, new long[] {0, 6}));
        assertTrue(dominates(new long[] {0, 1_000_000}, new long[] {0, -1}));
        assertFalse(dominates(new long[] {0, -1}, new long[] {0, 1_000_000}));
        assertFalse(dominates(new long[] {0, 6}, new long[] {1, 5}));
        assertFalse(dominates(new long[] {1, 5}, new long[] {0, 6}));
        assertFalse(dominates(new long[] {0, 5}, new long[] {0, 5}), "equal is not better");
        assertFalse(dominates(new long[] {-1}, new long[] {-1}));
    }

    @Test
    void everyBranchIsDominatedByThoseThatItsAxesSayAndByNoOther() {
        for (long seed = 0; seed < 80; seed++) {
            var comparison = new IncidentComparison().compare(RandomShopDays.replayed(seed));
            List<BranchResult> all = comparison.branches();
            for (BranchResult one : all.subList(1, all.size())) {
                List<String> expected = all.subList(1, all.size()).stream()
                        .filter(other -> atMost(other, one) && !atMost(one, other))
                        .map(BranchResult::name).toList();
                assertEquals(expected, one.dominatedBy(), "seed " + seed);
            }
            assertEquals(List.of(), all.getFirst().dominatedBy(), "the truth takes no part");
        }
    }

    private static boolean atMost(BranchResult one, BranchResult other) {
        for (int i = 0; i < one.axes().size(); i++) {
            if (one.axes().get(i).order() > other.axes().get(i).order()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void everyAxisIsTheSumOfWhatItIsNamedAfter() {
        boolean[] seen = new boolean[7];
        for (long seed = 0; seed < 80; seed++) {
            for (BranchResult branch : new IncidentComparison()
                    .compare(RandomShopDays.replayed(seed)).branches()) {
                Map<String, OptionalLong> axes = branch.axes().stream()
                        .collect(Collectors.toMap(Axis::name, Axis::value));
                Outcome outcome = branch.outcome();
                List<Long> sums = List.of(rows(outcome, Verdict.LOST), rows(outcome, Verdict.WRONG),
                        rows(outcome, Verdict.NEVER_ACCEPTED), rows(outcome, Verdict.UNEXPECTED),
                        (long) outcome.effects().get("charge").entries().size(),
                        answers(outcome, Judgement.FAILED) + answers(outcome, Judgement.REFUSED),
                        answers(outcome, Judgement.WRONG));
                List<String> names = List.of("lost", "wrong", "never accepted", "unexpected",
                        "bad effects", "failed or refused", "wrong answers");
                for (int i = 0; i < names.size(); i++) {
                    assertEquals(OptionalLong.of(sums.get(i)), axes.get(names.get(i)),
                            names.get(i));
                    seen[i] |= sums.get(i) > 0;
                }
                outcome.actors().forEach((actor, tally) -> assertEquals(
                        OptionalLong.of(tally.downSeconds()), axes.get("down: " + actor)));
                assertEquals(outcome.timeToRecoverSeconds(), axes.get("time to recover"));
                assertEquals(names.size() + outcome.actors().size() + 1, axes.size());
            }
        }
        for (boolean axis : seen) {
            assertTrue(axis, "each axis was more than 0 on some day");
        }
    }

    private static long rows(Outcome outcome, Verdict verdict) {
        return outcome.facts().values().stream().flatMap(ledger -> ledger.entries().stream())
                .filter(entry -> entry.verdict() == verdict).count();
    }

    private static long answers(Outcome outcome, Judgement judgement) {
        return outcome.actors().values().stream().map(ActorTally::answers).flatMap(List::stream)
                .filter(answer -> answer.judgement() == judgement).count();
    }
}
