package dev.lastresort.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.inspection.StoredRow.Novelty;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.journal.TableShape;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** A day of one table, written by hand. */
class VersionStoreTest {

    private static final TableShape THINGS =
            new TableShape("things", List.of("id", "price"), List.of("id"));
    private static final TableShape LOOSE = new TableShape("loose", List.of("x"), List.of());
    private static final StepRef STEP = new StepRef(Program.STRATEGY, 0, "Repair");
    private static final LocalDateTime NINE = LocalDateTime.parse("2026-03-02T09:00:00");

    private final List<Event> events = new ArrayList<>();

    @Test
    void aRowIsThereFromItsInsertToItsDelete() {
        commit(10, new Change.RowInserted(THINGS, row(2, 7)));
        commit(20, new Change.RowDeleted(THINGS, row(1, 5)));
        VersionStore store = store();
        assertEquals(List.of(row(1, 5)), rows(store, 9));
        assertEquals(List.of(row(1, 5), row(2, 7)), rows(store, 10));
        assertEquals(List.of(row(2, 7)), rows(store, 20));
    }

    @Test
    void rowsThatJustChangedAreMarkedWithWhatTheyWere() {
        commit(10, new Change.RowUpdated(THINGS, row(1, 5), row(1, 6)));
        commit(11, new Change.RowInserted(THINGS, row(2, 7)));
        RowsThen then = store().rows("things", at(12), at(9)).orElseThrow();
        assertEquals(List.of(
                new StoredRow(row(1, 6), Novelty.CHANGED, Optional.of(row(1, 5))),
                new StoredRow(row(2, 7), Novelty.NEW, Optional.empty())), then.page(0, 9));
        assertTrue(then.page(0, 1).getFirst().changed(1));
        assertFalse(then.page(0, 1).getFirst().changed(0));
        assertEquals(1, then.lastMarked().orElseThrow());
        RowsThen later = store().rows("things", at(12), at(10)).orElseThrow();
        assertEquals(Novelty.SAME, later.page(0, 1).getFirst().mark());
    }

    @Test
    void rowsThatJustWentAreCountedButNotThoseThatOnlyChanged() {
        commit(10, new Change.RowUpdated(THINGS, row(1, 5), row(1, 6)));
        assertEquals(0, store().rows("things", at(10), at(9)).orElseThrow().removedRows());
        commit(11, new Change.RowDeleted(THINGS, row(1, 6)));
        assertEquals(1, store().rows("things", at(11), at(10)).orElseThrow().removedRows());
        assertEquals(List.of(row(1, 6)),
                store().rows("things", at(11), at(10)).orElseThrow().removed());
    }

    @Test
    void keysMayMoveThroughOneAnotherWithinACommit() {
        commit(10, new Change.RowInserted(THINGS, row(2, 9)));
        commit(20, new Change.RowUpdated(THINGS, row(1, 5), row(2, 5)),
                new Change.RowUpdated(THINGS, row(2, 9), row(3, 9)));
        assertEquals(List.of(row(2, 5), row(3, 9)), rows(store(), 20));
    }

    @Test
    void aTableThatWasDroppedSaysWhenAndBywhat() {
        commit(10, new Change.SchemaChanged("DROP TABLE things", List.of(), List.of("things")));
        VersionStore store = store();
        assertInstanceOf(TableThen.Existing.class, then(store, 9));
        assertEquals(new TableThen.Dropped("things", new Occurrence(at(10), "Repair")),
                then(store, 10));
        assertTrue(store.rows("things", at(10), at(9)).isEmpty());
    }

    @Test
    void aTableThatWasMadeLaterIsNotThereYet() {
        TableShape late = new TableShape("late", List.of("id"), List.of("id"));
        commit(10, new Change.SchemaChanged("CREATE TABLE late (…)",
                List.of(new TableImage(late, List.of())), List.of()),
                new Change.RowInserted(late, Row.of(1L)));
        VersionStore store = store();
        assertEquals(new TableThen.NotYet("late", new Occurrence(at(10), "Repair")),
                store.table("late", at(9)).orElseThrow());
        assertEquals(1, store.rows("late", at(10), at(0)).orElseThrow().count());
        assertEquals(Novelty.SAME, store.rows("late", at(10), at(0)).orElseThrow()
                .page(0, 1).getFirst().mark());
    }

    @Test
    void anotherColumnIsAnotherShapeFromThatCommitOn() {
        TableShape wider = new TableShape("things", List.of("id", "price", "note"), List.of("id"));
        commit(10, new Change.SchemaChanged("ALTER TABLE things ADD COLUMN note VARCHAR",
                List.of(new TableImage(wider, List.of(Row.of(1L, 5L, "x")))), List.of()));
        VersionStore store = store();
        assertEquals(THINGS, store.rows("things", at(9), at(9)).orElseThrow().shape());
        assertEquals(wider, store.rows("things", at(10), at(9)).orElseThrow().shape());
        assertEquals(List.of(Row.of(1L, 5L, "x")), rows(store, 10));
    }

    @Test
    void aRestoreBringsBackTheRowsOfItsTargetAndTakesTheLaterOnes() {
        events.add(new Event.BackupTaken(at(1), "nightly"));
        commit(10, new Change.RowInserted(THINGS, row(2, 7)));
        commit(20, new Change.RowUpdated(THINGS, row(1, 5), row(1, 6)));
        events.add(new Event.DatabaseDown(at(25), STEP));
        events.add(new Event.Restored(at(30), STEP, "nightly", at(1), Optional.of(at(20)), at(20),
                at(25), 1));
        events.add(new Event.DatabaseUp(at(30), STEP));
        VersionStore store = store();
        assertEquals(List.of(row(1, 6), row(2, 7)), rows(store, 29));
        assertEquals(List.of(row(1, 5), row(2, 7)), rows(store, 30));
        assertEquals(Optional.of(new TimeDown(at(25), at(30), "Repair")), store.outage(at(29)));
        assertEquals(Optional.empty(), store.outage(at(30)));
        RowsThen then = store.rows("things", at(30), at(29)).orElseThrow();
        assertEquals(1, then.changedRows());
        assertEquals(0, then.newRows());
    }

    @Test
    void anOutageWithoutAnEndLastsForever() {
        events.add(new Event.DatabaseDown(at(25), STEP));
        assertTrue(store().outage(at(5000)).isPresent());
    }

    @Test
    void equalRowsOfATableWithoutAKeyAreAllThere() {
        commit(10, new Change.RowInserted(LOOSE, Row.of("a")),
                new Change.RowInserted(LOOSE, Row.of("a")));
        commit(20, new Change.RowDeleted(LOOSE, Row.of("a")));
        VersionStore store = store();
        assertEquals(2, store.rows("loose", at(10), at(10)).orElseThrow().page(0, 9).size());
        assertEquals(1, store.rows("loose", at(20), at(20)).orElseThrow().page(0, 9).size());
    }

    @Test
    void changesOfATableCanBeSteppedThrough() {
        commit(10, new Change.RowInserted(THINGS, row(2, 7)));
        commit(20, new Change.RowInserted(LOOSE, Row.of("a")));
        commit(30, new Change.RowInserted(THINGS, row(3, 7)));
        VersionStore store = store();
        assertEquals(at(30), store.changeAfter("things", at(10)).orElseThrow().at());
        assertEquals(at(10), store.changeBefore("things", at(30)).orElseThrow().at());
        assertTrue(store.changeBefore("things", at(10)).isEmpty());
        assertTrue(store.changeAfter("things", at(30)).isEmpty());
    }

    @Test
    void withoutTheStartOfTheDayOnlyWhatWasWrittenIsKnownAndSaidSo() {
        commit(10, new Change.RowUpdated(THINGS, row(1, 5), row(1, 6)));
        VersionStore store = VersionStore.of(new Journal(List.of(events)), () -> {});
        assertTrue(((TableThen.Existing) then(store, 5)).partial());
        assertEquals(List.of(row(1, 5)), rows(store, 5));
        assertEquals(List.of(row(1, 6)), rows(store, 10));
    }

    @Test
    void withoutTheStartOfTheDayATableThatWasDroppedWasThereBefore() {
        commit(10, new Change.SchemaChanged("DROP TABLE things", List.of(), List.of("things")));
        VersionStore store = VersionStore.of(new Journal(List.of(events)), () -> {});
        TableThen.Existing before = assertInstanceOf(TableThen.Existing.class, then(store, 9));
        assertTrue(before.partial());
        assertEquals(Optional.empty(), before.remade());
        assertEquals(List.of(), rows(store, 9));
        assertEquals(new TableThen.Dropped("things", new Occurrence(at(10), "Repair")),
                then(store, 10));
    }

    @Test
    void aTableThatOneCommitMadeAndDroppedNeverStood() {
        TableShape brief = new TableShape("brief", List.of("id"), List.of("id"));
        commit(10, new Change.SchemaChanged("CREATE TABLE brief (…)",
                List.of(new TableImage(brief, List.of())), List.of()),
                new Change.SchemaChanged("DROP TABLE brief", List.of(), List.of("brief")));
        assertTrue(store().table("brief", at(9)).isEmpty());
        assertTrue(store().table("brief", at(11)).isEmpty());
        VersionStore unknown = VersionStore.of(new Journal(List.of(events)), () -> {});
        assertTrue(unknown.table("brief", at(9)).isEmpty());
    }

    @Test
    void readingStopsWhenAsked() {
        commit(10, new Change.RowInserted(THINGS, row(2, 7)));
        assertThrows(CancellationException.class,
                () -> VersionStore.of(new Journal(List.of(events)), () -> {
                    throw new CancellationException();
                }));
    }

    private void commit(int minute, Change... changes) {
        events.add(new Event.StepEnded(at(minute), STEP, new Event.Done(),
                new Commit(List.of(changes), new TreeMap<>())));
    }

    private VersionStore store() {
        return VersionStore.of(new Journal(Optional.of(List.of(
                new TableImage(THINGS, List.of(row(1, 5))), new TableImage(LOOSE, List.of()))),
                List.of(events)), () -> {});
    }

    private static TableThen then(VersionStore store, int minute) {
        return store.table("things", at(minute)).orElseThrow();
    }

    private static List<Row> rows(VersionStore store, int minute) {
        return store.rows("things", at(minute), at(minute)).orElseThrow().page(0, 100).stream()
                .map(StoredRow::row).toList();
    }

    private static LocalDateTime at(int minute) {
        return NINE.plusMinutes(minute);
    }

    private static Row row(long id, long price) {
        return Row.of(id, price);
    }
}
