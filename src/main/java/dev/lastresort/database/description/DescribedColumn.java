package dev.lastresort.database.description;

import java.util.List;

/**
 * A column as its catalogue knows it.
 *
 * @param type    as SQL writes it
 * @param length  how many characters or digits it takes
 * @param scale   how many of the digits stand behind the point
 * @param initial its default as the engine writes it; empty if it has none
 * @param labels  of an enum, in declared order
 */
public record DescribedColumn(String name, String type, Family family, long length, int scale,
        boolean nullable, Fill filled, String initial, List<String> labels) {

    public DescribedColumn {
        labels = List.copyOf(labels);
    }

    /** What sort of values it holds. */
    public enum Family {
        INTEGER, DECIMAL, FLOAT, TEXT, BOOLEAN, DATE, TIME, TIMESTAMP, UUID, BINARY, ENUM, JSON,
        INTERVAL, ARRAY, OTHER
    }

    /** What the database puts there if a statement does not. */
    public enum Fill {
        NOTHING,
        DEFAULT,
        /** The next number, or a random UUID: another value for each row. */
        EACH_ANEW,
        /** It is numbered, and takes no other value unless that is asked for. */
        ALWAYS,
        /** It is computed, and takes no other value. */
        COMPUTED
    }

    /** Whether a row may be inserted without a value for it. */
    public boolean mayBeLeftOut() {
        return nullable || filled != Fill.NOTHING;
    }
}
