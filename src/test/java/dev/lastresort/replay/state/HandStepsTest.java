package dev.lastresort.replay.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.HandStep.State;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Which of the steps that somebody took can begin. */
@Execution(ExecutionMode.CONCURRENT)
class HandStepsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration NONE = Duration.ZERO;
    private static final Step MACHINE = step(NONE, NONE, NONE);
    private static final Step TYPED = step(NONE, MINUTE, NONE);

    private final HandSteps steps = new HandSteps();

    private static Step step(Duration approval, Duration authoring, Duration review) {
        return new Step.Verify("v", new Step.Hands(approval, authoring, review), MINUTE);
    }

    private int take(Step step) {
        return steps.take(step, Optional.empty(), false, false, Optional.empty());
    }

    private int takeAfter(int other, Step step) {
        return steps.take(step, Optional.of(other), false, false, Optional.empty());
    }

    private Optional<Integer> ready() {
        return steps.ready().map(HandStep::number);
    }

    @Test
    void stepsAreNumberedAsTheyAreTakenAndTheFirstBegins() {
        assertEquals(Optional.empty(), ready());
        assertEquals(0, take(MACHINE));
        assertEquals(1, take(MACHINE));
        assertEquals(Optional.of(0), ready());
        steps.now(0, State.MACHINE);
        assertEquals(Optional.of(1), ready(), "machines are parallel");
        assertEquals(State.MACHINE, steps.get(0).state());
    }

    @Test
    void handsAreSerial() {
        take(TYPED);
        take(TYPED);
        take(MACHINE);
        assertFalse(steps.busy());
        steps.now(0, State.HANDS);
        assertTrue(steps.busy());
        assertEquals(Optional.of(2), ready(), "what needs no hands goes past");
        steps.now(2, State.MACHINE);
        assertEquals(Optional.empty(), ready());
        steps.now(0, State.MACHINE);
        assertEquals(Optional.of(1), ready());
    }

    @Test
    void whoeverHoldsTheHandsKeepsThemFromAll() {
        take(TYPED);
        steps.hold(true);
        assertTrue(steps.busy());
        assertEquals(Optional.empty(), ready());
        steps.hold(false);
        assertEquals(Optional.of(0), ready());
    }

    @Test
    void aStepWaitsForTheGoodEndOfAnother() {
        take(MACHINE);
        takeAfter(0, MACHINE);
        steps.now(0, State.MACHINE);
        assertEquals(Optional.empty(), ready());
        steps.now(0, State.DONE);
        assertEquals(Optional.of(1), ready());
    }

    @Test
    void whatWaitsForAStepInVainNeverBeginsNorDoesWhatWaitsForThat() {
        for (State end : List.of(State.FAILED, State.CANCELLED)) {
            HandSteps some = new HandSteps();
            some.take(MACHINE, Optional.empty(), false, false, Optional.empty());
            some.take(MACHINE, Optional.of(0), false, false, Optional.empty());
            some.take(MACHINE, Optional.of(1), false, false, Optional.empty());
            some.take(MACHINE, Optional.empty(), false, false, Optional.empty());
            some.now(0, end);
            assertEquals(3, some.ready().orElseThrow().number());
            assertEquals(List.of(end, State.NEVER, State.NEVER, State.WAITING),
                    some.all().stream().map(HandStep::state).toList());
        }
    }

    @Test
    void aCopyGoesItsOwnWay() {
        take(TYPED);
        steps.hold(true);
        HandSteps copy = steps.copy();
        assertTrue(copy.busy());
        copy.now(0, State.DONE);
        copy.hold(false);
        assertEquals(State.WAITING, steps.get(0).state());
        assertTrue(steps.busy());
    }

    @Test
    void anyOfTheThreeNeedsHands() {
        assertFalse(needsHands(MACHINE));
        assertTrue(needsHands(step(MINUTE, NONE, NONE)));
        assertTrue(needsHands(step(NONE, MINUTE, NONE)));
        assertTrue(needsHands(step(NONE, NONE, MINUTE)));
    }

    private static boolean needsHands(Step step) {
        return new HandStep(0, step, Optional.empty(), false, false, Optional.empty(),
                Optional.empty(), State.WAITING).needsHands();
    }

    @Test
    void aStepIsOverOnceNothingCanComeOfItOrItIsDone() {
        Set<State> inVain = EnumSet.of(State.FAILED, State.CANCELLED, State.NEVER);
        Set<State> over = EnumSet.copyOf(inVain);
        over.add(State.DONE);
        for (State state : State.values()) {
            assertEquals(inVain.contains(state), state.isInVain(), state::name);
            assertEquals(over.contains(state), state.isOver(), state::name);
        }
    }
}
