package dev.lastresort.model.journal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An array as a value of a row. Its elements are what a row can hold, NULL and arrays included.
 */
public record SqlArray(List<Object> elements) {

    public SqlArray {
        elements = List.copyOf(elements);
    }

    /** As PostgreSQL prints it: {1,2,NULL}, {"two words"}. */
    @Override
    public String toString() {
        return elements.stream().map(SqlArray::printed).collect(Collectors.joining(",", "{", "}"));
    }

    private static String printed(Object element) {
        if (element == SqlNull.NULL || element instanceof SqlArray) {
            return element.toString();
        }
        String text = element instanceof Boolean truth ? truth ? "t" : "f" : element.toString();
        boolean plain = !text.isEmpty() && !text.equalsIgnoreCase("null")
                && text.chars().noneMatch(c -> c <= ' ' || "{},\"\\".indexOf(c) >= 0);
        return plain ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
