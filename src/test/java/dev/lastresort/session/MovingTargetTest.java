package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.author.ScenarioProse;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A target follows the decision: the alert is at 10:35, and the human takes 12 minutes. */
@Execution(ExecutionMode.CONCURRENT)
class MovingTargetTest {

    private static final String TARGET = "/strategies/4/steps/0/target=";
    private static final String FOLLOWING =
            TARGET + "{\"before\": \"decision\", \"minus\": \"30 min\"}";
    private static final String AFTER_ALERT =
            TARGET + "{\"after\": \"alert\", \"plus\": \"1 min\"}";

    private static final String LATER = "/alerts/0/humanDelay=\"20 min\"";

    @Test
    void itIsWhatAFixedOneIsUnderAnotherDelay() {
        try (WarmSession warm =
                new WarmSession(Mission.load(Mission.ARCHIVE, FOLLOWING), new ScenarioEngines())) {
            Comparison moved = compared(warm.compare(
                    Mission.load(Mission.ARCHIVE, FOLLOWING, LATER), Progress.NONE));
            same(Mission.compare(Mission.ARCHIVE, List.of("pitr"), TARGET + "\"10:25\"", LATER),
                    moved);
            assertEquals(Mission.branch(moved, "pitr").journal().stream(StepStarted.class)
                    .toList().getLast().phases(),
                    warm.modelled(moved.scenario()).steps()
                            .get("pitr").getFirst().phases());
        }
    }

    @Tag("slow")
    @Test
    void itIsWhatAFixedOneIsUnderEachDelayColdAndWarmAndBehindTheAlert() {
        try (WarmSession warm =
                new WarmSession(Mission.load(Mission.ARCHIVE, FOLLOWING), new ScenarioEngines())) {
            same(Mission.compare(Mission.ARCHIVE, List.of("pitr"), TARGET + "\"10:17\""),
                    compared(warm.compare(Progress.NONE)));
            Comparison moved = compared(warm.compare(
                    Mission.load(Mission.ARCHIVE, FOLLOWING, LATER), Progress.NONE));
            same(Mission.compare(Mission.ARCHIVE, List.of("pitr"), FOLLOWING, LATER), moved);
            Comparison ofAlert = compared(warm.compare(
                    Mission.load(Mission.ARCHIVE, AFTER_ALERT, LATER), Progress.NONE));
            same(Mission.compare(Mission.ARCHIVE, List.of("pitr"), TARGET + "\"10:36\"", LATER),
                    ofAlert);
        }
    }

    @Test
    void explainSaysWhatItFollowsAndWhenThatIs() {
        String prose = String.join("\n", ScenarioProse.of(
                Mission.load(Mission.ARCHIVE, FOLLOWING).scenario()));
        assertTrue(prose.contains("with the log up to 2026-03-02T10:17 (30 min before the"
                + " decision)"), prose);
    }

    private static void same(Comparison fixed, Comparison following) {
        assertEquals(Mission.branch(fixed, "pitr").outcome(),
                Mission.branch(following, "pitr").outcome());
        assertEquals(Mission.branch(fixed, "pitr").fingerprint(),
                Mission.branch(following, "pitr").fingerprint());
    }

    private static Comparison compared(ComparisonResult result) {
        return assertInstanceOf(ComparisonResult.Compared.class, result).comparison();
    }
}
