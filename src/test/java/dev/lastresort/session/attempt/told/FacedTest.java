package dev.lastresort.session.attempt.told;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Prediction;
import dev.lastresort.model.attempt.Prediction.Range;
import dev.lastresort.model.attempt.Prediction.Unit;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.sample.SampleVariations;
import dev.lastresort.session.attempt.Claim;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.RoomView.Ending;
import dev.lastresort.session.attempt.RoomView.Work;
import dev.lastresort.session.attempt.RoomView.WorkState;
import dev.lastresort.session.attempt.told.Held.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The sample's point-in-time recovery has the database down from 10:55 to 13:04: 129 minutes. */
class FacedTest {

    private static final LocalDateTime PAGE = LocalDateTime.parse("2026-03-02T10:35:00");
    private static final Prediction UNKNOWN = new Prediction.Unknown();

    @Test
    void aRangeIsRightIfWhatWasMeasuredIsInIt() {
        assertEquals(Verdict.RIGHT, down(range(129, 129, Unit.MINUTES)));
        assertEquals(Verdict.RIGHT, down(range(7_000, 8_000, Unit.SECONDS)));
        assertEquals(Verdict.TOO_LOW, down(range(30, 128, Unit.MINUTES)));
        assertEquals(Verdict.TOO_HIGH, down(range(130, 200, Unit.MINUTES)));
    }

    @Test
    void whatWasNotKnownStaysUnknownAndIsNeverZero() {
        Prediction yes = new Prediction.YesOrNo(true);
        List<Held> held = faced(true, yes, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN).held();
        assertTrue(held.stream().skip(1).allMatch(one -> one.verdict() == Verdict.UNKNOWN
                && one.predicted().equals("unknown")));
    }

    @Test
    void whoKnowsNoneOfTheFiveHasSkippedThem() {
        Debrief.DecisionLine blank = line(0, new Action.AnswerQuestions(
                List.of(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN), ""));
        Debrief debrief = new Debrief(PAGE, List.of(blank), List.of("1", "2", "3", "4", "5"), 0,
                Optional.empty(), Optional.empty());
        assertEquals(1, debrief.skipped());
        assertEquals(List.of(), Faced.of(debrief, SampleVariations.withAttempt()));
    }

    @Test
    void whatIsInAnotherUnitIsNotJudged() {
        assertEquals(Verdict.OPEN, down(range(1, 500, Unit.ROWS)));
        assertEquals(Verdict.OPEN, down(range(1, 99, Unit.PERCENT)));
    }

    @Test
    void withoutARestoreNothingWasMeasuredAndNobodyIsJudged() {
        Faced faced = faced(false, UNKNOWN, UNKNOWN, range(0, 10, Unit.ROWS),
                range(129, 129, Unit.MINUTES), UNKNOWN);
        assertEquals(Optional.empty(), faced.before());
        assertEquals(List.of(Verdict.OPEN, Verdict.OPEN),
                faced.held().subList(2, 4).stream().map(Held::verdict).toList());
    }

    @Test
    void aYesIsRightWhereARecoveryOfTheKindWorked() {
        Prediction yes = new Prediction.YesOrNo(true);
        Prediction no = new Prediction.YesOrNo(false);
        List<Held> held = faced(true, no, yes, UNKNOWN, UNKNOWN, yes).held();
        // roll forward and script recovered; in some recoveries checkout was never down
        assertEquals(List.of(Verdict.WRONG, Verdict.RIGHT), List.of(
                held.get(0).verdict(), held.get(1).verdict()));
        assertEquals(Verdict.RIGHT, held.get(4).verdict());
    }

    @Test
    void aClaimIsAFalseAllClearWhereSomethingWasNotOver() {
        assertEquals(1, new Debrief(PAGE, List.of(claim(List.of("The export was down")),
                claim(List.of())), List.of(), 0, Optional.of(Ending.HANDED_OVER),
                Optional.empty()).falseAllClears());
    }

    private static Debrief.DecisionLine claim(List<String> troubles) {
        return new Debrief.DecisionLine(0, PAGE, Duration.ZERO, new Action.DeclareResolved(), "",
                "", Optional.empty(), Optional.of(new Claim(PAGE, new TreeSet<>(),
                        List.of(), troubles)));
    }

    private static Verdict down(Prediction minutes) {
        return faced(true, UNKNOWN, UNKNOWN, UNKNOWN, minutes, UNKNOWN).held().get(3).verdict();
    }

    private static Faced faced(boolean restored, Prediction... predictions) {
        List<Debrief.DecisionLine> lines = new ArrayList<>();
        lines.add(line(0, new Action.AnswerQuestions(List.of(predictions), "a query")));
        if (restored) {
            Step restore = new Step.RestoreInPlace("Back", Step.Hands.NONE,
                    new Step.RecoveryPoint(Optional.empty(), Optional.of(PAGE)));
            lines.add(new Debrief.DecisionLine(1, PAGE, Duration.ZERO,
                    new Action.Take(restore, Optional.empty(), Optional.empty()), "", "",
                    Optional.of(new Work(0, "Back", WorkState.DONE, List.of(),
                            Optional.empty(), ""))));
        }
        Debrief debrief = new Debrief(PAGE, lines, List.of("1", "2", "3", "4", "5"), 0,
                Optional.of(Ending.HANDED_OVER), Optional.empty());
        return Faced.of(debrief, SampleVariations.withAttempt()).getFirst();
    }

    private static Debrief.DecisionLine line(int index, Action action) {
        return new Debrief.DecisionLine(index, PAGE, Duration.ZERO, action, "", "",
                Optional.empty());
    }

    private static Range range(long from, long to, Unit unit) {
        return new Range(BigDecimal.valueOf(from), BigDecimal.valueOf(to), unit);
    }
}
