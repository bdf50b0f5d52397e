package dev.lastresort.model.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;

/**
 * A total order over the values that a row can hold. Numbers compare by value whatever their type,
 * so that a price stays the same price when its column changes from INTEGER to DECIMAL; NULL comes
 * last. An instant is one with or without a zone, which is UTC; a UUID is never a text.
 *
 * <p>A double stands for the shortest decimal that reads back as it: 19.99 is the decimal 19.99.
 */
public final class ValueOrder implements Comparator<Object> {

    public static final ValueOrder BY_VALUE = new ValueOrder();

    private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    /** In the order in which values of different kinds stand. */
    private enum Kind {
        NUMBER, TEXT, TRUTH, DATE, TIME, INSTANT, UUID, BYTES, ARRAY, NULL
    }

    private ValueOrder() {}

    @Override
    public int compare(Object left, Object right) {
        if (left instanceof Long l && right instanceof Long r) {
            return Long.compare(l, r);
        }
        Kind kind = kindOf(left);
        int byKind = kind.compareTo(kindOf(right));
        return byKind != 0 ? byKind : switch (kind) {
            case NUMBER -> compareNumbers(left, right);
            case TEXT -> ((String) left).compareTo((String) right);
            case TRUTH -> ((Boolean) left).compareTo((Boolean) right);
            case DATE -> ((LocalDate) left).compareTo((LocalDate) right);
            case TIME -> ((LocalTime) left).compareTo((LocalTime) right);
            case INSTANT -> inUtc(left).compareTo(inUtc(right));
            // as its digits read: Java compares the halves as signed numbers
            case UUID -> left.toString().compareTo(right.toString());
            case ARRAY -> compareArrays((SqlArray) left, (SqlArray) right);
            case BYTES -> Arrays.compareUnsigned(
                    ((Bytes) left).toArray(), ((Bytes) right).toArray());
            case NULL -> 0;
        };
    }

    public boolean same(Object left, Object right) {
        return compare(left, right) == 0;
    }

    /**
     * The one value that stands for all that compare equal: canonical values are equal iff these
     * are the same.
     */
    public static Object canonical(Object value) {
        return switch (value) {
            case BigDecimal decimal -> canonical(decimal);
            case Double number when Double.isFinite(number) ->
                    canonical(BigDecimal.valueOf(number));
            case Instant instant -> inUtc(instant);
            case SqlArray array -> new SqlArray(
                    array.elements().stream().map(ValueOrder::canonical).toList());
            default -> value;
        };
    }

    private static Object canonical(BigDecimal decimal) {
        BigDecimal plain = decimal.stripTrailingZeros();
        boolean fits = plain.scale() <= 0
                && plain.compareTo(LONG_MIN) >= 0 && plain.compareTo(LONG_MAX) <= 0;
        return fits ? (Object) plain.longValueExact() : plain;
    }

    private static LocalDateTime inUtc(Object instant) {
        return instant instanceof Instant zoned
                ? SqlContext.utc(zoned) : (LocalDateTime) instant;
    }

    private static int compareArrays(SqlArray left, SqlArray right) {
        return RowOrder.BY_VALUES.compare(
                Row.of(left.elements().toArray()), Row.of(right.elements().toArray()));
    }

    private static Kind kindOf(Object value) {
        return switch (value) {
            case Long _, BigDecimal _, Double _ -> Kind.NUMBER;
            case String _ -> Kind.TEXT;
            case Boolean _ -> Kind.TRUTH;
            case LocalDate _ -> Kind.DATE;
            case LocalTime _ -> Kind.TIME;
            case LocalDateTime _, Instant _ -> Kind.INSTANT;
            case UUID _ -> Kind.UUID;
            case SqlArray _ -> Kind.ARRAY;
            case Bytes _ -> Kind.BYTES;
            case SqlNull _ -> Kind.NULL;
            default -> throw new IllegalArgumentException(
                    "a row cannot hold a " + value.getClass().getName());
        };
    }

    private static int compareNumbers(Object left, Object right) {
        boolean finite = isFinite(left) && isFinite(right);
        // Double's own order puts infinities around everything finite and NaN behind them.
        return finite
                ? decimal(left).compareTo(decimal(right))
                : Double.compare(((Number) left).doubleValue(), ((Number) right).doubleValue());
    }

    private static boolean isFinite(Object number) {
        return !(number instanceof Double d) || Double.isFinite(d);
    }

    private static BigDecimal decimal(Object number) {
        return switch (number) {
            case Long whole -> BigDecimal.valueOf(whole);
            case BigDecimal decimal -> decimal;
            case Double d -> BigDecimal.valueOf(d);
            default -> throw new IllegalArgumentException("not a number: " + number);
        };
    }
}
