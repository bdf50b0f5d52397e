package dev.lastresort.model.outcome;

import dev.lastresort.model.journal.Row;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Each row of a fact at the horizon, held against the counterfactual.
 *
 * @param columns all columns of the fact's rows
 * @param key     those that identify a row
 * @param counts  how many rows got each verdict
 * @param entries every row that is not kept, in key order, with its cause
 */
public record FactLedger(
        List<String> columns, List<String> key, Map<Verdict, Long> counts, List<Entry> entries) {

    public FactLedger {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        // Of an empty map an EnumMap could not tell the keys' type.
        Map<Verdict, Long> copy = new EnumMap<>(Verdict.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
        entries = List.copyOf(entries);
    }

    public long count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    public enum Verdict {
        /** Equal to the counterfactual's. */
        KEPT,
        /** Missing, and acknowledged on this branch or there from the start. */
        LOST,
        /** Missing, and its request was refused or failed. */
        NEVER_ACCEPTED,
        /** Present, but a value differs. */
        WRONG,
        /** Present, and should not exist. */
        UNEXPECTED
    }

    /**
     * @param expected the counterfactual's row, if it has one
     * @param actual   this branch's row, if it has one
     */
    public record Entry(
            Verdict verdict, Row key, Optional<Row> expected, Optional<Row> actual, Cause cause) {}
}
