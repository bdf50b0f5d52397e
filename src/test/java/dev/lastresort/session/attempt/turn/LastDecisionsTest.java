package dev.lastresort.session.attempt.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.patience.Patience;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.AttemptText;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.practice.ByHand;
import dev.lastresort.session.attempt.practice.OngoingAttempt;
import dev.lastresort.session.attempt.practice.Rooms;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** However much was decided, the day can end. */
@Execution(ExecutionMode.CONCURRENT)
class LastDecisionsTest {

    private static final Reply.NotDone FULL = new Reply.NotDone("an attempt holds at most 2,000"
            + " decisions: hand over, or let the day end");

    private static Room room;

    @BeforeAll
    static void openTheRoom() {
        room = Rooms.open(Rooms.ARCHIVE);
    }

    @Test
    void whatIsKeptForTheEndIsNotForAnythingElse() {
        Action hint = new Action.TakeHint(1);
        assertInstanceOf(Reply.Done.class, after(1_989).act(hint));
        OngoingAttempt live = after(1_990);
        assertEquals(FULL, live.act(hint));
        assertEquals(new Price.Impossible(FULL.why()), live.price(hint));
        assertEquals(FULL, live.act(new Action.Wait(live.now().plusHours(1))));
        ByHand.done(live, new Action.HandOver());
        assertEquals(1_991, live.attempt().decisions().size());
    }

    @Test
    void theLastDecisionEndsTheDay() {
        OngoingAttempt live = after(1_999);
        assertEquals(FULL, live.act(new Action.DeclareResolved()));
        assertEquals(FULL, live.waitForNext());
        ByHand.done(live, new Action.Wait(room.scenario().horizon()));
        assertTrue(live.isOver());
        assertEquals(2_000, live.attempt().decisions().size());
    }

    @Test
    void asManyCanBeReadBackAndNotOneMore() {
        assertTrue(isReadable(after(2_000).attempt()));
        assertFalse(isReadable(after(2_001).attempt()));
    }

    private static boolean isReadable(Attempt attempt) {
        return new AttemptReader().read("long",
                AttemptText.bytes(attempt)) instanceof LoadedAttempt.Valid;
    }

    /** Hints leave the moment as it is. */
    private static OngoingAttempt after(int decisions) {
        Moment page = room.page();
        Decision hint = new Decision(page.now(), new Action.TakeHint(1), Optional.empty(),
                Optional.of(page.seen()));
        return new OngoingAttempt(room, new Attempt(room.scenario().id(), room.sha256(),
                room.scenario().seed(), Collections.nCopies(decisions, hint), Optional.empty(),
                Optional.empty()), List.of(page), _ -> {}, Patience.LONGEST);
    }
}
