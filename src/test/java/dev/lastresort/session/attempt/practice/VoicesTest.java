package dev.lastresort.session.attempt.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.RoomView.ReceivedMessage;
import dev.lastresort.session.attempt.moment.Room;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The world answers while something is wrong, and what was said stays. */
@Execution(ExecutionMode.CONCURRENT)
class VoicesTest {

    private static Room room;

    @BeforeAll
    static void openTheRoom() {
        room = Rooms.open(Rooms.ARCHIVE);
    }

    private static List<ReceivedMessage> of(OngoingAttempt live, String who) {
        return live.view().messages().stream()
                .filter(message -> message.text().startsWith(who + ": ")).toList();
    }

    private static Action query(String sql) {
        return new Action.Console(List.of(new Sql(sql, "")), Optional.empty());
    }

    private static Action stop() {
        return new Action.Take(new Step.Contain("Stop", Step.Hands.NONE,
                new Containment.ReadOnly(), Duration.ZERO), Optional.empty(), Optional.empty());
    }

    @Test
    void doingNothingIsAnsweredSoonerAndMorePlainly() {
        OngoingAttempt live = Rooms.attempt(room);
        ByHand.done(live, new Action.Wait(live.now().plusHours(5)));
        List<ReceivedMessage> said = of(live, "Accounting").stream().skip(1).toList();
        assertEquals(4, said.stream().map(ReceivedMessage::text).distinct().count(),
                said::toString);
        Duration first = Duration.between(said.get(0).at(), said.get(1).at());
        Duration third = Duration.between(said.get(2).at(), said.get(3).at());
        // 25 min within a fifth, then twice a quarter less; the export runs every 15 min
        assertTrue(third.compareTo(first) < 0, said::toString);
    }

    @Test
    void theSameDecisionsAreAnsweredByTheSameWords() {
        OngoingAttempt one = Rooms.attempt(room);
        OngoingAttempt other = Rooms.attempt(Rooms.open(Rooms.ARCHIVE));
        LocalDateTime until = one.now().plusHours(4);
        ByHand.done(one, new Action.Wait(until));
        ByHand.done(other, new Action.Wait(one.now().minusHours(2)));
        ByHand.done(other, new Action.Wait(until));
        assertEquals(one.view().messages(), other.view().messages());
    }

    @Test
    void nobodySpeaksBeforeSomebodyIsOnCall() {
        OngoingAttempt live = Rooms.attempt(Rooms.open(Rooms.PRICES));
        LocalDateTime page = live.now();
        ByHand.done(live, new Action.Wait(page.plusHours(2)));
        assertTrue(live.view().messages().stream()
                .noneMatch(message -> message.at().isBefore(page)));
        // wrong prices are sold since ten: somebody says so at once
        assertTrue(of(live, "Support").getFirst().at().isBefore(page.plusMinutes(1)),
                () -> live.view().messages().toString());
        assertEquals(1, of(live, "Sales").size());
    }

    @Test
    void aMessageStaysWhateverIsQueriedSince() {
        OngoingAttempt live = Rooms.attempt(room);
        List<ReceivedMessage> before = live.view().messages();
        List<LogEntry> log = live.view().log();
        assertTrue(before.stream().anyMatch(message -> message.text().contains("Tax export")));
        ByHand.done(live, query("SELECT COUNT(*) FROM orders_archive"));
        assertTrue(live.view().messages().containsAll(before));
        assertTrue(live.view().log().containsAll(log));
    }

    @Test
    void whomOnesOwnActionTurnedAwayIsToldWhereItEnds() {
        OngoingAttempt live = Rooms.attempt(room);
        ByHand.done(live, stop());
        ByHand.done(live, new Action.Wait(live.now().plusMinutes(11)));
        ByHand.done(live, new Action.Take(new Step.Resume("Go on", Step.Hands.NONE,
                new Containment.ReadOnly(), Duration.ZERO), Optional.empty(), Optional.empty()));
        ByHand.done(live, new Action.Wait(live.now().plusMinutes(2)));
        // read-only from 10:36 to 10:47: an order every 20 s
        assertTrue(live.view().log().stream().map(LogEntry::text).anyMatch(
                "Checkout: 33 requests turned away while the applications were read-only"::equals),
                () -> live.view().log().toString());
    }

    @Test
    void anErrorBringsItsText() {
        OngoingAttempt live = Rooms.attempt(room);
        assertTrue(live.view().log().stream().map(LogEntry::text).anyMatch(text -> text.startsWith(
                "Tax export: table \"orders_archive\" not found (42S02, statement 1): SELECT")),
                () -> live.view().log().toString());
    }
}
