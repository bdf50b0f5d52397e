package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engine.h2.standard.StoredForm;
import dev.lastresort.database.value.JsonReader;
import dev.lastresort.model.journal.Amounts;
import dev.lastresort.model.journal.Bytes;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlArray;
import dev.lastresort.model.journal.SqlNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.util.Arrays;
import java.util.UUID;
import org.h2.result.ResultInterface;
import org.h2.util.DateTimeUtils;
import org.h2.util.JSR310Utils;
import org.h2.value.DataType;
import org.h2.value.TypeInfo;
import org.h2.value.Value;
import org.h2.value.ValueArray;
import org.h2.value.ValueBigint;
import org.h2.value.ValueBoolean;
import org.h2.value.ValueDate;
import org.h2.value.ValueDecfloat;
import org.h2.value.ValueDouble;
import org.h2.value.ValueInteger;
import org.h2.value.ValueInterval;
import org.h2.value.ValueNull;
import org.h2.value.ValueNumeric;
import org.h2.value.ValueTimestamp;
import org.h2.value.ValueTimestampTimeZone;
import org.h2.value.ValueUuid;
import org.h2.value.ValueVarbinary;
import org.h2.value.ValueVarchar;

/**
 * Turns the database's values into those of a {@link Row} and back, without losing or inventing
 * anything.
 */
final class ValueCodec {

    private ValueCodec() {}

    static Row row(Value[] values, int columns) {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
            row[i] = fromDatabase(values[i]);
        }
        return Row.of(row);
    }

    /**
     * The current row of a result. H2 pads CHAR columns in results only; the stored value has no
     * padding.
     */
    static Row row(ResultInterface result, int columns) {
        Value[] values = result.currentRow();
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
            Object value = fromDatabase(values[i]);
            boolean padded = value instanceof String && result.getColumnType(i)
                    .getValueType() == Value.CHAR;
            row[i] = padded ? ((String) value).stripTrailing() : value;
        }
        return Row.of(row);
    }

    static Object fromDatabase(Value value) {
        return switch (value.getValueType()) {
            case Value.NULL -> SqlNull.NULL;
            case Value.TINYINT, Value.SMALLINT, Value.INTEGER, Value.BIGINT -> value.getLong();
            case Value.NUMERIC, Value.DECFLOAT -> decimal(value);
            case Value.REAL, Value.DOUBLE -> value.getDouble();
            case Value.BOOLEAN -> value.getBoolean();
            case Value.CHAR, Value.VARCHAR, Value.VARCHAR_IGNORECASE, Value.CLOB, Value.ENUM ->
                    value.getString();
            case Value.JSON -> JsonReader.read(value.getString()).print();
            case Value.UUID -> ((ValueUuid) value).getUuid();
            case Value.BINARY, Value.VARBINARY, Value.BLOB -> Bytes.of(value.getBytesNoCopy());
            case Value.DATE -> JSR310Utils.valueToLocalDate(within(value,
                    ((ValueDate) value).getDateValue()), null);
            case Value.TIME -> JSR310Utils.valueToLocalTime(value, null);
            case Value.TIMESTAMP -> JSR310Utils.valueToLocalDateTime(within(value,
                    ((ValueTimestamp) value).getDateValue()), null);
            case Value.TIMESTAMP_TZ -> JSR310Utils.valueToInstant(within(value,
                    ((ValueTimestampTimeZone) value).getDateValue()), null);
            case Value.ARRAY -> new SqlArray(Arrays.stream(((ValueArray) value).getList())
                    .map(ValueCodec::fromDatabase).toList());
            default -> {
                if (DataType.isIntervalType(value.getValueType())) {
                    yield StoredForm.printed((ValueInterval) value);
                }
                throw notHeld("a value of type " + value.getType().getTraceSQL());
            }
        };
    }

    /** A number that can be written out: an exponent may stand for more digits than memory has. */
    private static BigDecimal decimal(Value value) {
        if (value instanceof ValueDecfloat number && !number.isFinite()) {
            throw notHeld("the number " + number.getString());
        }
        BigDecimal number = value.getBigDecimal();
        if (!Amounts.isBearable(number)) {
            throw notHeld("a number of more than " + Amounts.MOST_DIGITS + " digits");
        }
        return number;
    }

    /** The database has a year more at both ends than Java's dates, which it would cut off. */
    private static Value within(Value value, long dateValue) {
        int year = DateTimeUtils.yearFromDateValue(dateValue);
        if (year > Year.MAX_VALUE || year < Year.MIN_VALUE) {
            throw notHeld("a date beyond the year " + Year.MAX_VALUE);
        }
        return value;
    }

    /** How many characters or bytes; 0 for what has a length of its own. */
    static int length(Value value) {
        return switch (value.getValueType()) {
            case Value.CHAR, Value.VARCHAR, Value.VARCHAR_IGNORECASE, Value.CLOB, Value.JSON ->
                    value.getString().length();
            case Value.ARRAY -> Arrays.stream(((ValueArray) value).getList())
                    .mapToInt(element -> 1 + length(element)).sum();
            case Value.BINARY, Value.VARBINARY, Value.BLOB -> value.getBytesNoCopy().length;
            default -> 0;
        };
    }

    static Value toDatabase(Object value) {
        return switch (value) {
            case SqlNull nothing -> ValueNull.INSTANCE;
            case Long number -> ValueBigint.get(number);
            case Integer number -> ValueInteger.get(number);
            case BigDecimal number -> ValueNumeric.getAnyScale(number);
            case Double number -> ValueDouble.get(number);
            case Boolean truth -> ValueBoolean.get(truth);
            case String text -> ValueVarchar.get(text);
            case Bytes bytes -> ValueVarbinary.getNoCopy(bytes.toArray());
            case LocalDate date -> JSR310Utils.localDateToValue(date);
            case LocalTime time -> JSR310Utils.localTimeToValue(time);
            case LocalDateTime instant -> JSR310Utils.localDateTimeToValue(instant);
            case Instant instant -> JSR310Utils.instantToValue(instant);
            case UUID uuid -> ValueUuid.get(uuid);
            case SqlArray array -> ValueArray.get(array.elements().stream()
                    .map(ValueCodec::toDatabase).toArray(Value[]::new), null);
            default -> throw notHeld("a parameter of " + value.getClass());
        };
    }

    /** The type to name when a parameter stands where the database cannot guess one. */
    static String sqlTypeOf(Object value) {
        return switch (value) {
            case Long number -> "BIGINT";
            case Integer number -> "INTEGER";
            case BigDecimal number -> "NUMERIC(100000, " + Math.max(0, number.scale()) + ")";
            case Double number -> "DOUBLE PRECISION";
            case Boolean truth -> "BOOLEAN";
            case String text -> "VARCHAR";
            case Bytes bytes -> "VARBINARY";
            case LocalDate date -> "DATE";
            case LocalTime time -> "TIME(9)";
            case LocalDateTime instant -> "TIMESTAMP(9)";
            case Instant instant -> "TIMESTAMP(9) WITH TIME ZONE";
            case UUID uuid -> "UUID";
            case SqlArray array -> array.elements().stream()
                    .filter(element -> element != SqlNull.NULL).findFirst()
                    .map(ValueCodec::sqlTypeOf).orElse("VARCHAR") + " ARRAY";
            default -> throw notHeld("a parameter of " + value.getClass());
        };
    }

    /** Whether a column of this type can be held exactly. */
    static boolean holds(TypeInfo type) {
        return switch (type.getValueType()) {
            case Value.TINYINT, Value.SMALLINT, Value.INTEGER, Value.BIGINT, Value.NUMERIC,
                    Value.DECFLOAT,
                    Value.REAL, Value.DOUBLE, Value.BOOLEAN, Value.CHAR, Value.VARCHAR, Value.CLOB,
                    Value.BINARY, Value.VARBINARY, Value.BLOB, Value.DATE, Value.TIME,
                    Value.TIMESTAMP, Value.TIMESTAMP_TZ, Value.UUID, Value.ENUM,
                    Value.VARCHAR_IGNORECASE, Value.JSON -> true;
            case Value.ARRAY -> holds((TypeInfo) type.getExtTypeInfo());
            default -> DataType.isIntervalType(type.getValueType());
        };
    }

    private static SqlFailure notHeld(String what) {
        return new SqlFailure(SqlFailure.TYPE_NOT_HELD, what + " cannot be held exactly");
    }
}
