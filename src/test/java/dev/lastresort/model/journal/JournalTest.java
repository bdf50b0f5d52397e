package dev.lastresort.model.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event.AlertRaised;
import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.journal.Event.StepFailed;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);

    @Test
    void theEventsOfAllSegmentsFollowOneAnother() {
        Event one = new BackupTaken(NOON, "a");
        Event two = new AlertRaised(NOON, "alert");
        Event three = new BackupTaken(NOON, "b");
        Journal journal = new Journal(List.of(List.of(one, two), List.of(), List.of(three)));
        assertEquals(3, journal.size());
        assertEquals(List.of(one, two, three), journal.stream().toList());
        assertEquals(List.of(one, three), journal.stream(BackupTaken.class).toList());
        assertEquals(Optional.empty(), journal.start());
    }

    @Test
    void theTablesAtTheStartAreThoseThatWereWrittenDown() {
        TableImage image = new TableImage(
                new TableShape("t", List.of("id"), List.of("id")), List.of(Row.of(1L)));
        assertEquals(Optional.of(List.of(image)),
                new Journal(Optional.of(List.of(image)), List.of()).start());
    }

    @Test
    void oneInvariantThatIsBrokenIsEnough() {
        assertTrue(checked(Map.of("a", true, "b", true)).allHold());
        assertFalse(checked(Map.of("a", true, "b", false)).allHold());
        assertTrue(checked(Map.of()).allHold());
    }

    @Test
    void aStepThatWasCancelledDidNotFail() {
        assertTrue(new StepFailed(StepFailed.CANCELLED, "cancelled", "").isCancelled());
        assertFalse(new StepFailed("22012", "division by zero", "").isCancelled());
    }

    private static InvariantsChecked checked(Map<String, Boolean> holds) {
        return new InvariantsChecked(NOON, new TreeMap<>(holds));
    }
}
