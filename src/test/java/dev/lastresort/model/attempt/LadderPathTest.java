package dev.lastresort.model.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where steps stand on the ladder, and what a path passes by. */
class LadderPathTest {

    @Test
    void aPathPassesWhatLiesAboveItsLastRungOnly() {
        LadderPath path = new LadderPath(Map.of(Rung.COMPENSATE, "11:00", Rung.CONTAIN, "10:50"));
        assertTrue(path.passes(Rung.CONTAIN));
        assertTrue(path.passes(Rung.ROLL_FORWARD));
        assertFalse(path.passes(Rung.COMPENSATE));
        assertFalse(path.passes(Rung.RESTORE_IN_PLACE));
        assertFalse(LadderPath.NONE.passes(Rung.CONTAIN));
    }

    @Test
    void aPathIsToldFromTheFirstRungToTheLastWhateverCameFirst() {
        LadderPath path = new LadderPath(Map.of(
                Rung.RESTORE_IN_PLACE, "11:00", Rung.CONTAIN, "12:00", Rung.COMPENSATE, ""));
        assertEquals(List.of(Rung.CONTAIN, Rung.COMPENSATE, Rung.RESTORE_IN_PLACE),
                List.copyOf(path.stops().keySet()));
        assertEquals(Rung.CONTAIN.title() + " (12:00); " + Rung.COMPENSATE.title() + "; "
                + Rung.RESTORE_IN_PLACE.title() + " (11:00)", path.words());
    }

    @Test
    void sqlStandsWhereItIsMeantToStandElseByWhetherItIsAMigration() {
        assertEquals(Optional.of(Rung.ROLL_FORWARD), Rung.of(sql("V43"), Optional.empty()));
        assertEquals(Optional.of(Rung.COMPENSATE), Rung.of(sql(""), Optional.empty()));
        assertEquals(Optional.of(Rung.COMPENSATE),
                Rung.of(sql("V43"), Optional.of(StrategyKind.COMPENSATING_SCRIPT)));
        assertEquals(Optional.of(Rung.ROLL_FORWARD),
                Rung.of(sql(""), Optional.of(StrategyKind.ROLL_FORWARD)));
    }

    @Test
    void lookingIsNoRung() {
        assertEquals(Optional.empty(), Rung.of(
                new Step.Verify("Verify", Hands.NONE, Duration.ZERO), Optional.empty()));
    }

    private static Step sql(String version) {
        return new Step.RunSql("Script", Hands.NONE, List.of(), List.of(),
                Optional.of(version).filter(text -> !text.isEmpty()), Duration.ZERO);
    }
}
