package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.sample.SampleComparison;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ExplanationTest {

    private static final LocalDateTime TEN = LocalDateTime.parse("2026-03-02T10:00:00");

    @Test
    void tellsWhatBecameOfRequests() {
        assertEquals(Optional.of("checkout: 165 told yes, then forgotten\n10:00:00–10:55:00"),
                Explanation.of(new Shown.Requests(
                        "pitr", "checkout", TEN, TEN.plusMinutes(55), 165, Role.FORGOTTEN)));
    }

    @Test
    void tellsHowLongHistoryWasDiscarded() {
        assertEquals(Optional.of(
                "Discarded by the restore\n10:00–10:55 (55 min)\n165 transactions"),
                Explanation.of(new Shown.Discarded("pitr", TEN, TEN.plusMinutes(55), 165)));
    }

    @Test
    void tellsHowRequestsWereAnswered() {
        assertEquals(List.of("1,200 answered well", "1,200 answered wrongly", "1,200 failed",
                "1,200 refused"),
                Stream.of(Role.ANSWER_OK, Role.ANSWER_WRONG, Role.ANSWER_FAILED,
                        Role.ANSWER_REFUSED)
                        .map(role -> Explanation.of(new Shown.Answers(
                                "pitr", TEN, TEN.plusMinutes(5), 1200, role)).orElseThrow()
                                .lines().findFirst().orElseThrow())
                        .toList());
    }

    @Test
    void tellsAPhaseWithItsFormulaIfItHasOne() {
        assertEquals(Optional.of("Restore (modelled, not measured)\nredo: 10:00–10:55 (55 min)"
                + "\n165 at 3 a minute"),
                Explanation.of(new Shown.ModelledPhase("pitr", "Restore", new Phase(PhaseKind.REDO,
                        TEN, TEN.plusMinutes(55), "165 at 3 a minute"))));
        assertEquals(Optional.of("Restore (modelled, not measured)\nreview: 10:00–10:05 (5 min)"),
                Explanation.of(new Shown.ModelledPhase("pitr", "Restore", new Phase(
                        PhaseKind.REVIEW, TEN, TEN.plusMinutes(5), ""))));
    }

    @Test
    void tellsWhenRequestsAreDueByTheirSchedule() {
        assertEquals(List.of("shop: 1 request by its schedule\n10:00:00",
                "shop: 2 requests by its schedule\n10:00:00–10:05:00"),
                Stream.of(1, 2).map(count -> Explanation.of(new Shown.ScheduledRequests(
                        "day", "shop", TEN, TEN.plusMinutes(5), count)).orElseThrow()).toList());
    }

    @Test
    void tellsWhetherTheDatabaseWasUp() {
        assertEquals(List.of("The database was up\n10:00–10:05 (5 min)",
                "The database was down\n10:00–10:05 (5 min)"),
                Stream.of(true, false).map(up -> Explanation.of(new Shown.DatabaseLine(
                        "pitr", TEN, TEN.plusMinutes(5), up)).orElseThrow()).toList());
    }

    @Test
    void tellsOfAnOutageWhetherItEverEnded() {
        assertEquals(List.of("Outage of shop\n10:00–10:05 (5 min)",
                "Outage of shop, still open at the end of the day\n10:00–10:05 (5 min)"),
                Stream.of(false, true).map(open -> Explanation.of(new Shown.OutageRule(
                        "pitr", "shop", TEN, TEN.plusMinutes(5), open)).orElseThrow()).toList());
    }

    @Test
    void everythingThatOneCanPointAtIsExplained() {
        TextMeasure text = (words, style) -> words.length() * style.size() * 0.55;
        View view = Opening.of(SampleComparison.create(), 1600, text);
        DisplayList picture = TimelineLayout.layout(SampleComparison.create(), view, text);
        Stream.concat(picture.header().shapes().stream(), picture.body().shapes().stream())
                .map(Shape::shows)
                .filter(shows -> !(shows instanceof Shown.Nothing
                        || shows instanceof Shown.WholeBranch))
                .forEach(shows -> assertFalse(
                        Explanation.of(shows).orElse("").isBlank(), shows::toString));
    }

    @Test
    void saysNothingOfTheGround() {
        assertEquals(Optional.empty(), Explanation.of(new Shown.WholeBranch("pitr")));
        assertEquals(Optional.empty(), Explanation.of(Shown.NOTHING));
    }
}
