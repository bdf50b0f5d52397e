package dev.lastresort.model.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One row of values in column order. Each value is a {@link Long} (every integer type), {@link
 * java.math.BigDecimal}, {@link Double}, {@link String}, {@link Boolean}, {@link
 * java.time.LocalDateTime}, {@link java.time.Instant} (a timestamp with a time zone, in UTC),
 * {@link java.time.LocalDate}, {@link java.time.LocalTime}, {@link java.util.UUID}, {@link Bytes},
 * {@link SqlArray} or {@link SqlNull#NULL}; never a Java null. Labels of enums, JSON and intervals
 * are the texts that PostgreSQL prints. Immutable.
 */
public final class Row {

    private final Object[] values;

    private Row(Object[] values) {
        this.values = values;
    }

    /** A row of these values; the array is not copied and must not be written to afterwards. */
    public static Row of(Object... values) {
        for (Object value : values) {
            Objects.requireNonNull(value, "a row holds SqlNull.NULL, never null");
        }
        return new Row(values);
    }

    public int size() {
        return values.length;
    }

    /** The value of the column at {@code index}, counted from 0. */
    public Object get(int index) {
        return values[index];
    }

    /** The values of these columns, in the order asked for. */
    public Row pick(int... indexes) {
        Object[] picked = new Object[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            picked[i] = values[indexes[i]];
        }
        return new Row(picked);
    }

    public List<Object> values() {
        return List.of(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
