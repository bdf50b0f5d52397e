package dev.lastresort.session.attempt.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.practice.ByHand;
import dev.lastresort.session.attempt.practice.OngoingAttempt;
import dev.lastresort.session.attempt.practice.Rooms;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What passing time costs, from the first page at 10:35 to the horizon at midnight. */
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

    private static Action wait(LocalDateTime until) {
        return new Action.Wait(until);
    }
}
