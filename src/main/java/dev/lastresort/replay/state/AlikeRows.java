package dev.lastresort.replay.state;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.Replayed.FactRows;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rows of facts that several branches of one replay end with, held once: those of the branch that
 * came first. Invariant: what it gives back equals what it was given, row by row in its order. Safe
 * for several threads.
 */
public final class AlikeRows {

    private final Map<String, Map<Row, Row>> first = new ConcurrentHashMap<>();

    /** The same rows of that fact, as objects that other branches have, too. */
    public FactRows of(String fact, FactRows given) {
        if (given.rows().isEmpty()) {
            return given;
        }
        Map<Row, Row> known = first.computeIfAbsent(fact, _ -> pool(given));
        return new FactRows(given.columns(),
                given.rows().stream().map(row -> known.getOrDefault(row, row)).toList());
    }

    private static Map<Row, Row> pool(FactRows given) {
        Map<Row, Row> pool = HashMap.newHashMap(given.rows().size());
        given.rows().forEach(row -> pool.putIfAbsent(row, row));
        return pool;
    }
}
