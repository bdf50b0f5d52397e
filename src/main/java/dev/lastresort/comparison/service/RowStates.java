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

/**
 * The rows of facts as one line of history has them, event by event. A row that nothing has written
 * is as it was at the start of the day.
 */
final class RowStates {

    /** What a row is, in the columns of its table. */
    record ShapedRow(TableShape shape, Row row) {}

    private final FactTables tables;
    private final History history = History.empty();
    /** Empty: the row is not there. */
    private final Map<RowId, Optional<ShapedRow>> states = new HashMap<>();
    private final Map<RowId, ShapedRow> atStart;

    /** @param atStart is told what each row was before its first change; both sides share it */
    RowStates(List<Fact> facts, Map<RowId, ShapedRow> atStart) {
        this.tables = new FactTables(facts);
        this.atStart = atStart;
    }

    /** The row now; empty if it is not there. */
    Optional<ShapedRow> of(RowId id) {
        Optional<ShapedRow> written = states.get(id);
        return written == null ? Optional.ofNullable(atStart.get(id)) : written;
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
                .forEach(event -> each((Committing) event, (id, image) -> {
                    if (touched.contains(id)) {
                        states.put(id, image);
                    }
                }, _ -> {}));
        touched.forEach(changed);
    }

    private void apply(Committing by, Consumer<RowId> changed, Consumer<String> reshaped) {
        each(by, (id, image) -> {
            states.put(id, image);
            changed.accept(id);
        }, reshaped);
    }

    private interface EachRow {
        void becomes(RowId id, Optional<ShapedRow> image);
    }

    private void each(Committing by, EachRow row, Consumer<String> reshaped) {
        for (Change change : by.commit().changes()) {
            switch (change) {
                case RowInserted(var shape, var after) -> becomes(shape, after, row);
                case RowDeleted(var shape, var before) -> vanishes(shape, before, row);
                case RowUpdated(var shape, var before, var after) -> {
                    vanishes(shape, before, row);
                    becomes(shape, after, row);
                }
                case SchemaChanged(var sql, _, _, _, _) ->
                        SchemaTouch.of(sql).tables().forEach(reshaped);
            }
        }
    }

    private void becomes(TableShape shape, Row after, EachRow row) {
        ShapedRow image = new ShapedRow(shape, after);
        tables.idsOf(shape, after).forEach(id -> row.becomes(id, Optional.of(image)));
    }

    private void vanishes(TableShape shape, Row before, EachRow row) {
        for (RowId id : tables.idsOf(shape, before)) {
            if (!states.containsKey(id)) {
                atStart.putIfAbsent(id, new ShapedRow(shape, before));
            }
            row.becomes(id, Optional.empty());
        }
    }
}
