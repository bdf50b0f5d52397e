package dev.lastresort.replay.step;

import dev.lastresort.model.journal.Row;
import java.util.List;
import java.util.stream.Collectors;

/** Values as a message tells them; long ones are cut. */
final class ValueWords {

    private static final int MOST_SHOWN = 60;

    private ValueWords() {}

    /** Such as {@code email = 'a@example.com'}, or {@code (shop, item) = (1, 2)}. */
    static String of(List<String> columns, Row row) {
        String values =
                row.values().stream().map(ValueWords::value).collect(Collectors.joining(", "));
        return columns.size() == 1 ? columns.getFirst() + " = " + values
                : "(" + String.join(", ", columns) + ") = (" + values + ")";
    }

    private static String value(Object value) {
        String text = String.valueOf(value);
        String shown = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
        return value instanceof String ? "'" + shown + "'" : shown;
    }
}
