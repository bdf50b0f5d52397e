package dev.lastresort.session.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.cohort.Team;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeamConventionTest {

    private static String team(String path) {
        return team(path, Optional.empty());
    }

    private static String team(String path, Optional<String> typed) {
        return TeamConvention.team(Arrays.asList(path.split("/")), "lost-orders", typed).title();
    }

    @Test
    void whatStandsBeforeTheScenariosIdNamesTheTeam() {
        assertEquals("red", team("red-lost-orders.attempt.json"));
        assertEquals("Team 4", team("Team 4 - lost-orders.attempt.json"));
        assertEquals("red", team("red-lost-orders-20260302-101500-000.attempt.json"));
        assertEquals("red", team("red_lost-orders_second.attempt.json"));
    }

    @Test
    void elseWhatStandsBehindItUnlessItIsANumber() {
        assertEquals("red", team("lost-orders-red.attempt.json"));
        assertEquals(Team.UNNAMED, team("lost-orders-2.attempt.json"));
        assertEquals(Team.UNNAMED, team("lost-orders (1).attempt.json".replace(" (1)", "-1")));
    }

    @Test
    void aNameThatDoesNotTellTheScenarioIsTheTeams() {
        assertEquals("red", team("red.attempt.json"));
        assertEquals("Zoë & Co", team("Zoë & Co.attempt.json"));
    }

    @Test
    void elseTheFolderNamesTheTeamAndThoseAboveItTheBracket() {
        assertEquals("red", team("red/lost-orders.attempt.json"));
        assertEquals("red", team("red/lost-orders-20260302-101500-000.attempt.json"));
        assertEquals("red", team("red/first try.attempt.json"));
        assertEquals("beginners/red", team("beginners/red/lost-orders.attempt.json"));
        assertEquals("beginners/red", team("beginners/red-lost-orders.attempt.json"));
        assertEquals("2026/spring/red", team("2026/spring/red/lost-orders.attempt.json"));
        assertEquals(new Team("2026/spring", "red"), TeamConvention.team(
                Arrays.asList("2026", "spring", "red", "x.attempt.json"), "lost-orders",
                Optional.empty()));
    }

    @Test
    void aNameMayTellTheBracketToo() {
        assertEquals(new Team("beginners", "red"), TeamConvention.team(
                List.of("beginners--red-lost-orders.attempt.json"), "lost-orders",
                Optional.empty()));
        assertEquals("2026/beginners/red", team("2026/beginners--red-lost-orders.attempt.json"));
        assertEquals("2026/beginners/red", team("2026/beginners--red/lost-orders.attempt.json"));
        assertEquals("beginners/red", team("lost-orders-20260302-101500-000.attempt.json",
                Optional.of("beginners / red")));
        assertEquals("the-blue-ones", team("the-blue-ones.attempt.json"));
        assertEquals("--", team("--.attempt.json"));
    }

    @Test
    void whatSomebodyTypedInTheWindowIsTheLastWord() {
        assertEquals("the blues", team("lost-orders-20260302-101500-000.attempt.json",
                Optional.of("the blues")));
        assertEquals("red", team("red-lost-orders-20260302-101500-000.attempt.json",
                Optional.of("the blues")));
        assertEquals(Team.UNNAMED, team("lost-orders-20260302-101500-000.attempt.json"));
    }

    @Test
    void oneNameIsOneTeamHoweverASystemWritesIts() {
        assertEquals(team("Zo\u00eb.attempt.json"), team("Zoe\u0308.attempt.json"));
    }

    @Test
    void aHostileNameIsShownAsWhatItIs() {
        assertEquals("red\uFFFD[2J", team("red\u001b[2J.attempt.json"));
        assertEquals(80, team("x".repeat(200) + ".attempt.json").length());
    }

    @Test
    void nobodyWritesNotesAsSomebodyElseInAFolderOfTheirOwn() {
        assertEquals("ada", TeamConvention.evaluator(List.of("ada.notes.csv")));
        assertEquals("ada", TeamConvention.evaluator(List.of("ada", "ada.notes.csv")));
        assertEquals("bob/ada", TeamConvention.evaluator(List.of("day", "bob", "ada.notes.csv")));
        assertEquals(new Team("beginners", "red"), TeamConvention.noted("beginners/red"));
    }
}
