package dev.lastresort.session.attempt.told;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.MissionComparison;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Three sentences, each figure of which is a measured one. */
@Execution(ExecutionMode.CONCURRENT)
class PeopleToldTest {

    private static List<String> told(Comparison comparison, BranchResult branch) {
        List<String> told = PeopleTold.of(comparison.scenario(), branch.outcome());
        assertEquals(3, told.size());
        told.forEach(sentence -> assertTrue(sentence.matches("[A-Z0-9].*\\.$"), sentence));
        return told;
    }

    private static BranchResult branch(Comparison comparison, String name) {
        return comparison.branches().stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow();
    }

    @Test
    void theCounterfactualHarmsNobody() {
        Comparison archive = MissionComparison.ofArchive();
        assertEquals(List.of("Nobody was turned away: every program answered all day.",
                "Nobody was told anything wrong, and nothing that was accepted is lost or wrong.",
                "Nobody was charged or sent anything wrongly."),
                told(archive, archive.counterfactual()));
    }

    @Test
    void aReflexTellsWhoWasTurnedAwayWhatIsGoneAndWhatIsOwed() {
        Comparison archive = MissionComparison.ofArchive();
        BranchResult pitr = archive.strategies().stream()
                .filter(one -> one.outcome().rows(Verdict.LOST) > 0).findFirst().orElseThrow();
        List<String> told = told(archive, pitr);
        assertTrue(told.get(0).contains(Wording.number(
                pitr.outcome().actor("checkout").bad()) + " requests"), told.get(0));
        assertTrue(told.get(1).startsWith(Wording.number(
                pitr.outcome().fact("orders").count(Verdict.LOST)) + " orders are gone"),
                told.get(1));
        assertTrue(told.get(2).contains(Wording.number(pitr.outcome().effect("card-charge")
                .money().orElseThrow().owed().longValueExact() / 100) + ".")
                && told.get(2).contains(" USD are owed"), told.get(2));
    }

    @Test
    void doingNothingAboutWrongPricesGivesWrongAnswers() {
        Comparison prices = MissionComparison.ofPrices();
        List<String> told = told(prices, prices.trunk());
        assertEquals("Nobody was turned away: every program answered all day.", told.get(0));
        assertTrue(told.get(1).contains("the checkout gave " + Wording.number(prices.trunk()
                .outcome().actor("checkout").count(Judgement.WRONG)) + " wrong answers"),
                told.get(1));
    }

    @Test
    void theSideRestoreOfTheArchiveTurnsOnlyTheExportAway() {
        Comparison archive = MissionComparison.ofArchive();
        List<String> told = told(archive, branch(archive, "side-restore"));
        assertTrue(told.get(0).startsWith("The tax export was down for "), told.get(0));
        assertTrue(told.get(1).startsWith("Nobody"), told.get(1));
        assertTrue(told.get(2).startsWith("Nobody"), told.get(2));
    }
}
