package dev.lastresort.picture.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Journal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DiscardsTest {

    private static final StepRef RESTORE = new StepRef(Program.STRATEGY, 0, "restore");

    private final List<Event> events =
            new ArrayList<>(List.of(new Event.BackupTaken(at(2), "nightly")));

    @Test
    void countsTheCommitsFromTheTargetOn() {
        for (int hour = 8; hour < 12; hour++) {
            commit(hour, true);
        }
        restored(13, 9, 12);
        assertEquals(List.of(new BranchStory.Discarded(at(9), at(12), 3, true)), discards());
    }

    @Test
    void transactionsThatChangedNothingAreNoLoss() {
        commit(8, true);
        commit(9, false);
        commit(10, true);
        restored(13, 9, 12);
        assertEquals(1, discards().getFirst().transactions());
    }

    @Test
    void whatIsGoneCannotBeDiscardedAgain() {
        for (int hour = 8; hour < 12; hour++) {
            commit(hour, true);
        }
        restored(13, 10, 12);
        commit(14, true);
        restored(16, 9, 15);
        assertEquals(List.of(2L, 2L),
                discards().stream().map(BranchStory.Discarded::transactions).toList());
    }

    @Test
    void whatARestoreBroughtBackCanBeDiscardedAgain() {
        for (int hour = 3; hour < 12; hour++) {
            commit(hour, true);
        }
        restored(12, 6, 12);
        commit(13, true);
        restored(14, 10, 14);
        commit(15, true);
        restored(16, 8, 16);
        assertEquals(List.of(6L, 1L, 3L),
                discards().stream().map(BranchStory.Discarded::transactions).toList());
    }

    @Test
    void aDayWithoutARestoreDiscardsNothing() {
        commit(8, true);
        assertEquals(List.of(), discards());
    }

    private void commit(int hour, boolean changes) {
        events.add(new Event.Answered(at(hour), "shop", "v1", hour, new Event.Acknowledged(),
                List.of(), List.of(), new Commit(changes
                        ? List.of(new Change.SchemaChanged("TRUNCATE TABLE t")) : List.of(),
                        new TreeMap<>())));
    }

    private void restored(int hour, int to, int down) {
        events.add(new Event.Restored(at(hour), RESTORE, "nightly", at(2), Optional.of(at(to)),
                at(to), at(down), 0));
    }

    private List<BranchStory.Discarded> discards() {
        return Discards.of(new Journal(List.of(events)));
    }

    private static LocalDateTime at(int hour) {
        return LocalDateTime.of(2026, 3, 2, hour, 0);
    }
}
