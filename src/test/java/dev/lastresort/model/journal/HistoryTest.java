package dev.lastresort.model.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.StepRef;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A day in minutes: a commit at each of 0, 10, 20 … numbered by its minute, backups at 15 and 45
 * unless a test says otherwise, restores as each test tells.
 */
class HistoryTest {

    private final History history = History.empty();

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
    void aRestoreDiscardsWhatThePresentLineHasFromItsTargetOn() {
        assertEquals(List.of(), discarded(Optional.empty(), Optional.of(30L)));
        backup("a", 5);
        commits(10, 50);
        assertEquals(List.of("30", "40", "50"), discarded(Optional.empty(), Optional.of(30L)));
        assertEquals(List.of("10", "20", "30", "40", "50"),
                discarded(Optional.of("a"), Optional.empty()));
        assertEquals(List.of(), discarded(Optional.of("a"), Optional.of(51L)));
    }

    @Test
    void aRestoreIntoTheArchivedLogDiscardsWhatFollowedTheFork() {
        backup("a", 5);
        commits(10, 50);
        restore("a", 5, Optional.of(20L), 20, 60);
        commits(70, 80);
        assertEquals(List.of("70", "80"), discarded(Optional.empty(), Optional.of(40L)));
        restore("a", 5, Optional.of(40L), 40, 90);
        // 20 and 30 are shared with the first line again
        assertEquals(List.of("30"), discarded(Optional.empty(), Optional.of(30L)));
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

    @Test
    void aRestoreDiscardsWhatAnEarlierOneBroughtBackFromTheArchivedLog() {
        backup("a", 2);
        for (long n = 3; n < 12; n++) {
            history.append(commit(n));
        }
        assertEquals(List.of("6", "7", "8", "9", "10", "11"), discardedAt(6, 12));
        history.append(commit(13));
        assertEquals(List.of("13"), discardedAt(10, 14));
        history.append(commit(15));
        assertEquals(List.of("8", "9", "15"), discardedAt(8, 16));
        assertEquals(List.of("a", "3", "4", "5", "6", "7"), names(history.current()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whatARestoreDiscardsAndBringsBackIsTheDifferenceOfTheDatabases(long seed) {
        Random random = new Random(seed);
        backup("a", 0);
        for (long n = 1; n < 300; n++) {
            switch (random.nextInt(12)) {
                case 0 -> exchangeMatchesTheLines(random.nextLong(1, n), n);
                case 1 -> backup("b" + n, n);
                default -> history.append(commit(n));
            }
        }
    }

    private void exchangeMatchesTheLines(long target, long now) {
        String backup = base(target);
        List<Event> before = List.copyOf(history.current());
        Restored restored = restored(backup, 0, Optional.of(target), target, now);
        History.Exchange exchange = history.exchangedBy(restored);
        history.append(restored);
        List<Event> after = history.current();
        assertEquals(before.stream().filter(event -> !after.contains(event)).toList(),
                exchange.discarded());
        assertEquals(after.stream().filter(event -> !before.contains(event)).toList(),
                exchange.regained());
    }

    private List<String> discardedAt(long target, long now) {
        Restored restored = restored("a", 2, Optional.of(target), target, now);
        List<String> discarded = names(history.exchangedBy(restored).discarded());
        history.append(restored);
        return discarded;
    }

    private void commits(long from, long to) {
        LongStream.iterate(from, n -> n <= to, n -> n + 10).forEach(n -> history.append(commit(n)));
    }

    private void backup(String name, long at) {
        history.append(new BackupTaken(minute(at), name));
    }

    private void restore(String backup, long backupAt, Optional<Long> target, long to, long at) {
        history.append(restored(backup, backupAt, target, to, at));
    }

    private static Restored restored(
            String backup, long backupAt, Optional<Long> target, long to, long at) {
        return new Restored(minute(at), new StepRef(Program.STRATEGY, 0, "restore"), backup,
                minute(backupAt), target.map(HistoryTest::minute), minute(to), minute(at), 0);
    }

    private List<String> discarded(Optional<String> backup, Optional<Long> target) {
        return names(history.discardedBy(backup, target.map(HistoryTest::minute)));
    }

    private String base(long target) {
        return history.base(Optional.empty(), Optional.of(minute(target)))
                .orElseThrow().backup().backup();
    }

    private List<Long> redo(long target) {
        return history.base(Optional.empty(), Optional.of(minute(target))).orElseThrow()
                .redoUntil(minute(target)).stream().map(HistoryTest::number).toList();
    }

    private static Answered commit(long n) {
        return new Answered(minute(n), "shop", "v1", n, new Acknowledged(),
                List.of(), List.of(), Commit.NOTHING);
    }

    private static Answered changing(long n) {
        return new Answered(minute(n), "shop", "v1", n, new Acknowledged(), List.of(), List.of(),
                new Commit(List.of(new Change.SchemaChanged("TRUNCATE TABLE t")), new TreeMap<>()));
    }

    private static long number(Committing commit) {
        return ((Answered) commit).n();
    }

    private static List<String> names(List<Event> events) {
        return events.stream().map(event -> event instanceof BackupTaken backup
                ? backup.backup() : String.valueOf(((Answered) event).n())).toList();
    }

    private static LocalDateTime minute(long minute) {
        return LocalDate.of(2026, 3, 2).atStartOfDay().plusMinutes(minute);
    }
}
