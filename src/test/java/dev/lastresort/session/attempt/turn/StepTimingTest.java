package dev.lastresort.session.attempt.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A step of 2 min approval, 10 min to write, 3 min review and 7 min to run. */
class StepTimingTest {

    private static final Step.Hands HANDS = new Step.Hands(
            Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(3));
    private static final Duration RUN = Duration.ofMinutes(7);
    private static final Step SQL = new Step.RunSql("s", HANDS,
            List.of(new Sql("SELECT 1", "")), List.of("t"), Optional.of("V2"), RUN);
    private static final List<Step> BY_HAND = List.of(
            new Step.Contain("c", HANDS, new Containment.ReadOnly(), RUN),
            new Step.Resume("r", HANDS, new Containment.ReadOnly(), RUN),
            new Step.Deploy("d", HANDS, "a", "v", RUN), new Step.Verify("v", HANDS, RUN));
    private static final List<Step> BY_MACHINE = List.of(SQL,
            new Step.CopyBack("c", HANDS, "x", List.of(), Optional.empty(), RUN));

    private static long[] minutesAfter(Step step, int deliberated) {
        StepTiming left = StepTiming.of(step).after(Duration.ofMinutes(deliberated), step);
        return new long[] {left.hands().approval().toMinutes(),
            left.hands().authoring().toMinutes(),
            left.hands().review().toMinutes(), left.run().toMinutes()};
    }

    @Test
    void deliberationIsTakenFromTheWritingAndThenFromWhatIsDoneByHand() {
        for (Step step : BY_HAND) {
            assertMinutes(new long[] {2, 10, 3, 7}, minutesAfter(step, 0));
            assertMinutes(new long[] {2, 6, 3, 7}, minutesAfter(step, 4));
            assertMinutes(new long[] {2, 0, 3, 7}, minutesAfter(step, 10));
            assertMinutes(new long[] {2, 0, 3, 2}, minutesAfter(step, 15));
            assertMinutes(new long[] {2, 0, 3, 0}, minutesAfter(step, 99));
        }
    }

    @Test
    void noMachineGetsFasterByIt() {
        for (Step step : BY_MACHINE) {
            assertMinutes(new long[] {2, 6, 3, 7}, minutesAfter(step, 4));
            assertMinutes(new long[] {2, 0, 3, 7}, minutesAfter(step, 99));
        }
    }

    private static void assertMinutes(long[] expected, long[] actual) {
        assertEquals(Arrays.toString(expected), Arrays.toString(actual));
    }

    @Test
    void theTotalIsHandsAndMachineTogether() {
        assertEquals(Duration.ofMinutes(22), StepTiming.of(SQL).total());
    }

    @Test
    void aStepWithoutItsTimingIsGivenItBackWithItsLocks() {
        Step bare = StepTiming.bare(SQL);
        assertEquals(new Step.RunSql("s", Step.Hands.NONE, List.of(new Sql("SELECT 1", "")),
                List.of(), Optional.of("V2"), Duration.ZERO), bare);
        assertEquals(SQL, StepTiming.of(SQL).given(bare));
        for (Step step : BY_HAND) {
            assertEquals(step, StepTiming.of(step).given(StepTiming.bare(step)));
            assertEquals(Duration.ZERO, StepTiming.of(StepTiming.bare(step)).total());
        }
    }
}
