package dev.lastresort.session.attempt;

import dev.lastresort.model.journal.Row;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What SQL would do if it ran now.
 *
 * @param touched  table to rows inserted, updated or deleted
 * @param facts    fact to what becomes of it; none where nothing does
 * @param before   invariant to whether it holds now
 * @param after    the same with the SQL done
 * @param run      how long it would run in the real system
 * @param locks    the tables that it would lock meanwhile
 * @param formulas how the duration comes about, line by line
 */
public record Trial(
        List<Shown> results, Optional<Came.Failure> failure, SortedMap<String, Long> touched,
        SequencedMap<String, FactChange> facts, SortedMap<String, Boolean> before,
        SortedMap<String, Boolean> after, Duration run, List<String> locks,
        List<String> formulas) {

    public Trial {
        results = List.copyOf(results);
        touched = Collections.unmodifiableSortedMap(new TreeMap<>(touched));
        facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
        locks = List.copyOf(locks);
        formulas = List.copyOf(formulas);
    }

    /** How the rows of a fact change, with some of them. */
    public record FactChange(
            long added, long removed, long changed, List<String> columns, List<Changed> some) {
        public FactChange {
            columns = List.copyOf(columns);
            some = List.copyOf(some);
        }
    }

    /** A row that is another afterwards, or is not there on one side. */
    public record Changed(Optional<Row> before, Optional<Row> after) {}
}
