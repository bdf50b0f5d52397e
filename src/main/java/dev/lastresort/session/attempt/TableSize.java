package dev.lastresort.session.attempt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A table or a view for the schema browser.
 *
 * @param columns  each as its name and type
 * @param rows     how many the sample holds now; absent for a view
 * @param declared how many the real system has, if the scenario says so
 */
public record TableSize(
        String name, List<String> columns, List<String> key, OptionalLong rows,
        Optional<Long> declared) {
    public TableSize {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }
}
