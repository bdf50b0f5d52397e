package dev.lastresort.session.attempt;

import java.util.List;
import java.util.Optional;

/**
 * A table for the schema browser.
 *
 * @param rows     how many the sample holds now
 * @param declared how many the real system has, if the scenario says so
 */
public record TableSize(
        String name, List<String> columns, List<String> key, long rows,
        Optional<Long> declared) {
    public TableSize {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }
}
