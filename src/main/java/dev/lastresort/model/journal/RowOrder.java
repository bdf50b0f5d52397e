package dev.lastresort.model.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;

/**
 * The total order of values and rows on which all sorting and all comparing of rows rests. Numbers compare by value,
 * whatever their type, so that 1999 and 1999.00 are one number; NULL comes last; rows compare value by value.
 */
public final class RowOrder {

    public static final Comparator<Row> BY_VALUE = RowOrder::compareRows;

    private RowOrder() {}

    public static int compareRows(Row left, Row right) {
        int columns = Math.min(left.size(), right.size());
        for (int i = 0; i < columns; i++) {
            int order = compareValues(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    public static int compareValues(Object left, Object right) {
        return switch (left) {
            case Long a when right instanceof Long b -> Long.compare(a, b);
            case String a when right instanceof String b -> a.compareTo(b);
            case LocalDateTime a when right instanceof LocalDateTime b -> a.compareTo(b);
            case LocalDate a when right instanceof LocalDate b -> a.compareTo(b);
            case LocalTime a when right instanceof LocalTime b -> a.compareTo(b);
            case Boolean a when right instanceof Boolean b -> a.compareTo(b);
            case Bytes a when right instanceof Bytes b -> a.toString().compareTo(b.toString());
            default -> isNumber(left) && isNumber(right)
                    ? number(left).compareTo(number(right))
                    : Integer.compare(rank(left), rank(right));
        };
    }

    private static boolean isNumber(Object value) {
        return value instanceof BigDecimal || value instanceof Long
                || value instanceof Double number && Double.isFinite(number);
    }

    private static BigDecimal number(Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal;
            case Long whole -> BigDecimal.valueOf(whole);
            case Double floating -> BigDecimal.valueOf(floating);
            default -> throw new IllegalArgumentException("not a number: " + value);
        };
    }

    /** Where the types stand to one another; the doubles that are no numbers stand behind the numbers, apart. */
    private static int rank(Object value) {
        return switch (value) {
            case Boolean _ -> 0;
            case Long _ -> 1;
            case BigDecimal _ -> 1;
            case Double d when Double.isFinite(d) -> 1;
            case Double d -> d == Double.NEGATIVE_INFINITY ? 2 : d == Double.POSITIVE_INFINITY ? 3 : 4;
            case LocalDate _ -> 5;
            case LocalDateTime _ -> 6;
            case LocalTime _ -> 7;
            case String _ -> 8;
            case Bytes _ -> 9;
            case SqlNull _ -> 11;
            default -> 10;
        };
    }
}
