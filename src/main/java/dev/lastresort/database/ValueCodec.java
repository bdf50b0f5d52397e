package dev.lastresort.database;

import dev.lastresort.model.journal.Amounts;
import dev.lastresort.model.journal.Bytes;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import org.h2.result.ResultInterface;
import org.h2.util.DateTimeUtils;
import org.h2.util.JSR310Utils;
import org.h2.value.TypeInfo;
import org.h2.value.Value;
import org.h2.value.ValueBigint;
import org.h2.value.ValueBoolean;
import org.h2.value.ValueDate;
import org.h2.value.ValueDecfloat;
import org.h2.value.ValueDouble;
import org.h2.value.ValueInteger;
import org.h2.value.ValueNull;
import org.h2.value.ValueNumeric;
import org.h2.value.ValueTimestamp;
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
            case Value.CHAR, Value.VARCHAR, Value.VARCHAR_IGNORECASE, Value.CLOB ->
                    value.getString();
            case Value.BINARY, Value.VARBINARY, Value.BLOB -> Bytes.of(value.getBytesNoCopy());
            case Value.DATE -> JSR310Utils.valueToLocalDate(within(value,
                    ((ValueDate) value).getDateValue()), null);
            case Value.TIME -> JSR310Utils.valueToLocalTime(value, null);
            case Value.TIMESTAMP -> JSR310Utils.valueToLocalDateTime(within(value,
                    ((ValueTimestamp) value).getDateValue()), null);
            default -> throw notHeld("a value of type " + value.getType().getTraceSQL());
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
            case Value.CHAR, Value.VARCHAR, Value.CLOB -> value.getString().length();
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
                    Value.TIMESTAMP -> true;
            default -> false;
        };
    }

    private static SqlFailure notHeld(String what) {
        return new SqlFailure(SqlFailure.TYPE_NOT_HELD, what + " cannot be held exactly");
    }
}
