package dev.lastresort.replay.draw;

import dev.lastresort.model.journal.Row;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows that a draw picks from, as they stood at the start of the day, in key order; the same
 * for all branches.
 */
public record RowPool(List<String> columns, List<Row> rows) {

    /**
     * The rows by the values of some columns, in the same order. A column that is not there has no
     * value: nothing matches it.
     */
    Map<List<String>, List<Row>> by(Collection<String> keys) {
        List<Integer> places = keys.stream().map(columns::indexOf).toList();
        return places.contains(-1) ? Map.of() : rows.stream().collect(Collectors.groupingBy(
                row -> places.stream().map(place -> text(row.get(place))).toList()));
    }

    /** What two values are told apart by: numbers by what they are worth. */
    static String text(Object value) {
        return value instanceof Number
                ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
                : value.toString();
    }
}
