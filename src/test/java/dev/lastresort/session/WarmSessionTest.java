package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event.Done;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.ModelledSchedule;
import dev.lastresort.model.outcome.ModelledSchedule.ModelledStep;
import dev.lastresort.scenario.Loaded;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compared warm is what would have been compared from nothing. */
@Execution(ExecutionMode.CONCURRENT)
class WarmSessionTest {

    /** What goes for every scenario is shown with a few hundred requests. */
    private static final String SMALL = "notes.json";

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = Mission.PRICES)
    void theFilesOwnSettingsGiveTheKnownComparison(String id) {
        try (WarmSession warm = new WarmSession(Mission.load(id), new ScenarioEngines())) {
            same(Mission.compare(id, List.of()), compared(warm.compare(Progress.NONE)), id);
        }
    }

    @ParameterizedTest
    @CsvSource(Mission.ARCHIVE + ",71")
    void otherSettingsGiveWhatTheyGiveFromNothing(String id, long seed) {
        againstColdRuns(id, seed, 1);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({Mission.ARCHIVE + ",171", Mission.PRICES + ",172", Mission.PRICES + ",72"})
    void manyOtherSettingsGiveWhatTheyGiveFromNothing(String id, long seed) {
        againstColdRuns(id, seed, 60);
    }

    private static void againstColdRuns(String id, long seed, int times) {
        RandomSettings settings = new RandomSettings(id, new Random(seed));
        try (WarmSession warm = new WarmSession(Mission.load(id), new ScenarioEngines())) {
            same(Mission.compare(id, List.of()), compared(warm.compare(Progress.NONE)), id);
            for (int i = 0; i < times; i++) {
                String[] some = settings.some();
                String which = id + ", seed " + seed + ": " + String.join(", ", some);
                Comparison other = compared(warm.compare(Mission.load(id, some), Progress.NONE));
                same(Mission.compare(id, List.of(), some), other, which);
                sameSteps(other, warm.modelled(other.scenario()), which);
            }
        }
    }

    private static void same(Comparison cold, Comparison warm, String which) {
        assertEquals(cold.branches().size(), warm.branches().size(), which);
        for (int i = 0; i < cold.branches().size(); i++) {
            BranchResult one = cold.branches().get(i);
            BranchResult other = warm.branches().get(i);
            String branch = one.name() + " of " + which;
            assertEquals(one.name(), other.name(), which);
            assertEquals(one.outcome(), other.outcome(), branch);
            assertEquals(one.fingerprint(), other.fingerprint(), branch);
            assertEquals(one.dominatedBy(), other.dominatedBy(), branch);
            assertEquals(one.sentences(), other.sentences(), branch);
            assertEquals(one.missed(), other.missed(), branch);
        }
        assertEquals(cold.fingerprint(), warm.fingerprint(), which);
        assertEquals(cold.scenario(), warm.scenario(), which);
        assertEquals(cold.alertAt(), warm.alertAt(), which);
        assertEquals(cold.decisionAt(), warm.decisionAt(), which);
        assertEquals(cold.pairs(), warm.pairs(), which);
    }

    /** The model says of every step that has begun what the journal says, up to one that failed. */
    private static void sameSteps(Comparison measured, ModelledSchedule modelled, String which) {
        assertEquals(measured.decisionAt(), modelled.decisionAt(), which);
        for (BranchResult branch : measured.compared()) {
            if (branch == measured.trunk()) {
                continue;
            }
            List<List<Phase>> begun = branch.journal().stream(StepStarted.class)
                    .filter(step -> step.ref().program() == Program.STRATEGY)
                    .map(StepStarted::phases).toList();
            boolean failed = branch.journal().stream(StepEnded.class)
                    .anyMatch(step -> step.ref().program() == Program.STRATEGY
                            && !(step.result() instanceof Done));
            List<List<Phase>> said = modelled.steps().get(branch.name()).stream()
                    .map(ModelledStep::phases).toList();
            assertEquals(begun, failed ? said.subList(0, begun.size()) : said,
                    branch.name() + " of " + which);
        }
    }

    @Test
    void whatIsNotASettingIsComparedAsAWhole() {
        String[] other = {"/seed=43", "/environment/databaseSize=1 TB"};
        Loaded.Valid changed = VerdictCasesTest.load(SMALL, other);
        try (WarmSession warm =
                new WarmSession(VerdictCasesTest.load(SMALL), new ScenarioEngines())) {
            same(cold(changed), compared(warm.compare(changed, Progress.NONE)),
                    Arrays.toString(other));
        }
    }

    @Tag("slow")
    @Test
    void anAlertBeforeTheChangeIsComparedAsAWhole() {
        String early = "/alerts/0/when={\"at\": \"09:00\"}";
        try (WarmSession warm =
                new WarmSession(Mission.load(Mission.PRICES, early), new ScenarioEngines())) {
            for (String delay : List.of("20 min", "2 h")) {
                String[] other = {early, "/alerts/0/humanDelay=" + delay};
                Comparison measured = compared(
                        warm.compare(Mission.load(Mission.PRICES, other), Progress.NONE));
                same(Mission.compare(Mission.PRICES, List.of(), other), measured, delay);
                sameSteps(measured, warm.modelled(measured.scenario()), delay);
            }
        }
    }

    @Test
    void aDecisionAfterTheDayIsNone() {
        try (WarmSession warm =
                new WarmSession(VerdictCasesTest.load(SMALL), new ScenarioEngines())) {
            Loaded.Valid late = VerdictCasesTest.load(SMALL, "/alerts/0/humanDelay=20 h");
            Comparison measured = compared(warm.compare(late, Progress.NONE));
            assertEquals(2, measured.branches().size());
            assertTrue(measured.decisionAt().isEmpty());
            ModelledSchedule modelled = warm.modelled(late.scenario());
            assertTrue(modelled.decisionAt().isEmpty());
            assertEquals(Set.of("pitr", "backup-alone"), modelled.steps().keySet());
            assertTrue(modelled.steps().values().stream().allMatch(List::isEmpty));
        }
    }

    @Test
    void aCancelledComparisonStopsSoonAndHarmsNoLaterOne() {
        Loaded.Valid other = VerdictCasesTest.load(SMALL,
                "/environment/databaseSize=90 GB", "/alerts/0/humanDelay=31 min");
        try (WarmSession warm =
                new WarmSession(VerdictCasesTest.load(SMALL), new ScenarioEngines())) {
            warm.compare(Progress.NONE);
            assertThrows(CancellationException.class, () -> warm.compare(other, (stage, _) -> {
                if (stage.contains("pitr")) {
                    throw new CancellationException();
                }
            }));
            same(cold(other), compared(warm.compare(other, Progress.NONE)),
                    "after a cancelled one");
        }
    }

    @Test
    void aClosedSessionComparesNoMore() {
        WarmSession warm = new WarmSession(VerdictCasesTest.load(SMALL), new ScenarioEngines());
        warm.close();
        assertThrows(CancellationException.class, () -> warm.compare(Progress.NONE));
    }

    /** The incident's first step drops a table that is not there. */
    @Test
    void aStepThatFailsUnsaidIsTheAuthorsMistakeHereToo() {
        Loaded.Valid right = VerdictCasesTest.load(SMALL);
        Loaded.Valid wrong = VerdictCasesTest.load(SMALL,
                "/incident/steps/0/statements/0=\"DROP TABLE nobody\"");
        ComparisonResult cold =
                new IncidentSession(wrong, new ScenarioEngines()).compare(List.of(), Progress.NONE);
        assertInstanceOf(ComparisonResult.NotReplayable.class, cold);
        try (WarmSession warm = new WarmSession(wrong, new ScenarioEngines())) {
            assertEquals(cold, warm.compare(Progress.NONE));
        }
        try (WarmSession warm = new WarmSession(right, new ScenarioEngines())) {
            Comparison first = compared(warm.compare(Progress.NONE));
            assertEquals(cold, warm.compare(wrong, Progress.NONE));
            same(first, compared(warm.compare(right, Progress.NONE)), "after a mistake");
        }
    }

    private static Comparison cold(Loaded.Valid scenario) {
        return compared(new IncidentSession(scenario, new ScenarioEngines()).compare(List.of(),
                Progress.NONE));
    }

    private static Comparison compared(ComparisonResult result) {
        if (result instanceof ComparisonResult.Compared(Comparison comparison, _)) {
            return comparison;
        }
        throw new AssertionError(result.toString());
    }
}
