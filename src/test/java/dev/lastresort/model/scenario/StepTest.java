package dev.lastresort.model.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.model.scenario.Step.RecoveryPoint;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StepTest {

    private static final Hands HANDS =
            new Hands(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(3));
    private static final Duration RUN = Duration.ofMinutes(4);
    private static final RecoveryPoint POINT = new RecoveryPoint(
            Optional.of("nightly"), Optional.of(LocalDateTime.of(2026, 3, 2, 10, 0)));

    static List<Step> everyKind() {
        return List.of(
                new Step.Contain("a", HANDS, new Step.Containment.ReadOnly(), RUN),
                new Step.Resume("a", HANDS, new Step.Containment.StopActor("sync"), RUN),
                new Step.Deploy("a", HANDS, "checkout", "v2", RUN),
                new Step.RunSql("a", HANDS, List.of(), List.of("orders"), Optional.of("V2"), RUN),
                new Step.RestoreInPlace("a", HANDS, POINT),
                new Step.RestoreAside("a", HANDS, POINT, "side"),
                new Step.CopyBack("a", HANDS, "side", List.of(), Optional.of("V3"), RUN),
                new Step.Verify("a", HANDS, RUN));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void anotherNameAndCostChangeNothingElse(Step step) {
        Step other = step.with("b", Hands.NONE, Duration.ofMinutes(9));

        assertEquals("b", other.name());
        assertEquals(Hands.NONE, other.hands());
        assertEquals(step instanceof Step.Restore ? Duration.ZERO : Duration.ofMinutes(9),
                other.run());
        assertEquals(step, other.with("a", HANDS, RUN));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void onlyARestoreHasARecoveryPoint(Step step) {
        assertEquals(step instanceof Step.Restore ? Optional.of(POINT) : Optional.empty(),
                step.recoveryPoint());
    }

    @Test
    void aRestoreToAnotherPointStaysTheSameKindOfRestore() {
        RecoveryPoint other = new RecoveryPoint(Optional.empty(), Optional.empty());

        for (Step step : everyKind()) {
            if (step instanceof Step.Restore restore) {
                assertEquals(other, restore.withPoint(other).point());
                assertEquals(step, restore.withPoint(other).withPoint(POINT));
            }
        }
    }

    @Test
    void otherLocksChangeNothingElse() {
        Step.RunSql sql =
                new Step.RunSql("a", HANDS, List.of(), List.of("orders"), Optional.of("V2"), RUN);

        assertEquals(List.of("prices"), sql.locking(List.of("prices")).locks());
        assertEquals(sql, sql.locking(List.of()).locking(List.of("orders")));
    }
}
