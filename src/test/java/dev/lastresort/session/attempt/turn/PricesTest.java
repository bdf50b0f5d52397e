package dev.lastresort.session.attempt.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.practice.ByHand;
import dev.lastresort.session.attempt.practice.OngoingAttempt;
import dev.lastresort.session.attempt.practice.Rooms;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What passing time costs, from the first page at 10:35 to the horizon at midnight. */
@Execution(ExecutionMode.CONCURRENT)
class PricesTest {

    private static final Duration LEFT = Duration.ofHours(13).plusMinutes(25);

    private static Room room;

    @BeforeAll
    static void openTheRoom() {
        room = Rooms.open(Rooms.ARCHIVE);
    }

    @Test
    void aWaitCostsTheTimeToItsInstant() {
        OngoingAttempt live = Rooms.attempt(room);
        assertEquals(Duration.ofMinutes(7),
                ByHand.costs(live, wait(live.now().plusMinutes(7))).total());
        assertEquals(LEFT, ByHand.costs(live, wait(room.scenario().horizon())).total());
    }

    @Test
    void aWaitBeyondTheHorizonCostsNoMoreThanTheDayHasLeft() {
        OngoingAttempt live = Rooms.attempt(room);
        LocalDateTime beyond = room.scenario().horizon().plusHours(3);
        assertEquals(LEFT, ByHand.costs(live, wait(beyond)).total());
        assertEquals(LEFT, ByHand.done(live, wait(beyond)).charged());
    }

    @Test
    void deliberationBeyondTheHorizonCostsNoMoreThanTheDayHasLeft() {
        OngoingAttempt live = Rooms.attempt(room, Optional.of(60));
        assertEquals(LEFT, ByHand.costs(live, new Action.Deliberate(
                room.scenario().horizon().plusHours(3))).total());
    }

    @Test
    void nobodyWaitsForNowOrForWhatIsPast() {
        OngoingAttempt live = Rooms.attempt(room);
        assertInstanceOf(Price.Impossible.class, live.price(wait(live.now())));
        assertInstanceOf(Price.Impossible.class, live.price(wait(live.now().minusSeconds(1))));
        ByHand.costs(live, wait(live.now().plusSeconds(1)));
    }

    /** Approved in 8 min from the page at 10:35, so the machine starts at 10:43. */
    @Test
    void aTargetInTheFutureSaysWhatItWillMean() {
        OngoingAttempt live = Rooms.attempt(room);
        List<String> notes = ByHand.costs(live, recovery(live.now().plusHours(3))).notes();
        assertTrue(notes.stream().anyMatch(note -> note.contains(
                "13:35, lies in the future when the restore begins, 10:43")), notes::toString);
        List<String> soon = ByHand.costs(live, recovery(live.now().plusMinutes(5))).notes();
        assertTrue(soon.stream().anyMatch(note -> note.contains("10:40, is still to come")),
                soon::toString);
    }

    /** An order is committed every 20 s, the last one at most that long before the page. */
    @Test
    void aTargetAfterTheLastCommitSaysSoAndOneBeforeItSaysNothing() {
        OngoingAttempt live = Rooms.attempt(room);
        List<String> none = ByHand.costs(live, recovery(live.now().minusMinutes(1))).notes();
        assertTrue(none.stream().noneMatch(note -> note.contains("target")), none::toString);
        ByHand.done(live, new Action.Take(new Step.Contain("Stop", Step.Hands.NONE,
                new Step.Containment.StopActor("checkout"), Duration.ZERO), Optional.empty(),
                Optional.empty()));
        ByHand.done(live, wait(live.now().plusMinutes(9)));
        List<String> after = ByHand.costs(live, recovery(live.now())).notes();
        assertTrue(after.stream().anyMatch(note -> note.contains(
                "lies after the end of the log: nothing was committed from then on")),
                after::toString);
    }

    /** The accounts department stops its own job, known of from 14:12 on, and nothing else. */
    @Test
    void anotherPersonDoesNothingButWhatTheScenarioHasThemDo() {
        OngoingAttempt live = Rooms.attempt(Rooms.open("empty-nightly-dump"));
        ByHand.done(live, wait(live.now().plusMinutes(3)));
        assertEquals(Optional.of("accounts"), ByHand.costs(live,
                stop(new Step.Containment.StopActor("stray-payments"))).person());
        for (Step.Containment other : List.of(new Step.Containment.StopActor("shop"),
                new Step.Containment.Maintenance(), new Step.Containment.ReadOnly())) {
            Price.Costs costs = ByHand.costs(live, stop(other));
            assertEquals(Optional.empty(), costs.person(), other::toString);
            assertEquals(Duration.ofMinutes(2), costs.total(), other::toString);
        }
    }

    private static Action stop(Step.Containment what) {
        return new Action.Take(new Step.Contain("Stop", Step.Hands.NONE, what, Duration.ZERO),
                Optional.empty(), Optional.empty());
    }

    private static Action recovery(LocalDateTime target) {
        return new Action.Take(new Step.RestoreInPlace("Back", Step.Hands.NONE,
                new Step.RecoveryPoint(Optional.empty(), Optional.of(target))), Optional.empty(),
                Optional.empty());
    }

    private static Action wait(LocalDateTime until) {
        return new Action.Wait(until);
    }
}
