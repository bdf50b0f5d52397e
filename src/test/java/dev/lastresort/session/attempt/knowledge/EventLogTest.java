package dev.lastresort.session.attempt.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.LogEntry.Kind;
import dev.lastresort.session.attempt.RoomView.ReceivedMessage;
import dev.lastresort.session.attempt.RoomView.TableInfo;
import dev.lastresort.session.attempt.practice.ByHand;
import dev.lastresort.session.attempt.practice.OngoingAttempt;
import dev.lastresort.session.attempt.practice.Rooms;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is known when, and in which order it is read. */
@Execution(ExecutionMode.CONCURRENT)
class EventLogTest {

    /** A doctor calls at 11:20, and by then the video rooms are known. */
    private static final LocalDateTime CALL = LocalDateTime.of(2026, 3, 10, 11, 20);

    @Test
    void whatComesToLightByTheClockIsOfThatInstantAndReadInOrder() {
        OngoingAttempt live = Rooms.attempt(Rooms.open("nine-oclock-where"));
        ByHand.done(live, new Action.Wait(CALL.plusMinutes(15)));
        List<LogEntry> log = live.view().log();
        assertEquals(log.stream().sorted(Comparator.comparing(LogEntry::at)).toList(), log);
        assertEquals(List.of(CALL), log.stream().filter(one -> one.kind() == Kind.DISCOVERY)
                .map(LogEntry::at).toList());
        List<LocalDateTime> messages =
                live.view().messages().stream().map(ReceivedMessage::at).toList();
        assertEquals(messages.stream().sorted().toList(), messages);
    }

    @Test
    void whatIsDueNowIsKnownNowWhetherOrNotSomethingHappens() {
        OngoingAttempt live = Rooms.attempt(Rooms.open("nine-oclock-where"));
        ByHand.done(live, new Action.Wait(CALL.minusSeconds(1)));
        assertFalse(isCalled(live));
        ByHand.done(live, new Action.Wait(CALL));
        assertTrue(isCalled(live));
        assertTrue(live.view().log().stream().anyMatch(one -> one.kind() == Kind.DISCOVERY));
    }

    private static boolean isCalled(OngoingAttempt live) {
        return live.view().messages().stream()
                .anyMatch(message -> message.text().startsWith("A doctor in Lisbon"));
    }

    /** Only the customers' directories write users, and nobody knows of them at the page. */
    @Test
    void aTableThatAnObjectiveNamesIsNoSecret() {
        OngoingAttempt live = Rooms.attempt(Rooms.open("one-of-twenty"));
        assertTrue(live.view().actors().stream()
                .noneMatch(actor -> actor.name().startsWith("directory")));
        assertTrue(live.view().tables().stream().map(TableInfo::name).toList()
                .contains("users"), () -> live.view().tables().toString());
    }
}
