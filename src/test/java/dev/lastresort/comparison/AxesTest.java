package dev.lastresort.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.ActorTally.JudgedAnswer;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Cause;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who dominates whom, and on what. */
@Execution(ExecutionMode.CONCURRENT)
class AxesTest {

    private static Axis axis(OptionalLong value) {
        return new Axis("any", "rows", value);
    }

    private static boolean dominates(long[] one, long[] other) {
        return Dominance.dominates(axes(one), axes(other));
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
            if (one.axes().get(i).compareTo(other.axes().get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void everyTotalIsTheSumOfWhatItIsNamedAfter() {
        boolean[] seen = new boolean[7];
        for (long seed = 0; seed < 80; seed++) {
            for (BranchResult branch : new IncidentComparison()
                    .compare(RandomShopDays.replayed(seed)).branches()) {
                Map<String, Optional<BigDecimal>> totals = figures(branch.totals());
                Outcome outcome = branch.outcome();
                List<Long> sums = List.of(rows(outcome, Verdict.LOST), rows(outcome, Verdict.WRONG),
                        rows(outcome, Verdict.NEVER_ACCEPTED), rows(outcome, Verdict.UNEXPECTED),
                        (long) outcome.effect("charge").entries().size(),
                        bad(outcome), wrong(outcome));
                List<String> names = List.of("lost", "wrong", "never accepted", "unexpected",
                        "effects not right", "bad answers", "wrong answers");
                for (int i = 0; i < names.size(); i++) {
                    assertEquals(number(sums.get(i)), totals.get(names.get(i)), names.get(i));
                    seen[i] |= sums.get(i) > 0;
                }
                outcome.actors().forEach((actor, tally) -> assertEquals(
                        number(tally.downSeconds()), totals.get("down: " + actor)));
                assertEquals(toRecover(outcome), totals.get("time to recover"));
                assertEquals(names.size() + outcome.actors().size() + 1, totals.size());
            }
        }
        for (boolean total : seen) {
            assertTrue(total, "each total was more than 0 on some day");
        }
    }

    @Test
    void axesOfFactsEffectsAndActorsAreNeverAddedUp() {
        for (long seed = 0; seed < 80; seed++) {
            for (BranchResult branch : new IncidentComparison()
                    .compare(RandomShopDays.replayed(seed)).branches()) {
                Outcome outcome = branch.outcome();
                Map<String, Optional<BigDecimal>> expected = new LinkedHashMap<>();
                outcome.facts().forEach((fact, ledger) -> {
                    long lost = count(ledger, entry -> entry.verdict() == Verdict.LOST);
                    long wrong = count(ledger, entry -> entry.verdict() == Verdict.WRONG
                            && !isTurnedAway(entry));
                    long never = count(ledger, entry -> entry.verdict() == Verdict.NEVER_ACCEPTED
                            || entry.verdict() == Verdict.WRONG && isTurnedAway(entry));
                    expected.put("lost: " + fact, number(lost));
                    expected.put("lost or wrong: " + fact, number(lost + wrong));
                    expected.put("never accepted: " + fact, number(never));
                    expected.put("unexpected: " + fact, number(count(ledger,
                            entry -> entry.verdict() == Verdict.UNEXPECTED)));
                });
                long charges = outcome.effect("charge").entries().size();
                expected.put("not right: charge", number(charges));
                expected.put("not right or taken back: charge", number(charges));
                outcome.actors().forEach((actor, tally) -> {
                    expected.put("bad answers: " + actor, number(
                            tally.answers().stream().filter(AxesTest::isBad).count()));
                    expected.put("wrong answers: " + actor, number(tally.answers().stream()
                            .filter(one -> one.judgement() == Judgement.WRONG).count()));
                    expected.put("down: " + actor, number(tally.downSeconds()));
                });
                expected.put("time to recover", toRecover(outcome));
                assertEquals(expected, figures(branch.axes()), "seed " + seed);
            }
        }
    }

    private static Map<String, Optional<BigDecimal>> figures(List<Axis> axes) {
        return axes.stream().collect(Collectors.toMap(Axis::name, Axis::value));
    }

    private static Optional<BigDecimal> number(long value) {
        return Optional.of(BigDecimal.valueOf(value));
    }

    private static Optional<BigDecimal> toRecover(Outcome outcome) {
        return outcome.timeToRecoverSeconds().isEmpty() ? Optional.empty()
                : number(outcome.timeToRecoverSeconds().getAsLong());
    }

    private static long count(FactLedger ledger, Predicate<FactLedger.Entry> which) {
        return ledger.entries().stream().filter(which).count();
    }

    private static boolean isTurnedAway(FactLedger.Entry entry) {
        return entry.cause() instanceof Cause.RequestRefused
                || entry.cause() instanceof Cause.RequestFailed;
    }

    private static boolean isBad(JudgedAnswer answer) {
        return (answer.judgement() == Judgement.FAILED || answer.judgement() == Judgement.REFUSED)
                && !answer.badInTruth();
    }

    private static long bad(Outcome outcome) {
        return outcome.actors().values().stream().flatMap(tally -> tally.answers().stream())
                .filter(AxesTest::isBad).count();
    }

    private static long wrong(Outcome outcome) {
        return outcome.actors().values().stream().flatMap(tally -> tally.answers().stream())
                .filter(answer -> answer.judgement() == Judgement.WRONG).count();
    }

    private static long rows(Outcome outcome, Verdict verdict) {
        return outcome.facts().values().stream().flatMap(ledger -> ledger.entries().stream())
                .filter(entry -> entry.verdict() == verdict).count();
    }
}
