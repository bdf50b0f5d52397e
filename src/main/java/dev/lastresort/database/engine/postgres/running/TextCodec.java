package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.database.SqlFailure;
import dev.lastresort.model.journal.Amounts;
import dev.lastresort.model.journal.Bytes;
import dev.lastresort.model.journal.SqlArray;
import dev.lastresort.model.journal.SqlNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The server's values as text, and those of a row. Everything comes and goes as the text that
 * PostgreSQL prints in a session whose settings are fixed, so that no driver's idea of a value gets
 * in between.
 */
final class TextCodec {

    private static final DateTimeFormatter STAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE).appendLiteral(' ')
            .appendPattern("HH:mm:ss").appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(java.util.Locale.ROOT);

    private TextCodec() {}

    /** @param type the name of the type in the server's catalogue */
    static Object value(String type, @Nullable String text) {
        if (text == null) {
            return SqlNull.NULL;
        }
        if (type.startsWith("_")) {
            return new SqlArray(RowText.array(text).stream()
                    .map(element -> value(type.substring(1), element)).toList());
        }
        try {
            return switch (type) {
                case "int2", "int4", "int8" -> Long.valueOf(text);
                case "numeric" -> number(text);
                case "float4", "float8" -> Double.valueOf(text);
                case "bool" -> text.equals("t");
                case "timestamp" -> LocalDateTime.parse(text, STAMP);
                case "timestamptz" -> instant(text);
                case "date" -> LocalDate.parse(text);
                case "time" -> LocalTime.parse(text);
                case "uuid" -> UUID.fromString(text);
                case "bytea" -> Bytes.of(HexFormat.of().parseHex(text.substring(2)));
                default -> text;
            };
        } catch (DateTimeParseException beyond) {
            throw new SqlFailure(SqlFailure.TYPE_NOT_HELD, "the " + type + " " + text
                    + " cannot be held exactly");
        }
    }

    /** What the server reads as that value, wherever it can find out the type by itself. */
    static @Nullable String text(Object value) {
        return switch (value) {
            case SqlNull nothing -> null;
            case Boolean truth -> truth ? "t" : "f";
            case BigDecimal number -> number.toPlainString();
            case LocalDateTime stamp -> STAMP.format(stamp);
            case Instant instant ->
                    STAMP.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "+00";
            case Bytes bytes -> "\\x" + HexFormat.of().formatHex(bytes.toArray());
            case List<?> list -> array(list);
            default -> value.toString();
        };
    }

    private static String array(List<?> list) {
        List<Object> elements = new ArrayList<>();
        list.forEach(element -> elements.add(element instanceof Boolean || element == SqlNull.NULL
                ? element : String.valueOf(text(element))));
        return new SqlArray(elements).toString();
    }

    private static BigDecimal number(String text) {
        if (!Character.isDigit(text.charAt(text.length() - 1))) {
            throw new SqlFailure(SqlFailure.TYPE_NOT_HELD,
                    "the number " + text + " cannot be held exactly");
        }
        BigDecimal number = new BigDecimal(text);
        if (!Amounts.isBearable(number)) {
            throw new SqlFailure(SqlFailure.TYPE_NOT_HELD, "a number of more than "
                    + Amounts.MOST_DIGITS + " digits cannot be held exactly");
        }
        return number;
    }

    private static Instant instant(String text) {
        return LocalDateTime.parse(text.substring(0, text.lastIndexOf('+')), STAMP)
                .toInstant(ZoneOffset.UTC);
    }
}
