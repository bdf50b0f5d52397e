package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order in which a row that one statement changed several times was changed. A trigger fires
 * once the statement has changed all its rows, so that what it does to one of them can be told
 * before what the statement did. Each change holds the row as it was before: by that they follow
 * one another. Invariant: only changes of the same row change places.
 */
final class RowChain {

    private record Key(TableShape shape, Row key) {}

    private RowChain() {}

    static List<Change> ordered(List<Change> told) {
        Map<Key, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < told.size(); i++) {
            int place = i;
            key(told.get(i)).ifPresent(key -> places.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(place));
        }
        List<Change> ordered = new ArrayList<>(told);
        for (List<Integer> ofRow : places.values()) {
            if (ofRow.size() > 1) {
                List<Change> chained = chained(ofRow.stream().map(told::get).toList());
                for (int i = 0; i < ofRow.size(); i++) {
                    ordered.set(ofRow.get(i), chained.get(i));
                }
            }
        }
        return ordered;
    }

    /** Begins with the one before which nothing else left the row as it was then. */
    private static List<Change> chained(List<Change> told) {
        List<Change> left = new ArrayList<>(told);
        List<Change> chain = new ArrayList<>();
        Optional<Optional<Row>> now = told.stream().map(RowChain::before)
                .filter(was -> told.stream().map(RowChain::after).noneMatch(was::equals))
                .findFirst();
        while (!left.isEmpty()) {
            Optional<Optional<Row>> seen = now;
            Change next = left.stream()
                    .filter(each -> seen.isEmpty() || before(each).equals(seen.get()))
                    .findFirst().orElse(left.getFirst());
            left.remove(next);
            chain.add(next);
            now = Optional.of(after(next));
        }
        return chain;
    }

    /** Of a table with a key, and a change that leaves it as it is. */
    private static Optional<Key> key(Change change) {
        return switch (change) {
            case Change.RowInserted(var shape, var after) -> key(shape, after);
            case Change.RowDeleted(var shape, var before) -> key(shape, before);
            case Change.RowUpdated(var shape, var before, var after) ->
                    shape.keyOf(before).equals(shape.keyOf(after)) ? key(shape, after)
                            : Optional.empty();
            case Change.SchemaChanged _ -> Optional.empty();
        };
    }

    private static Optional<Key> key(TableShape shape, Row row) {
        return shape.keyColumns().isEmpty() ? Optional.empty()
                : Optional.of(new Key(shape, shape.keyOf(row)));
    }

    private static Optional<Row> before(Change change) {
        return switch (change) {
            case Change.RowUpdated(_, var before, _) -> Optional.of(before);
            case Change.RowDeleted(_, var before) -> Optional.of(before);
            case Change.RowInserted _, Change.SchemaChanged _ -> Optional.empty();
        };
    }

    private static Optional<Row> after(Change change) {
        return switch (change) {
            case Change.RowInserted(_, var after) -> Optional.of(after);
            case Change.RowUpdated(_, _, var after) -> Optional.of(after);
            case Change.RowDeleted _, Change.SchemaChanged _ -> Optional.empty();
        };
    }
}
