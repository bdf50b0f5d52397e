package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OverridingTest {

    @Test
    void textThatIsNoJsonIsTakenAsItStands() {
        var scenario =
                Samples.valid(Samples.with(Samples.ARCHIVE, "/environment/databaseSize=1.2 TB"))
                        .scenario();
        assertEquals(0, new BigDecimal(1200).compareTo(scenario.environment().databaseGigabytes()));
    }

    @Test
    void jsonKeepsItsType() {
        var scenario =
                Samples.valid(Samples.with(Samples.ARCHIVE, "/environment/redoPace=2.5"))
                        .scenario();
        assertEquals(new BigDecimal("2.5"), scenario.environment().redoPace());
    }

    @Test
    void addsAMemberWhoseParentExists() {
        var scenario =
                Samples.valid(Samples.with(Samples.ARCHIVE, "/incident/steps/0/review=7 min"))
                        .scenario();
        assertEquals(7, scenario.incident().steps().getFirst().hands().review().toMinutes());
    }

    @Test
    void appendsToAListAtItsDash() {
        var scenario =
                Samples.valid(Samples.with(Samples.ARCHIVE, "/story/-=And then it was noon."))
                        .scenario();
        assertEquals("And then it was noon.", scenario.briefing().story().getLast());
    }

    @Test
    void laterOverridesSeeEarlierOnes() {
        var scenario =
                Samples.valid(
                        Samples.with(
                                Samples.ARCHIVE,
                                "/objectives={}",
                                "/objectives/recoveryTime=1 h"))
                        .scenario();
        assertEquals(60, scenario.briefing().objectives().recoveryTime().orElseThrow().toMinutes());
        assertTrue(scenario.briefing().objectives().recoveryPoint().isEmpty());
    }

    @Test
    void aPointerThatLeadsNowhereNamesTheNearestParentAndItsMembers() {
        List<String> texts =
                Samples.texts(Samples.with(Samples.ARCHIVE, "/enviroment/databaseSize=1 TB"));
        assertEquals(1, texts.size());
        String text = texts.getFirst();
        assertTrue(
                text.startsWith(
                        "--set /enviroment/databaseSize: error[bad-override] the document exists"),
                text);
        assertTrue(text.contains("did you mean 'environment'?"), text);
    }

    @Test
    void anIndexPastTheEndLeadsNowhere() {
        assertEquals(
                List.of("bad-override"),
                Samples.rules(Samples.with(Samples.ARCHIVE, "/backups/1/name=x")));
        assertEquals(
                List.of("bad-override"),
                Samples.rules(Samples.with(Samples.ARCHIVE, "/backups/1={}")));
    }

    @Test
    void aProblemInAnOverriddenValueNamesTheOption() {
        String text =
                Samples.texts(Samples.with(Samples.ARCHIVE, "/environment/provisioning=soon"))
                        .getFirst();
        assertTrue(
                text.startsWith("--set /environment/provisioning: error[bad-duration] 'soon'"),
                text);
    }

    @Test
    void theSeedOptionWins() {
        var loaded = new ScenarioReader().read(Samples.ARCHIVE, List.of(), OptionalLong.of(7));
        assertEquals(7, Samples.valid(loaded).scenario().seed());
        assertEquals("--seed", Samples.valid(loaded).places().of("/seed").text());
    }

    @Test
    void anAssignmentWithoutPointerOrEqualsSignIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Setting.parse("/seed"));
        assertThrows(IllegalArgumentException.class, () -> Setting.parse("seed=1"));
    }
}
