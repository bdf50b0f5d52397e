package dev.lastresort.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.session.attempt.history.HistoryDesk.BroughtIn;
import dev.lastresort.session.attempt.history.HistoryDesk.NotMoved;
import dev.lastresort.session.attempt.history.HistoryDesk.NotOurs;
import dev.lastresort.session.attempt.history.HistoryDesk.TakenOut;
import dev.lastresort.session.attempt.history.HistoryEntry;
import dev.lastresort.session.attempt.history.PracticeCalendar;
import dev.lastresort.session.attempt.history.PracticeHistory;
import dev.lastresort.session.attempt.history.PracticeOverview;
import dev.lastresort.session.attempt.history.PracticeOverview.ScenarioPractice;
import dev.lastresort.session.attempt.history.ScenarioTrend;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the library makes of a history, without a window. */
class HistoryModelTest {

    /** A Thursday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-03-05");

    static HistoryEntry entry(String scenario, String begun, AttemptGroup group, long lost,
            long seconds) {
        return new HistoryEntry(scenario + ".attempt.json", scenario, LocalDateTime.parse(begun),
                3, true, false, Optional.of(group), OptionalLong.of(lost),
                seconds < 0 ? OptionalLong.empty() : OptionalLong.of(seconds));
    }

    private static PracticeHistory history(HistoryEntry... newestFirst) {
        return new PracticeHistory(List.of(newestFirst), List.of());
    }

    @Test
    void everyScenarioStandsOnceTheOnePractisedLastFirst() {
        PracticeHistory history = history(
                entry("b", "2026-03-05T09:00:00", AttemptGroup.ALL_MET, 0, 60),
                entry("a", "2026-03-04T09:00:00", AttemptGroup.MISSED, 2, 120),
                entry("b", "2026-03-03T09:00:00", AttemptGroup.MISSED, 7, 3600));
        PracticeOverview overview = PracticeOverview.of(history);
        assertEquals(List.of("b", "a"),
                overview.scenarios().stream().map(ScenarioPractice::scenario).toList());
        ScenarioPractice first = overview.scenarios().getFirst();
        assertEquals(2, first.attempts());
        assertTrue(first.words().contains("1 h → 1 min"), first::words);
        assertTrue(first.words().contains("acknowledged rows lost 7 → 0"), first::words);
        assertEquals(Optional.empty(), overview.at("a").orElseThrow().trend().words());
    }

    @Test
    void theCalendarIsPrintedAsAWeekBelowTheOther() {
        List<String> lines = PracticeCalendar.of(history(
                entry("a", "2026-03-05T09:00:00", AttemptGroup.ALL_MET, 0, 60),
                entry("a", "2026-02-23T09:00:00", AttemptGroup.ALL_MET, 0, 60),
                entry("a", "2026-02-23T10:00:00", AttemptGroup.ALL_MET, 0, 60)), TODAY, 2).lines();
        assertEquals(List.of("Mon 2.", "Tue ..", "Wed ..", "Thu .1", "Fri ..", "Sat ..", "Sun .."),
                lines);
    }

    @Test
    void theCalendarEndsWithThisWeekAndCountsEachDay() {
        PracticeCalendar calendar = PracticeCalendar.of(history(
                entry("a", "2026-03-05T09:00:00", AttemptGroup.ALL_MET, 0, 60),
                entry("b", "2026-03-02T23:59:59", AttemptGroup.MISSED, 1, 60),
                entry("a", "2026-03-02T00:00:00", AttemptGroup.MISSED, 1, 60),
                entry("a", "2026-02-22T12:00:00", AttemptGroup.MISSED, 1, 60)), TODAY, 2);
        assertEquals(2, calendar.weeks().size());
        calendar.weeks().forEach(week -> {
            assertEquals(7, week.size());
            assertEquals(DayOfWeek.MONDAY, week.getFirst().day().getDayOfWeek());
        });
        assertEquals(List.of(2, 0, 0, 1, 0, 0, 0),
                calendar.weeks().getLast().stream().map(day -> day.attempts()).toList());
        assertEquals("In the last 2 weeks: 3 attempts on 2 days, the last on 5 Mar 2026.",
                calendar.words());
        assertEquals("2 Mar 2026: 2 attempts", calendar.weeks().getLast().getFirst().words());
    }

    @Test
    void aDayToComeCountsNothingWhateverAClockOnceSaid() {
        PracticeCalendar calendar = PracticeCalendar.of(history(
                entry("a", "2026-03-06T09:00:00", AttemptGroup.ALL_MET, 0, 60)), TODAY, 1);
        assertEquals("In the last 1 week: no attempt.", calendar.words());
    }

    @Test
    void theTrendGoesFromTheFirstToTheLatestOfThatScenarioAlone() {
        PracticeHistory all = history(
                entry("a", "2026-03-05T09:00:00", AttemptGroup.ALL_MET, 0, 2700),
                entry("b", "2026-03-04T09:00:00", AttemptGroup.MISSED, 9, 60),
                entry("a", "2026-03-03T09:00:00", AttemptGroup.NOT_RESOLVED, 0, -1),
                entry("a", "2026-03-02T09:00:00", AttemptGroup.MISSED, 165, 11040));
        ScenarioTrend trend = ScenarioTrend.of(all, "a");
        assertEquals(3, trend.measured().size());
        assertEquals(11040, trend.longestSeconds());
        assertEquals("From the first of 3 to the latest: objectives missed → all objectives met;"
                + " time to recover 3 h 4 min → 45 min; acknowledged rows lost 165 → 0.",
                trend.words().orElseThrow());
        assertTrue(ScenarioTrend.of(all, "b").words().isEmpty());
        assertTrue(ScenarioTrend.of(all, "c").measured().isEmpty());
    }

    @Test
    void whatIsOfOlderRulesOrNotMeasuredIsNotInTheTrend() {
        HistoryEntry measured = entry("a", "2026-03-05T09:00:00", AttemptGroup.ALL_MET, 0, 60);
        HistoryEntry older = new HistoryEntry("x", "a", measured.begun(), 3, true, true,
                measured.group(), measured.rowsLost(), measured.secondsToRecover());
        HistoryEntry left = new HistoryEntry("y", "a", measured.begun(), 3, false, false,
                Optional.empty(), OptionalLong.empty(), OptionalLong.empty());
        assertEquals(List.of(measured),
                ScenarioTrend.of(history(older, measured, left), "a").measured());
    }

    @Test
    void whatCameOfAnArchiveIsSaidInWordsWithWhatWasLeftOut() {
        assertEquals("3 attempts exported.", HistoryModel.words(new TakenOut(3, List.of())));
        assertEquals("1 attempt imported, 2 were there already.\nx was left out: broken",
                HistoryModel.words(new BroughtIn(1, 2, List.of("x was left out: broken"))));
        assertEquals("no zip file", HistoryModel.words(new NotOurs("no zip file")));
        assertFalse(HistoryModel.words(new NotMoved("full")).isEmpty());
    }
}
