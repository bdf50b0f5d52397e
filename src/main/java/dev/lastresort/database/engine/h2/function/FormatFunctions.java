package dev.lastresort.database.engine.h2.function;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.h2.util.JSR310Utils;
import org.h2.value.Value;
import org.h2.value.ValueDate;
import org.h2.value.ValueNull;
import org.h2.value.ValueTime;
import org.h2.value.ValueTimestamp;
import org.h2.value.ValueTimestampTimeZone;
import org.jspecify.annotations.Nullable;

/** {@code to_char}, with the names of months and days in English on every machine. */
public final class FormatFunctions {

    /** Longer patterns before those that they begin with. */
    private static final Map<String, Function<LocalDateTime, String>> FIELDS = fields();

    private FormatFunctions() {}

    public static @Nullable String text(Value value, @Nullable String format) {
        if (value == ValueNull.INSTANCE || format == null) {
            return null;
        }
        return switch (value.getValueType()) {
            case Value.TINYINT, Value.SMALLINT, Value.INTEGER, Value.BIGINT, Value.NUMERIC,
                    Value.REAL, Value.DOUBLE, Value.DECFLOAT ->
                    NumberFormat.text(value.getBigDecimal(), format);
            case Value.DATE -> time(date(value).atStartOfDay(), format);
            case Value.TIME -> time(LocalDate.EPOCH.atTime(clock(value)), format);
            case Value.TIMESTAMP -> time(timestamp(value), format);
            case Value.TIMESTAMP_TZ -> time(instant(value).toLocalDateTime(), format);
            default -> throw new BadArgument("42883",
                    "to_char takes a number, a date or a time");
        };
    }

    private static LocalDate date(Value value) {
        return JSR310Utils.valueToLocalDate((ValueDate) value, null);
    }

    private static LocalTime clock(Value value) {
        return JSR310Utils.valueToLocalTime((ValueTime) value, null);
    }

    private static LocalDateTime timestamp(Value value) {
        return JSR310Utils.valueToLocalDateTime((ValueTimestamp) value, null);
    }

    private static OffsetDateTime instant(Value value) {
        return JSR310Utils.valueToOffsetDateTime((ValueTimestampTimeZone) value, null);
    }

    private static String time(LocalDateTime time, String format) {
        StringBuilder text = new StringBuilder();
        boolean bare = false;
        int at = 0;
        while (at < format.length()) {
            if (format.charAt(at) == '"') {
                int close = format.indexOf('"', at + 1);
                int end = close < 0 ? format.length() : close;
                text.append(format, at + 1, end);
                at = end + 1;
            } else if (format.startsWith("FM", at)) {
                bare = true;
                at += 2;
            } else {
                String field = fieldAt(format, at);
                if (field.isEmpty() && Character.isLetter(format.charAt(at))) {
                    throw new BadArgument("22023", "to_char does not know the pattern that begins"
                            + " with '" + format.substring(at) + "' here");
                }
                text.append(field.isEmpty() ? format.substring(at, at + 1)
                        : shown(time, field, bare));
                bare &= field.isEmpty();
                at += Math.max(1, field.length());
            }
        }
        return text.toString();
    }

    private static String fieldAt(String format, int at) {
        return FIELDS.keySet().stream().filter(field -> format.startsWith(field, at)).findFirst()
                .orElse("");
    }

    private static String shown(LocalDateTime time, String field, boolean bare) {
        String text = FIELDS.getOrDefault(field, _ -> "").apply(time);
        return !bare ? text : text.strip().replaceFirst("^0+(?=.)", "");
    }

    private static Map<String, Function<LocalDateTime, String>> fields() {
        Map<String, Function<LocalDateTime, String>> fields = new LinkedHashMap<>();
        fields.put("YYYY", time -> "%04d".formatted(time.getYear()));
        fields.put("yyyy", time -> "%04d".formatted(time.getYear()));
        fields.put("IYYY", time -> "%04d".formatted(time.get(IsoFields.WEEK_BASED_YEAR)));
        fields.put("YY", time -> "%02d".formatted(time.getYear() % 100));
        fields.put("HH24", time -> "%02d".formatted(time.getHour()));
        fields.put("hh24", time -> "%02d".formatted(time.getHour()));
        for (String hour : new String[] {"HH12", "hh12", "HH", "hh"}) {
            fields.put(hour, time -> "%02d".formatted(time.get(ChronoField.CLOCK_HOUR_OF_AMPM)));
        }
        fields.put("MI", time -> "%02d".formatted(time.getMinute()));
        fields.put("mi", time -> "%02d".formatted(time.getMinute()));
        fields.put("SS", time -> "%02d".formatted(time.getSecond()));
        fields.put("ss", time -> "%02d".formatted(time.getSecond()));
        fields.put("MS", time -> "%03d".formatted(time.getNano() / 1_000_000));
        fields.put("US", time -> "%06d".formatted(time.getNano() / 1_000));
        fields.put("AM", time -> time.getHour() < 12 ? "AM" : "PM");
        fields.put("PM", time -> time.getHour() < 12 ? "AM" : "PM");
        fields.put("am", time -> time.getHour() < 12 ? "am" : "pm");
        fields.put("pm", time -> time.getHour() < 12 ? "am" : "pm");
        names(fields);
        fields.put("MM", time -> "%02d".formatted(time.getMonthValue()));
        fields.put("mm", time -> "%02d".formatted(time.getMonthValue()));
        fields.put("DDD", time -> "%03d".formatted(time.getDayOfYear()));
        fields.put("DD", time -> "%02d".formatted(time.getDayOfMonth()));
        fields.put("dd", time -> "%02d".formatted(time.getDayOfMonth()));
        fields.put("IW", time -> "%02d".formatted(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        fields.put("WW", time -> "%02d".formatted((time.getDayOfYear() - 1) / 7 + 1));
        fields.put("ID", time -> "" + time.getDayOfWeek().getValue());
        fields.put("D", time -> "" + (time.getDayOfWeek().getValue() % 7 + 1));
        fields.put("Q", time -> "" + time.get(IsoFields.QUARTER_OF_YEAR));
        return fields;
    }

    private static void names(Map<String, Function<LocalDateTime, String>> fields) {
        Function<LocalDateTime, String> month =
                time -> "%-9s".formatted(english(time.getMonth().name()));
        Function<LocalDateTime, String> day =
                time -> "%-9s".formatted(english(time.getDayOfWeek().name()));
        named(fields, "Month", month);
        named(fields, "Mon", month.andThen(name -> name.substring(0, 3)));
        named(fields, "Day", day);
        named(fields, "Dy", day.andThen(name -> name.substring(0, 3)));
    }

    private static void named(Map<String, Function<LocalDateTime, String>> fields, String field,
            Function<LocalDateTime, String> name) {
        fields.put(field, name);
        fields.put(field.toUpperCase(Locale.ROOT),
                name.andThen(text -> text.toUpperCase(Locale.ROOT)));
        fields.put(field.toLowerCase(Locale.ROOT),
                name.andThen(text -> text.toLowerCase(Locale.ROOT)));
    }

    private static String english(String constant) {
        return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
    }
}
