package dev.lastresort.comparison.sentence;

import static dev.lastresort.comparison.ShopDay.at;
import static dev.lastresort.comparison.ShopDay.charge;
import static dev.lastresort.comparison.ShopDay.compare;
import static dev.lastresort.comparison.ShopDay.deleteOrder;
import static dev.lastresort.comparison.ShopDay.insertOrder;
import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.comparison.ShopDay.Diary;
import dev.lastresort.model.journal.Event.Done;
import dev.lastresort.model.journal.Event.Observation;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.model.outcome.Sentence.Figure;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is said of one branch, for each thing that can have become of it. */
@Execution(ExecutionMode.CONCURRENT)
class BranchSentencesTest {

    private static Diary good() {
        return line().backup("02:00").order("09:00", 0, 100, 5).order("11:00", 1, 101, 6)
                .orders(row(100L, 5L), row(101L, 6L)).products();
    }

    private static List<Sentence> sentences(StrategyKind kind, Diary day) {
        return compare(line().orders().products(), truth(good()), day.as("some-day", kind),
                good().as("trunk", StrategyKind.NONE)).branches().get(1).sentences();
    }

    private static List<String> told(StrategyKind kind, Diary day) {
        return sentences(kind, day).stream().map(Sentence::text).toList();
    }

    private static List<String> told(Diary day) {
        return told(StrategyKind.ROLL_FORWARD, day);
    }

    @Test
    void aDayWithoutHarmIsSaidToHaveNone() {
        assertEquals(List.of("Some day lost no row, turned none away and left none wrong.",
                "Service was back at 11:05, 35 min after the decision."),
                told(good().step("11:05", "fix").checked("11:05", true, true)));
    }

    @Test
    void rowsThatAreWrongOrShouldNotExistAreCounted() {
        Diary day = line().backup("02:00").order("09:00", 0, 100, 5).order("11:00", 1, 101, 6)
                .orders(row(9L, 1L), row(100L, 7L), row(101L, 6L)).products();
        assertEquals("Some day left 1 order wrong and left 1 order that should not exist.",
                told(day).getFirst());
        assertEquals(List.of(
                new Figure("1 order", new Counted.LedgerRows("some-day", "orders", Verdict.WRONG)),
                new Figure("1 order",
                        new Counted.LedgerRows("some-day", "orders", Verdict.UNEXPECTED))),
                sentences(StrategyKind.ROLL_FORWARD, day).getFirst().parts().stream()
                        .filter(Figure.class::isInstance).toList());
    }

    @Test
    void ordersTurnedAwayAreNamedWhereNoOrderWasNamedBefore() {
        Diary day = line().order("09:00", 0, 100, 5).refused("11:00", "checkout", 1)
                .orders(row(100L, 5L)).products();
        assertTrue(told(day).getFirst().startsWith("Some day turned away 1 order; "),
                told(day).getFirst());
        Counted turnedAway = new Counted.LedgerRows("some-day", "orders", Verdict.NEVER_ACCEPTED);
        assertTrue(sentences(StrategyKind.ROLL_FORWARD, day).getFirst().parts()
                .contains(new Figure("1 order", turnedAway)));
    }

    @Test
    void anErasedRowThatAStepHadWrittenWasNeverAccepted() {
        Diary truth = line().backup("02:00").step("09:30", "import", insertOrder(7, 7))
                .orders(row(7L, 7L)).products();
        Diary day = line().backup("02:00").step("09:30", "import", insertOrder(7, 7))
                .restored("12:00", "09:00").orders().products();
        String text = compare(line().orders().products(), truth(truth),
                day.as("some-day", StrategyKind.BACKUP_RESTORE),
                line().orders().as("trunk", StrategyKind.NONE)).branches().get(1).sentences()
                .getFirst().text();
        assertEquals("Some day erased 1 order written between 09:30 and 09:31.", text);
    }

    @Test
    void wrongAnswersAreToldOfTheActorThatGaveThem() {
        Diary seen = line().saw("11:00", "sync", 0, new Observation(0, 1, List.of()))
                .saw("12:00", "sync", 1, new Observation(0, 1, List.of())).orders().products();
        Diary day = line().saw("11:00", "sync", 0, new Observation(0, 2, List.of()))
                .saw("12:00", "sync", 1, new Observation(0, 3, List.of())).orders().products();
        assertEquals("Some day lost no row, turned none away and left none wrong;"
                + " price sync gave 2 wrong answers.",
                compare(line().orders().products(), truth(seen),
                        day.as("some-day", StrategyKind.ROLL_FORWARD),
                        seen.as("trunk", StrategyKind.NONE)).branches().get(1).sentences()
                        .getFirst().text());
    }

    @Test
    void chargesAreToldByWhatIsWrongWithThem() {
        Diary day = line().backup("02:00").charged("09:00", 0, charge(100, 4))
                .charged("11:00", 1, charge(101, 6), charge(101, 6))
                .orders(row(100L, 5L), row(101L, 6L)).products();
        assertTrue(told(day).getFirst().endsWith(
                "; 1 card charge was made once too often;"
                        + " 1 card charge has the wrong amount."),
                told(day).getFirst());
    }

    @Test
    void aStepThatFailedEndsItsStrategyAndTheTraineeGoesOn() {
        StepFailed failed = new StepFailed("42S02", "Table \"x\" not found. ", "");
        Diary day = good().ended("11:30", Program.STRATEGY, "Rename", failed)
                .ended("11:40", Program.INCIDENT, "Later", failed);
        assertEquals("The step \"Rename\" failed at 11:30 and the strategy stopped there:"
                + " Table \"x\" not found.", told(day).get(1));
        assertEquals(3, told(day).size(), "the incident's own step is no step of the strategy");
        assertEquals("The step \"Rename\" failed at 11:30: Table \"x\" not found.",
                told(StrategyKind.ATTEMPT, day).get(1));
        assertTrue(sentences(StrategyKind.ATTEMPT, day).get(1).parts().contains(new Figure("11:30",
                new Counted.Interval("some-day", at("11:30"), at("11:30")))));
    }

    @Test
    void aMessageWithoutAStopIsNotCut() {
        Diary day = good().ended("11:30", Program.STRATEGY, "Rename",
                new StepFailed("42S02", "no such table", ""));
        assertTrue(told(day).get(1).endsWith("there: no such table."), told(day).get(1));
    }

    @Test
    void aCancelledStepIsNoFailureAndHasNoMessage() {
        Diary day = good().ended("11:30", Program.STRATEGY, "Rename",
                new StepFailed(StepFailed.CANCELLED, "cancelled by hand", ""));
        assertEquals("The step \"Rename\" was cancelled at 11:30.",
                told(StrategyKind.ATTEMPT, day).get(1));
        assertEquals("The step \"Rename\" was cancelled at 11:30.", told(day).get(1));
    }

    @Test
    void whatDoesNotHoldAtTheEndIsNamed() {
        Diary one = good().step("11:30", "fix").checked("11:40", true, false);
        assertEquals("Service is not back by the end of the day: “b” does not hold.",
                told(one).getLast());
        Diary both = good().step("11:30", "fix").checked("11:40", false, false);
        assertEquals("Service is not back by the end of the day: “a” does not hold, “b” does not"
                + " hold.",
                told(both).getLast());
        Diary unseen = good().step("11:30", "fix");
        assertEquals("Service is not back by the end of the day: “a” does not hold, “b” does not"
                + " hold.",
                told(unseen).getLast());
    }

    @Test
    void whoStillFailsAtTheEndIsNamed() {
        Diary failing = good().checked("11:40", true, true).failed("12:00", "sync", 0)
                .checked("12:30", true, true);
        assertEquals("Service is not back by the end of the day: price sync still fails.",
                told(failing).getLast());
    }

    @Test
    void workThatGoesOnAndRowsThatAreWholeLaterAreToldBesideTheService() {
        Diary day = line().backup("02:00").order("09:00", 0, 100, 5)
                .migration("10:00", "lose it", deleteOrder(100, 5)).order("11:00", 1, 101, 6)
                .step("11:30", "open").checked("11:30", true, true)
                .step("14:00", "merge", insertOrder(100, 5)).checked("14:00", true, true)
                .orders(row(100L, 5L), row(101L, 6L)).products();
        assertEquals(List.of("Service was back at 11:30, 1 h after the decision.",
                "The work went on until 14:00.", "Its rows were whole only from 14:00 on."),
                told(day).subList(1, 4));
    }

    @Test
    void actorsInThePluralWereDown() {
        assertEquals("were", Noun.were("The other nineteen tenants"));
        assertEquals("was", Noun.were("Checkout"));
        assertEquals("was", Noun.were("Mailer of receipts"));
        assertEquals("was", Noun.were("Export for auditors"));
        assertEquals("was", Noun.were("Address"));
        assertEquals("was", Noun.were("Status"));
    }

    @Test
    void anAttemptMayBeThroughBeforeTheStrategiesBegin() {
        Diary sooner = good().ended("10:21", Program.STRATEGY, "fix", new Done())
                .checked("10:22", true, true);
        assertEquals("Service is not back by the end of the day.",
                told(StrategyKind.ATTEMPT, sooner).getLast(), "nobody is back before the decision");
        Diary later = good().step("11:30", "fix").checked("11:30", true, true);
        assertEquals("Service was back at 11:30, 1 h after 10:30, when the strategies begin.",
                told(StrategyKind.ATTEMPT, later).getLast());
        assertTrue(sentences(StrategyKind.ATTEMPT, later).getLast().parts().contains(
                new Figure("1 h", new Counted.Interval("some-day", at("10:30"), at("11:30")))));
    }
}
