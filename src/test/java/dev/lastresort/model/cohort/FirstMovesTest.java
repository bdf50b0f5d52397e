package dev.lastresort.model.cohort;

import static dev.lastresort.model.cohort.HandMade.ORDERS;
import static dev.lastresort.model.cohort.HandMade.PAGE;
import static dev.lastresort.model.cohort.HandMade.attempt;
import static dev.lastresort.model.cohort.HandMade.figures;
import static dev.lastresort.model.cohort.HandMade.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.cohort.DecisionPoint.MoveChoice;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirstMovesTest {

    private static CohortAttempt did(String team, String... moves) {
        return measured(team, ORDERS, figures(0, 0, 0), moves);
    }

    private static List<String> told(DecisionPoint point) {
        return point.choices().stream().map(one -> one.files().size() + " " + one.move()).toList();
    }

    @Test
    void eachPointTellsWhatThoseDidNextWhoHadDoneTheSame() {
        List<DecisionPoint> points = FirstMoves.of(List.of(
                did("a", "stop checkout", "restore aside", "hand over"),
                did("b", "stop checkout", "restore in place", "hand over"),
                did("c", "restore in place", "hand over"),
                did("d", "stop checkout", "restore aside")));
        assertEquals(List.of(List.of(), List.of("stop checkout"),
                List.of("stop checkout", "restore aside")),
                points.stream().map(DecisionPoint::path).toList());
        assertEquals(List.of("3 stop checkout", "1 restore in place"), told(points.get(0)));
        assertEquals(List.of("2 restore aside", "1 restore in place"), told(points.get(1)));
        assertEquals(List.of("1 hand over", "1 nothing more"), told(points.get(2)));
    }

    @Test
    void afterWhatEndedAnAttemptThereIsNoPointWhoeverEndedIt() {
        for (Action.EndedBy by : Action.EndedBy.values()) {
            assertEquals(1, FirstMoves.of(List.of(
                    did("a", by.move()), did("b", by.move()))).size());
        }
    }

    @Test
    void looksAndWaitsDoNotPartTheWays() {
        List<DecisionPoint> points = FirstMoves.of(List.of(
                did("a", "stop checkout"), did("b", "", "", "stop checkout")));
        MoveChoice first = points.getFirst().choices().getFirst();
        assertEquals(2, first.files().size());
        assertEquals(PAGE.plusMinutes(1), first.earliest());
        assertEquals(PAGE.plusMinutes(3), first.latest());
    }

    @Test
    void whoIsNotAtTheEndHasDoneNothingYet() {
        List<DecisionPoint> points = FirstMoves.of(List.of(
                attempt("a", ORDERS, new CohortAttempt.Underway(), ""), did("b", "")));
        assertEquals(List.of("1 nothing more", "1 nothing yet"), told(points.getFirst()));
    }

    @Test
    void theChoicesOfEveryPointAddUpToTheAttemptsThatStandThere() {
        List<CohortAttempt> attempts = IntStream.range(0, 60).mapToObj(i -> did("t" + i,
                "m" + i % 2, "m" + i % 3, "m" + i % 5, "m" + i % 7)).toList();
        List<DecisionPoint> points = FirstMoves.of(attempts);
        assertEquals(60, points.getFirst().attempts());
        points.forEach(point -> assertEquals(point.attempts(),
                point.choices().stream().mapToInt(one -> one.files().size()).sum()));
    }

    @Test
    void attemptsThatGoOnForeverAreBounded() {
        String[] many = IntStream.range(0, 900).mapToObj(i -> "m" + i).toArray(String[]::new);
        List<DecisionPoint> points = FirstMoves.of(List.of(did("a", many), did("b", many)));
        assertTrue(points.size() <= 40, () -> points.size() + " points");
    }

    @Test
    void nobodyAndWhoHasDecidedNothingStandNowhere() {
        assertEquals(List.of(), FirstMoves.of(List.of()));
        assertEquals(List.of(), FirstMoves.of(List.of(did("a"))));
    }
}
