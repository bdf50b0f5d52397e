package dev.lastresort.model.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lastresort.model.journal.Event.BackupTaken;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest extends HistoryInMinutes {

    @Test
    void nothingLeadsToTheDatabaseOfABranchOnWhichNothingHappened() {
        assertEquals(List.of(), history.current());
        assertEquals(Optional.empty(), history.base(Optional.empty(), Optional.empty()));
    }

    @Test
    void commitsAndBackupsLeadToThePresentInTheirOrderAndOtherEventsDoNot() {
        commits(0, 10);
        backup("a", 15);
        history.append(new Event.AlertRaised(minute(16), "alert"));
        commits(20, 20);
        assertEquals(List.of("0", "10", "a", "20"), names(history.current()));
    }

    @Test
    void theBaseIsTheNewestBackupNotAfterTheTarget() {
        commits(0, 10);
        backup("a", 15);
        commits(20, 40);
        backup("b", 45);
        assertEquals("a", base(44));
        assertEquals("b", base(45));
        assertEquals("b", base(90));
        assertEquals(Optional.empty(), history.base(Optional.empty(), Optional.of(minute(14))));
    }

    @Test
    void aBackupThatHoldsWhatWasCommittedAtTheTargetIsTooNewForIt() {
        backup("a", 15);
        history.append(changing(45));
        backup("b", 45);
        // ends come before backups: b holds the commit of its own instant
        assertEquals("a", base(45));
        assertEquals("b", base(46));
    }

    @Test
    void aBackupAtTheTargetServesItIfWhatWasCommittedThereChangedNothing() {
        backup("a", 15);
        history.append(changing(40));
        commits(45, 45);
        backup("b", 45);
        assertEquals("b", base(45));
        history.append(changing(45));
        // what is committed after the backup is not in it
        assertEquals("b", base(45));
    }

    @Test
    void aNamedBackupIsTheBaseEvenIfANewerOneWouldDo() {
        backup("a", 15);
        backup("b", 45);
        assertEquals("a", history.base(Optional.of("a"), Optional.of(minute(50)))
                .orElseThrow().backup().backup());
        assertEquals(Optional.empty(), history.base(Optional.of("b"), Optional.of(minute(44))));
        assertEquals(Optional.empty(), history.base(Optional.of("c"), Optional.empty()));
    }

    @Test
    void theRedoEndsBeforeTheTarget() {
        backup("a", 0);
        commits(10, 50);
        assertEquals(List.of(10L, 20L), redo(30));
        assertEquals(List.of(10L, 20L, 30L), redo(31));
        assertEquals(List.of(), redo(0));
    }

    @Test
    void aBackupBetweenBaseAndTargetIsNotRedone() {
        backup("a", 0);
        commits(10, 10);
        backup("b", 15);
        commits(20, 20);
        assertEquals(List.of(10L, 20L), history.base(Optional.of("a"), Optional.of(minute(30)))
                .orElseThrow().redoUntil(minute(30)).stream().map(HistoryTest::number).toList());
    }

    @Test
    void aRecoveryContinuesFromItsTargetOn() {
        commits(0, 0);
        backup("a", 5);
        commits(10, 50);
        restore("a", 5, Optional.of(30L), 30, 60);
        commits(70, 70);
        assertEquals(List.of("0", "a", "10", "20", "70"), names(history.current()));
    }

    @Test
    void aRestoreOfABackupAloneContinuesFromTheBackup() {
        commits(0, 0);
        backup("a", 5);
        commits(10, 50);
        restore("a", 5, Optional.empty(), 5, 60);
        assertEquals(List.of("0", "a"), names(history.current()));
    }

    @Test
    void theDiscardedStretchStaysAPossibleTarget() {
        backup("a", 5);
        commits(10, 50);
        restore("a", 5, Optional.of(20L), 20, 60);
        commits(70, 90);
        // 40 lies on the old line, 20 on both, 80 on the new one
        assertEquals(List.of(10L, 20L, 30L), redo(40));
        assertEquals(List.of(10L), redo(20));
        assertEquals(List.of(10L, 70L), redo(80));
        // while the database was down the old line stood still
        assertEquals(List.of(10L, 20L, 30L, 40L, 50L), redo(59));
        assertEquals(List.of(10L), redo(60));
    }

    @Test
    void aSecondRestoreCanGoBackIntoTheDiscardedStretch() {
        backup("a", 5);
        commits(10, 50);
        restore("a", 5, Optional.of(20L), 20, 60);
        commits(70, 90);
        restore("a", 5, Optional.of(40L), 40, 100);
        commits(110, 110);
        assertEquals(List.of("a", "10", "20", "30", "110"), names(history.current()));
        // each stretch is found on the line on which it was simulated
        assertEquals(List.of(10L, 70L), redo(80));
        assertEquals(List.of(10L, 20L, 30L, 40L), redo(50));
        assertEquals(List.of(10L, 20L, 30L, 110L), redo(120));
    }

    @Test
    void aBackupOfTheDiscardedStretchServesTargetsThereAndNoOthers() {
        backup("a", 5);
        commits(10, 20);
        backup("b", 25);
        commits(30, 40);
        restore("a", 5, Optional.of(15L), 15, 60);
        commits(70, 70);
        assertEquals("b", base(45));
        assertEquals(List.of(30L), redo(35));
        assertEquals("a", base(80));
        assertEquals(List.of(10L, 70L), redo(80));
    }

    @Test
    void theNewestBackupOfAllIsMeantWithoutATargetEvenIfItsLineWasLeft() {
        backup("a", 5);
        backup("b", 25);
        restore("a", 5, Optional.of(15L), 15, 60);
        assertEquals("b", history.base(Optional.empty(), Optional.empty())
                .orElseThrow().backup().backup());
        backup("c", 70);
        assertEquals("c", history.base(Optional.empty(), Optional.empty())
                .orElseThrow().backup().backup());
    }

    @Test
    void copiesGoOnApart() {
        backup("a", 5);
        History copy = history.copy();
        commits(10, 10);
        assertEquals(List.of("a"), names(copy.current()));
        copy.append(new BackupTaken(minute(20), "b"));
        restore("a", 5, Optional.empty(), 5, 30);
        assertEquals(List.of("a", "b"), names(copy.current()));
        assertEquals(List.of("a"), names(history.current()));
    }

    @Test
    void aHistoryIsThatOfItsJournal() {
        List<Event> events = List.of(new BackupTaken(minute(5), "a"), commit(10), commit(20),
                restored("a", 5, Optional.of(15L), 15, 30), commit(40));
        events.forEach(history::append);
        History read = History.of(new Journal(List.of(events.subList(0, 2), events.subList(2, 5))));
        assertEquals(history.current(), read.current());
        assertFalse(read.current().contains(events.get(2)));
    }
}
