package dev.lastresort.database.engine.h2.standard;

import dev.lastresort.database.value.ArrayText;
import dev.lastresort.database.value.BadText;
import dev.lastresort.database.value.JsonReader;
import dev.lastresort.database.value.SqlInterval;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.h2.schema.Domain;
import org.h2.table.Column;
import org.h2.table.Table;
import org.h2.util.DateTimeUtils;
import org.h2.util.IntervalUtils;
import org.h2.value.DataType;
import org.h2.value.TypeInfo;
import org.h2.value.Value;
import org.h2.value.ValueArray;
import org.h2.value.ValueInterval;
import org.h2.value.ValueNull;
import org.h2.value.ValueTimestampTimeZone;
import org.h2.value.ValueVarchar;

/**
 * The one form in which a column stores a value that could be written in several: an instant in
 * UTC, JSON and intervals as PostgreSQL prints them. Equal values are then equal bytes, and what a
 * redo writes is what the statement wrote.
 */
public enum StoredForm {
    UTC, JSON, JSONB, INTERVAL, TEXTS;

    private static final BigInteger NANOS_PER_MICRO = BigInteger.valueOf(1000);

    /** The columns of a table that need one, by their place. */
    public static Map<Integer, StoredForm> of(Table table) {
        Map<Integer, StoredForm> forms = new LinkedHashMap<>();
        for (Column column : table.getColumns()) {
            of(column).ifPresent(form -> forms.put(column.getColumnId(), form));
        }
        return forms;
    }

    /** The form of a column, if it needs one. */
    public static Optional<StoredForm> of(Column column) {
        if (column.getType().getValueType() == Value.TIMESTAMP_TZ) {
            return Optional.of(UTC);
        }
        if (column.getType().getValueType() == Value.ARRAY
                && ((TypeInfo) column.getType().getExtTypeInfo()).getValueType() == Value.VARCHAR) {
            return Optional.of(TEXTS);
        }
        for (Domain domain = column.getDomain(); domain != null; domain = domain.getDomain()) {
            switch (domain.getName()) {
                case "json" -> {
                    return Optional.of(JSON);
                }
                case "jsonb" -> {
                    return Optional.of(JSONB);
                }
                case "interval" -> {
                    return Optional.of(INTERVAL);
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    /** The same value if it has this form already. Throws {@link BadText} if it is none. */
    public Value stored(Value value) {
        return switch (value.getValueType()) {
            case Value.TIMESTAMP_TZ -> inUtc((ValueTimestampTimeZone) value);
            case Value.VARCHAR, Value.CHAR, Value.CLOB -> text(value);
            case Value.ARRAY -> elements((ValueArray) value);
            default -> value;
        };
    }

    private Value text(Value value) {
        String given = value.getString();
        String stored = switch (this) {
            case JSON -> {
                JsonReader.read(given);
                yield given;
            }
            case JSONB -> JsonReader.read(given).print();
            case INTERVAL -> interval(given);
            case UTC, TEXTS -> given;
        };
        return stored.equals(given) ? value : ValueVarchar.get(stored);
    }

    /** An interval of H2's own, given to such a column, arrives as H2's text of it. */
    private static String interval(String given) {
        return given.startsWith("INTERVAL ") ? printed(
                (ValueInterval) ValueVarchar.get(given).convertTo(Value.INTERVAL_DAY_TO_SECOND))
                : SqlInterval.parse(given).toString();
    }

    /** An interval of H2's own, as PostgreSQL prints it. */
    public static String printed(ValueInterval value) {
        BigInteger absolute = IntervalUtils.intervalToAbsolute(value);
        SqlInterval interval = DataType.isYearMonthIntervalType(value.getValueType())
                ? new SqlInterval(absolute.longValueExact(), 0, 0)
                : SqlInterval.ofMicros(absolute.divide(NANOS_PER_MICRO).longValueExact());
        return interval.toString();
    }

    /** H2 makes a text the one element of an array, where PostgreSQL reads {@code {a,b}}. */
    private static Value elements(ValueArray array) {
        Value[] given = array.getList();
        boolean written = given.length == 1 && given[0] instanceof ValueVarchar
                && given[0].getString().startsWith("{") && given[0].getString().endsWith("}");
        return !written ? array : ValueArray.get(TypeInfo.TYPE_VARCHAR,
                ArrayText.read(given[0].getString()).stream()
                        .map(element -> element.<Value>map(ValueVarchar::get)
                                .orElse(ValueNull.INSTANCE))
                        .toArray(Value[]::new),
                null);
    }

    private static Value inUtc(ValueTimestampTimeZone value) {
        return value.getTimeZoneOffsetSeconds() == 0 ? value
                : DateTimeUtils.timestampTimeZoneAtOffset(value.getDateValue(),
                        value.getTimeNanos(), value.getTimeZoneOffsetSeconds(), 0);
    }
}
