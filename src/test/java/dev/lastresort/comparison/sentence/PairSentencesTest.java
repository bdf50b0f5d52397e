package dev.lastresort.comparison.sentence;

import static dev.lastresort.comparison.ShopDay.at;
import static dev.lastresort.comparison.ShopDay.charge;
import static dev.lastresort.comparison.ShopDay.compare;
import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.comparison.RandomShopDays;
import dev.lastresort.comparison.ShopDay.Diary;
import dev.lastresort.model.journal.Event.Observation;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Comparison.PairSentence;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.model.outcome.Sentence.Figure;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The trade between two strategies names each measure on which they differ, and no other. */
class PairSentencesTest {

    private static final StrategyKind A = StrategyKind.ROLL_FORWARD;
    private static final StrategyKind B = StrategyKind.BACKUP_RESTORE;

    private static Diary good() {
        return line().order("09:00", 0, 100, 5).order("11:00", 1, 101, 6)
                .saw("11:10", "sync", 0, new Observation(0, 1, List.of()))
                .order("13:00", 2, 102, 7)
                .orders(row(100L, 5L), row(101L, 6L), row(102L, 7L)).products(row(1L, 5L));
    }

    private static String trade(Diary first, Diary second) {
        Comparison comparison = compare(line().orders().products(), truth(good()),
                good().as("trunk", StrategyKind.NONE), first.as("One", A), second.as("Two", B));
        assertEquals(1, comparison.pairs().size());
        assertEquals("One", comparison.pairs().getFirst().first());
        assertEquals("Two", comparison.pairs().getFirst().second());
        return comparison.pairs().getFirst().sentence().text();
    }

    @Test
    void equalStrategiesAreNoDifference() {
        assertEquals("One against two: no difference.", trade(good(), good()));
    }

    @Test
    void whoIsBackSoonerAndWhoLosesOrdersIsToldFromTheFirstOnesSide() {
        Diary soon = line().order("09:00", 0, 100, 5).order("11:00", 1, 101, 6)
                .saw("11:10", "sync", 0, new Observation(0, 1, List.of()))
                .step("11:30", "fix").checked("11:40", true, true).order("13:00", 2, 102, 7)
                .orders(row(102L, 7L)).products(row(1L, 5L));
        Diary late = good().step("14:00", "fix").checked("14:10", true, true);
        assertEquals("One against two: misses the RPO, which the other keeps;"
                + " back 2 h 30 min sooner; but 2 orders lost instead of none;"
                + " 2 card charges orphaned instead of none.", trade(soon, late));
        assertEquals("One against two: keeps the RPO, which the other misses;"
                + " no orders lost instead of 2;"
                + " no card charges orphaned instead of 2; but back 2 h 30 min later.",
                trade(late, soon));
    }

    @Test
    void whoRecoversAtAllIsToldBeforeCounts() {
        Diary never = good();
        Diary wrong = line().order("09:00", 0, 100, 5).order("11:00", 1, 101, 6)
                .saw("11:10", "sync", 0, new Observation(0, 9, List.of()))
                .order("13:00", 2, 102, 7).step("11:30", "fix").checked("11:40", true, true)
                .orders(row(100L, 5L), row(101L, 9L), row(102L, 7L), row(7L, 7L))
                .products(row(1L, 5L));
        // a wrong answer at 11:10 degrades the sync; it is never down
        assertEquals(
                "One against two: service comes back at all; but 1 order wrong instead of none;"
                        + " 1 order that should not exist instead of none;"
                        + " 1 price sync answer wrong instead of none.",
                trade(wrong, never));
        assertEquals("One against two: no orders wrong instead of 1;"
                + " no orders that should not exist instead of 1;"
                + " no price sync answers wrong instead of 1; but service never comes back.",
                trade(never, wrong));
    }

    @Test
    void downtimeTellsWhatFailedAndRefusedAnswersWouldAndBetter() {
        Diary down = line().order("09:00", 0, 100, 5).refused("11:00", "checkout", 1)
                .saw("11:10", "sync", 0, new Observation(0, 1, List.of()))
                .charged("13:00", 2, charge(102, 8))
                .orders(row(100L, 5L), row(102L, 7L)).products(row(1L, 5L))
                .step("14:00", "fix").checked("14:10", true, true);
        Diary up = line().order("09:00", 0, 100, 5)
                .charged("11:00", 1, charge(101, 6), charge(101, 6))
                .saw("11:10", "sync", 0, new Observation(0, 1, List.of()))
                .order("13:00", 2, 102, 7)
                .orders(row(100L, 5L), row(101L, 6L), row(102L, 7L)).products(row(1L, 5L));
        assertEquals("One against two: misses the RTO of checkout, which the other keeps;"
                + " service comes back at all; no card charges made twice instead of 1;"
                + " but 1 order turned away instead of none;"
                + " 1 card charge missing instead of none;"
                + " 1 card charge of a wrong amount instead of none;"
                + " checkout down for 2 h instead of 0 min.", trade(down, up));
    }

    @Test
    void answersThatCostNoDowntimeOfTheirOwnAreCounted() {
        // both were down from 11:00 to 13:00, one of them by failing
        Diary refused = line().order("09:00", 0, 100, 5).refused("11:00", "checkout", 1)
                .order("13:00", 2, 102, 7).orders(row(100L, 5L), row(102L, 7L))
                .products(row(1L, 5L)).step("14:00", "fix").checked("14:10", true, true);
        Diary failed = line().order("09:00", 0, 100, 5).failed("11:00", "checkout", 1)
                .order("13:00", 2, 102, 7).orders(row(100L, 5L), row(102L, 7L))
                .products(row(1L, 5L)).step("14:00", "fix").checked("14:10", true, true);
        assertEquals("One against two: no checkout answers failed instead of 1;"
                + " but 1 checkout answer refused instead of none.", trade(refused, failed));
    }

    @Test
    void strategiesArePairedUnlessOneDominatesAndAnAttemptAlways() {
        for (long seed = 0; seed < 60; seed++) {
            Comparison comparison = new IncidentComparison()
                    .compare(RandomShopDays.replayed(seed));
            BranchResult one = branch(comparison, "roll-forward");
            BranchResult two = branch(comparison, "restore");
            List<List<String>> expected = new ArrayList<>();
            expected.add(List.of("attempt", "roll-forward"));
            expected.add(List.of("attempt", "restore"));
            boolean dominated = one.dominatedBy().contains("restore")
                    || two.dominatedBy().contains("roll-forward");
            if (!dominated) {
                expected.add(List.of("roll-forward", "restore"));
            }
            assertEquals(expected, comparison.pairs().stream()
                    .map(pair -> List.of(pair.first(), pair.second())).toList(), "seed " + seed);
        }
    }

    @Test
    void everyFigureIsWhatItsBranchMeasuredAndEveryDifferenceHasTwo() {
        int figures = 0;
        for (long seed = 0; seed < 60; seed++) {
            Comparison comparison = new IncidentComparison()
                    .compare(RandomShopDays.replayed(seed));
            for (PairSentence pair : comparison.pairs()) {
                BranchResult first = branch(comparison, pair.first());
                BranchResult second = branch(comparison, pair.second());
                Set<Counted> counted = new HashSet<>();
                for (Figure figure : figures(pair.sentence())) {
                    counted.add(figure.counted());
                    assertFigure(figure, branch(comparison, figure.counted().branch()));
                    figures++;
                }
                assertEquals(differences(first, second), withoutIntervals(counted),
                        pair.sentence()::text);
                assertGainsStandFirst(pair.sentence(), first, second);
            }
        }
        assertTrue(figures > 1000, "only " + figures + " figures were looked at");
    }

    private static void assertFigure(Figure figure, BranchResult branch) {
        switch (figure.counted()) {
            case Counted.Downtime down -> assertEquals(Wording.duration(
                    branch.outcome().actors().get(down.actor()).downSeconds()), figure.text());
            case Counted.Interval span -> assertEquals(Wording.duration(
                    Duration.between(span.start(), span.end()).toSeconds()), figure.text());
            default -> {
                long count = count(figure.counted(), branch);
                String word = figure.text().split(" ")[0];
                assertEquals(count, word.equals("no") || word.equals("none")
                        ? 0 : Long.parseLong(word));
            }
        }
    }

    private static long count(Counted counted, BranchResult branch) {
        return switch (counted) {
            case Counted.LedgerRows rows ->
                    branch.outcome().facts().get(rows.fact()).count(rows.verdict());
            case Counted.Effects sent ->
                    branch.outcome().effects().get(sent.effect()).count(sent.verdict());
            case Counted.Answers answers ->
                    branch.outcome().actors().get(answers.actor()).count(answers.judgement());
            case Counted.Downtime down ->
                    branch.outcome().actors().get(down.actor()).downSeconds();
            case Counted.Interval span -> Duration.between(span.start(), span.end()).toSeconds();
        };
    }

    /** Whatever stands before "but" is smaller on the first branch, what follows is larger. */
    private static void assertGainsStandFirst(
            Sentence sentence, BranchResult first, BranchResult second) {
        int but = sentence.text().indexOf("; but ");
        boolean onlyLosses = but < 0
                && figures(sentence).stream().map(Figure::counted)
                        .filter(counted -> counted.branch().equals(first.name()))
                        .anyMatch(counted -> count(counted, first) > count(
                                of(counted, second.name()), second));
        int place = 0;
        for (var part : sentence.parts()) {
            if (part instanceof Figure figure && !(figure.counted() instanceof Counted.Interval)
                    && figure.counted().branch().equals(first.name())) {
                boolean gain = but < 0 ? !onlyLosses : place < but;
                long mine = count(figure.counted(), first);
                long other = count(of(figure.counted(), second.name()), second);
                assertTrue(gain ? mine < other : mine > other, sentence::text);
            }
            place += part.text().length();
        }
    }

    private static Counted of(Counted counted, String branch) {
        return switch (counted) {
            case Counted.LedgerRows(_, var fact, var verdict, var which) ->
                    new Counted.LedgerRows(branch, fact, verdict, which);
            case Counted.Effects(_, var effect, var verdict) ->
                    new Counted.Effects(branch, effect, verdict);
            case Counted.Answers(_, var actor, var judgement) ->
                    new Counted.Answers(branch, actor, judgement);
            case Counted.Downtime(_, var actor) -> new Counted.Downtime(branch, actor);
            case Counted.Interval(_, var start, var end) ->
                    new Counted.Interval(branch, start, end);
        };
    }

    private static Set<Counted> differences(BranchResult first, BranchResult second) {
        Set<Counted> all = new HashSet<>();
        first.outcome().facts().keySet().forEach(fact -> {
            for (FactLedger.Verdict verdict : FactLedger.Verdict.values()) {
                if (verdict != FactLedger.Verdict.KEPT) {
                    all.add(new Counted.LedgerRows("", fact, verdict));
                }
            }
        });
        for (EffectLedger.Verdict verdict : EffectLedger.Verdict.values()) {
            if (verdict != EffectLedger.Verdict.OK) {
                all.add(new Counted.Effects("", "charge", verdict));
            }
        }
        first.outcome().actors().keySet().forEach(actor -> {
            all.add(new Counted.Downtime("", actor));
            all.add(new Counted.Answers("", actor, ActorTally.Judgement.WRONG));
            if (first.outcome().actors().get(actor).downSeconds()
                    == second.outcome().actors().get(actor).downSeconds()) {
                all.add(new Counted.Answers("", actor, ActorTally.Judgement.FAILED));
                all.add(new Counted.Answers("", actor, ActorTally.Judgement.REFUSED));
            }
        });
        Set<Counted> different = new HashSet<>();
        for (Counted counted : all) {
            Counted mine = of(counted, first.name());
            Counted other = of(counted, second.name());
            if (count(mine, first) != count(other, second)) {
                different.add(mine);
                different.add(other);
            }
        }
        return different;
    }

    private static Set<Counted> withoutIntervals(Set<Counted> counted) {
        counted.removeIf(Counted.Interval.class::isInstance);
        return counted;
    }

    private static List<Figure> figures(Sentence sentence) {
        return sentence.parts().stream().filter(Figure.class::isInstance).map(Figure.class::cast)
                .toList();
    }

    private static BranchResult branch(Comparison comparison, String name) {
        return comparison.branches().stream().filter(branch -> branch.name().equals(name))
                .findFirst().orElseThrow();
    }

    @Test
    void theIntervalBetweenTwoRecoveriesRunsFromTheSoonerToTheLater() {
        Comparison comparison = compare(line().orders().products(), truth(good()),
                good().as("trunk", StrategyKind.NONE),
                good().step("11:30", "fix").checked("11:40", true, true)
                        .orders(row(100L, 5L), row(101L, 6L)).as("One", A),
                good().step("14:00", "fix").checked("14:10", true, true).as("Two", B));
        assertEquals(List.of(new Figure("2 h 30 min",
                new Counted.Interval("Two", at("11:40"), at("14:10")))),
                figures(comparison.pairs().getFirst().sentence()).subList(0, 1));
    }
}
