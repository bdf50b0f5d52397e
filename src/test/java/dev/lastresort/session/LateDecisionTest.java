package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Objective;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A decision so late that its restore outlasts the day. */
@Execution(ExecutionMode.CONCURRENT)
class LateDecisionTest {

    @Test
    void aRestoreThatOutlastsTheDayMissesItsRecoveryTimeAndIsChargedWithWhatItErases() {
        BranchResult pitr = Mission.branch(Mission.compare(Mission.ARCHIVE, List.of("pitr"),
                "/alerts/0/humanDelay=12 h 50 min"), "pitr");
        for (Objective objective : pitr.objectives()) {
            assertFalse(objective.met(), objective::toString);
            switch (objective) {
                case Objective.Rto time -> assertTrue(time.open(), objective::toString);
                case Objective.RtoOfGroup group -> throw new AssertionError(group);
                case Objective.Rpo point -> assertTrue(point.lost().orElseThrow()
                        .compareTo(Duration.ofHours(12)) > 0, objective::toString);
                case Objective.AtMost amount -> throw new AssertionError(amount);
            }
        }
        assertTrue(
                pitr.sentences().stream().anyMatch(sentence -> sentence.text().contains("erased")),
                pitr.sentences()::toString);
    }
}
