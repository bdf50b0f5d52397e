package dev.lastresort.comparison.service;

import dev.lastresort.comparison.ledger.FactTables;
import dev.lastresort.comparison.ledger.RowId;
import dev.lastresort.comparison.ledger.SchemaTouch;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Change.RowDeleted;
import dev.lastresort.model.journal.Change.RowInserted;
import dev.lastresort.model.journal.Change.RowUpdated;
import dev.lastresort.model.journal.Change.SchemaChanged;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import dev.lastresort.model.scenario.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of facts as one line of history has them, event by event. A row that nothing has written
 * is as it was at the start of the day.
 */
final class RowStates {

    /** What a row is, in the columns of its table. */
    record ShapedRow(TableShape shape, Row row) {}

    /**
     * A row that something has written.
     *
     * @param image empty: the row is not there
     * @param maker who inserted it last, if somebody did
     * @param by    who gave it its latest values, whether or not it is still there
     */
    record Authored(Optional<ShapedRow> image, Optional<Committing> maker,
            Optional<Committing> by) {

        private static final Authored UNWRITTEN =
                new Authored(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private final FactTables tables;
    private final History history = History.empty();
    private final Map<RowId, Authored> states = new HashMap<>();
    private final Map<RowId, ShapedRow> atStart;

    /** @param atStart is told what each row was before its first change; both sides share it */
    RowStates(List<Fact> facts, Map<RowId, ShapedRow> atStart) {
        this.tables = new FactTables(facts);
        this.atStart = atStart;
    }

    /** The row now; empty if it is not there. */
    Optional<ShapedRow> of(RowId id) {
        Authored written = states.get(id);
        return written == null ? Optional.ofNullable(atStart.get(id)) : written.image();
    }

    /** Who wrote it; nobody, if it is as it was at the start. */
    Authored written(RowId id) {
        return states.getOrDefault(id, Authored.UNWRITTEN);
    }

    /** Whether it was there at the start of the day, as far as anything has changed it since. */
    boolean isFromStart(RowId id) {
        return atStart.containsKey(id);
    }

    /**
     * Goes on by one event.
     *
     * @param changed is handed the rows that the event changed
     * @param reshaped is handed the tables whose schema it changed, in lower case
     */
    void follow(Event event, Consumer<RowId> changed, Consumer<String> reshaped) {
        if (event instanceof Restored restored) {
            History.Exchange exchange = history.exchangedBy(restored);
            history.append(event);
            exchange(exchange, changed, reshaped);
            return;
        }
        history.append(event);
        if (event instanceof Committing by) {
            apply(by, changed, reshaped);
        }
    }

    private void exchange(
            History.Exchange exchange, Consumer<RowId> changed, Consumer<String> reshaped) {
        Set<RowId> touched = new HashSet<>();
        List.of(exchange.discarded(), exchange.regained()).forEach(events -> events.stream()
                .filter(Committing.class::isInstance)
                .forEach(event -> each((Committing) event, (id, _) -> touched.add(id), reshaped)));
        touched.forEach(states::remove);
        history.current().stream().filter(Committing.class::isInstance)
                .forEach(event -> each((Committing) event, (id, change) -> {
                    if (touched.contains(id)) {
                        states.compute(id, (_, before) -> change.after(before));
                    }
                }, _ -> {}));
        touched.forEach(changed);
    }

    private void apply(Committing by, Consumer<RowId> changed, Consumer<String> reshaped) {
        each(by, (id, change) -> {
            states.compute(id, (_, before) -> change.after(before));
            changed.accept(id);
        }, reshaped);
    }

    private interface EachRow {

        void changes(RowId id, RowChange change);
    }

    private interface RowChange {

        Authored after(@Nullable Authored before);
    }

    private void each(Committing by, EachRow row, Consumer<String> reshaped) {
        for (Change change : by.commit().changes()) {
            switch (change) {
                case RowInserted(var shape, var after) -> tables.idsOf(shape, after)
                        .forEach(id -> row.changes(id, inserted(by, shape, after)));
                case RowDeleted(var shape, var before) -> tables.idsOf(shape, before)
                        .forEach(id -> vanishes(id, shape, before, row));
                case RowUpdated(var shape, var before, var after) ->
                        updated(by, shape, before, after, row);
                case SchemaChanged(var sql, _, _, _, _) ->
                        SchemaTouch.of(sql).tables().forEach(reshaped);
            }
        }
    }

    /** An update that changes the key takes one row away and makes another. */
    private void updated(Committing by, TableShape shape, Row before, Row after, EachRow row) {
        List<RowId> left = tables.idsOf(shape, before);
        List<RowId> reached = tables.idsOf(shape, after);
        for (int i = 0; i < left.size(); i++) {
            RowId id = left.get(i);
            if (id.equals(reached.get(i))) {
                remember(id, shape, before);
                row.changes(id, old -> new Authored(Optional.of(new ShapedRow(shape, after)),
                        old == null ? Optional.empty() : old.maker(), Optional.of(by)));
            } else {
                vanishes(id, shape, before, row);
                row.changes(reached.get(i), inserted(by, shape, after));
            }
        }
    }

    private static RowChange inserted(Committing by, TableShape shape, Row after) {
        return _ -> new Authored(
                Optional.of(new ShapedRow(shape, after)), Optional.of(by), Optional.of(by));
    }

    private void vanishes(RowId id, TableShape shape, Row before, EachRow row) {
        remember(id, shape, before);
        row.changes(id, old -> old == null ? Authored.UNWRITTEN
                : new Authored(Optional.empty(), old.maker(), old.by()));
    }

    private void remember(RowId id, TableShape shape, Row before) {
        if (!states.containsKey(id)) {
            atStart.putIfAbsent(id, new ShapedRow(shape, before));
        }
    }
}
