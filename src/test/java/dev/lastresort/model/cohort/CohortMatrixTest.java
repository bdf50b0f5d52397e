package dev.lastresort.model.cohort;

import static dev.lastresort.model.cohort.HandMade.ORDERS;
import static dev.lastresort.model.cohort.HandMade.PRICES;
import static dev.lastresort.model.cohort.HandMade.attempt;
import static dev.lastresort.model.cohort.HandMade.cohort;
import static dev.lastresort.model.cohort.HandMade.figures;
import static dev.lastresort.model.cohort.HandMade.measured;
import static dev.lastresort.model.cohort.HandMade.recovery;
import static dev.lastresort.model.cohort.HandMade.scenario;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where attempts stand, by arithmetic on figures that were made by hand. */
class CohortMatrixTest {

    @Test
    void anAttemptIsDominatedByWhoeverIsNoWorseAnywhereAndBetterSomewhere() {
        CohortAttempt red = measured("red", ORDERS, figures(0, 60, 600));
        CohortAttempt blue = measured("blue", ORDERS, figures(0, 60, 900));
        CohortAttempt green = measured("green", ORDERS, figures(5, 10, 900));
        CohortMatrix matrix = CohortMatrix.of(cohort(List.of(scenario(ORDERS)), red, blue, green));
        assertEquals(new AttemptStanding.Undominated(), matrix.standing(red));
        assertEquals(new AttemptStanding.Dominated(List.of(), List.of(red.file())),
                matrix.standing(blue), "as much lost and down as red, and later back");
        assertEquals(new AttemptStanding.Undominated(), matrix.standing(green),
                "more is lost, and it was down for less");
    }

    @Test
    void aRecoveryOfTheScenarioDominatesToo() {
        CohortAttempt red = measured("red", ORDERS, figures(3, 60, 600));
        CohortMatrix matrix = CohortMatrix.of(cohort(List.of(scenario(ORDERS,
                recovery("do-nothing", 3, 900, -1), recovery("side-restore", 0, 60, 600),
                recovery("pitr", 40, 20, 500))), red));
        assertEquals(new AttemptStanding.Dominated(List.of("side-restore"), List.of()),
                matrix.standing(red));
        assertEquals("dominated by side-restore", matrix.words(red));
    }

    @Test
    void equalsDoNotDominateOneAnother() {
        CohortAttempt red = measured("red", ORDERS, figures(1, 2, 3));
        CohortAttempt blue = measured("blue", ORDERS, figures(1, 2, 3));
        CohortMatrix matrix = CohortMatrix.of(cohort(
                List.of(scenario(ORDERS, recovery("same", 1, 2, 3))), red, blue));
        assertEquals(new AttemptStanding.Undominated(), matrix.standing(red));
        assertEquals(new AttemptStanding.Undominated(), matrix.standing(blue));
    }

    @Test
    void neverIsWorseThanAnyNumber() {
        CohortAttempt never = measured("red", ORDERS, figures(0, 0, -1));
        CohortAttempt late = measured("blue", ORDERS, figures(0, 0, 28_000));
        CohortMatrix matrix = CohortMatrix.of(cohort(List.of(scenario(ORDERS)), never, late));
        assertEquals(new AttemptStanding.Dominated(List.of(), List.of(late.file())),
                matrix.standing(never));
    }

    @Test
    void attemptsAtOtherScenariosAreNotHeldAgainstOneAnother() {
        CohortAttempt good = measured("red", ORDERS, figures(0, 0, 0));
        CohortAttempt bad = measured("blue", PRICES, figures(9, 9, 9));
        CohortMatrix matrix = CohortMatrix.of(
                cohort(List.of(scenario(ORDERS), scenario(PRICES)), good, bad));
        assertEquals(new AttemptStanding.Undominated(), matrix.standing(bad));
        assertEquals("", matrix.words(new Team("red"), matrix.scenarios().get(1)));
    }

    @Test
    void whatIsNotOverOrNotMeasuredStandsNowhere() {
        CohortAttempt red = attempt("red", ORDERS, new CohortAttempt.Underway(), "stop checkout");
        CohortAttempt blue = attempt("blue", ORDERS, new CohortAttempt.AwaitsReplay(), "");
        CohortAttempt green =
                attempt("green", ORDERS, new CohortAttempt.NotMeasurable("it departs"), "");
        CohortAttempt good = measured("yellow", ORDERS, figures(0, 0, 0));
        CohortMatrix matrix = CohortMatrix.of(
                cohort(List.of(scenario(ORDERS)), red, blue, green, good));
        assertEquals("unfinished, 2 decisions", matrix.words(red));
        assertEquals("not measured", matrix.words(blue));
        assertEquals("not measured: it departs", matrix.words(green));
    }

    @Test
    void aTeamsSeveralAttemptsStandInOneCell() {
        CohortAttempt first = measured("red", ORDERS, figures(0, 0, 10));
        CohortAttempt second = new CohortAttempt("red/again.attempt.json", first.team(), ORDERS,
                Optional.empty(), false, first.decisions(),
                new CohortAttempt.WithFigures(figures(0, 0, 20)));
        Cohort cohort = cohort(List.of(scenario(ORDERS)), first, second);
        CohortMatrix matrix = CohortMatrix.of(cohort);
        assertEquals("undominated, dominated",
                matrix.words(new Team("red"), matrix.scenarios().getFirst()));
        assertEquals("red (red/again.attempt.json)", cohort.label(second));
        assertEquals("dominated by red (red-orders.attempt.json)", matrix.words(second));
    }

    /** By the definition, written once more and as simply as it can be. */
    @Test
    void standingsAreThoseOfTheDefinitionForAnyFigures() {
        Random random = new Random(18);
        for (int round = 0; round < 200; round++) {
            List<long[]> numbers = new ArrayList<>();
            List<CohortAttempt> attempts = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                long[] three = {random.nextInt(3), random.nextInt(3), random.nextInt(3)};
                numbers.add(three);
                attempts.add(measured("team" + i, ORDERS, figures(three[0], three[1], three[2])));
            }
            CohortMatrix matrix = CohortMatrix.of(cohort(
                    List.of(scenario(ORDERS)), attempts.toArray(CohortAttempt[]::new)));
            for (int i = 0; i < 6; i++) {
                long[] mine = numbers.get(i);
                boolean dominated = numbers.stream().anyMatch(other -> other[0] <= mine[0]
                        && other[1] <= mine[1] && other[2] <= mine[2]
                        && other[0] + other[1] + other[2] < mine[0] + mine[1] + mine[2]);
                assertEquals(dominated,
                        matrix.standing(attempts.get(i)) instanceof AttemptStanding.Dominated);
            }
        }
    }

    @Test
    void teamsStandInTheOrderOfTheirNumbers() {
        Cohort cohort = cohort(List.of(scenario(ORDERS)),
                attempt("Team 10", ORDERS, new CohortAttempt.Underway(), ""),
                attempt("Team 9", ORDERS, new CohortAttempt.Underway(), ""),
                attempt("Team", ORDERS, new CohortAttempt.Underway(), ""),
                attempt("team 1", ORDERS, new CohortAttempt.Underway(), ""));
        assertEquals(List.of("Team", "Team 9", "Team 10", "team 1"),
                cohort.teams().stream().map(Team::name).toList());
    }

    @Test
    void aFrozenCohortTellsWhoIsFinishedAndNoOutcome() {
        CohortAttempt red = measured("red", ORDERS, figures(0, 60, 600), "stop checkout");
        CohortAttempt blue = attempt("blue", ORDERS, new CohortAttempt.Underway(), "");
        CohortAttempt green =
                attempt("green", ORDERS, new CohortAttempt.NotMeasurable("rows were lost"), "");
        Cohort frozen = cohort(List.of(scenario(ORDERS, recovery("pitr", 4, 5, 6))),
                red, blue, green).frozen();
        CohortMatrix matrix = CohortMatrix.of(frozen);
        assertEquals(List.of("unfinished, 1 decision", "finished", "finished"),
                frozen.attempts().stream().map(matrix::words).toList());
        assertFalse(frozen.toString().contains("f0-60-600"), frozen::toString);
        assertFalse(frozen.toString().contains("pitr"), frozen::toString);
        assertTrue(frozen.toString().contains("stop checkout"), frozen::toString);
        assertEquals(frozen, frozen.frozen());
    }
}
