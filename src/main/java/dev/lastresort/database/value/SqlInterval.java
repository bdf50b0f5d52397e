package dev.lastresort.database.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interval as PostgreSQL keeps it: months, days and microseconds, none of which turns into
 * another. {@link #toString} is the text that PostgreSQL prints.
 */
public record SqlInterval(long months, long days, long micros) {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;
    private static final int DAYS_PER_MONTH = 30;
    private static final Map<String, SqlInterval> UNITS = Map.ofEntries(
            unit("microsecond", 0, 0, 1), unit("us", 0, 0, 1),
            unit("millisecond", 0, 0, 1000), unit("ms", 0, 0, 1000),
            unit("second", 0, 0, MICROS_PER_SECOND), unit("sec", 0, 0, MICROS_PER_SECOND),
            unit("s", 0, 0, MICROS_PER_SECOND),
            unit("minute", 0, 0, 60 * MICROS_PER_SECOND),
            unit("min", 0, 0, 60 * MICROS_PER_SECOND),
            unit("hour", 0, 0, 3600 * MICROS_PER_SECOND),
            unit("hr", 0, 0, 3600 * MICROS_PER_SECOND), unit("h", 0, 0, 3600 * MICROS_PER_SECOND),
            unit("day", 0, 1, 0), unit("d", 0, 1, 0), unit("week", 0, 7, 0), unit("w", 0, 7, 0),
            unit("month", 1, 0, 0), unit("mon", 1, 0, 0),
            unit("year", 12, 0, 0), unit("yr", 12, 0, 0), unit("y", 12, 0, 0),
            unit("decade", 120, 0, 0), unit("century", 1200, 0, 0));
    private static final Pattern PART = Pattern.compile("\\s*+(?:([+-]?)(\\d{1,9}):(\\d{1,2})"
            + "(?::(\\d{1,2}(?:\\.\\d{1,6}\\d*+)?+))?+"
            + "|([+-]?\\d{1,12}(?:\\.\\d{1,9}\\d*+)?+)\\s*+([A-Za-z]++)?+|(ago)|@)\\s*+");
    private static final Pattern ISO = Pattern.compile("P(?:(-?\\d{1,9})Y)?(?:(-?\\d{1,9})M)?"
            + "(?:(-?\\d{1,9})W)?(?:(-?\\d{1,9})D)?(?:T(?:(-?\\d{1,9})H)?(?:(-?\\d{1,9})M)?"
            + "(?:(-?\\d{1,9}(?:\\.\\d{1,6})?)S)?)?");

    private static Map.Entry<String, SqlInterval> unit(
            String name, long months, long days, long micros) {
        return Map.entry(name, new SqlInterval(months, days, micros));
    }

    /** Throws {@link BadText} if that is no interval. */
    public static SqlInterval parse(String text) {
        try {
            Matcher iso = ISO.matcher(text.strip());
            return iso.matches() && text.strip().length() > 1 ? iso(iso) : words(text);
        } catch (ArithmeticException tooLarge) {
            throw new BadText("interval", text, "");
        }
    }

    private static SqlInterval iso(Matcher parts) {
        SqlInterval sum = new SqlInterval(0, 0, 0);
        String[] units = {"year", "month", "week", "day", "hour", "minute", "second"};
        for (int i = 0; i < units.length; i++) {
            String number = parts.group(i + 1);
            sum = number == null ? sum : sum.plus(times(new BigDecimal(number), units[i]));
        }
        return sum;
    }

    private static SqlInterval words(String text) {
        SqlInterval sum = new SqlInterval(0, 0, 0);
        Matcher part = PART.matcher(text);
        boolean any = false;
        int at = 0;
        for (; at < text.length() && part.region(at, text.length()).lookingAt(); at = part.end()) {
            if (part.group(3) != null) {
                sum = sum.plus(clock(part));
                any = true;
            } else if (part.group(5) != null) {
                sum = sum.plus(counted(text, new BigDecimal(part.group(5)), part.group(6)));
                any = true;
            } else if (part.group(7) != null) {
                sum = new SqlInterval(0, 0, 0).minus(sum);
            }
        }
        if (!any || at < text.length()) {
            throw new BadText("interval", text, "");
        }
        return sum;
    }

    private static SqlInterval clock(Matcher part) {
        BigDecimal seconds =
                part.group(4) == null ? BigDecimal.ZERO : new BigDecimal(part.group(4));
        SqlInterval time = times(new BigDecimal(part.group(2)), "hour")
                .plus(times(new BigDecimal(part.group(3)), "minute"))
                .plus(times(seconds, "second"));
        return "-".equals(part.group(1)) ? new SqlInterval(0, 0, 0).minus(time) : time;
    }

    private static SqlInterval counted(String text, BigDecimal number, String unit) {
        String name = unit == null ? "second" : unit.toLowerCase(Locale.ROOT);
        String known = name.equals("centuries") ? "century" : UNITS.containsKey(name) ? name
                : name.replaceFirst("s$", "");
        if (!UNITS.containsKey(known)) {
            throw new BadText("interval", text, "");
        }
        return times(number, known);
    }

    /** A part of a month becomes days, a part of a day becomes time. */
    private static SqlInterval times(BigDecimal number, String name) {
        SqlInterval unit = Objects.requireNonNull(UNITS.get(name), name);
        BigDecimal months = number.multiply(BigDecimal.valueOf(unit.months));
        BigDecimal wholeMonths = new BigDecimal(months.toBigInteger());
        BigDecimal days = number.multiply(BigDecimal.valueOf(unit.days))
                .add(months.subtract(wholeMonths).multiply(BigDecimal.valueOf(DAYS_PER_MONTH)));
        BigDecimal wholeDays = new BigDecimal(days.toBigInteger());
        BigDecimal micros = number.multiply(BigDecimal.valueOf(unit.micros))
                .add(days.subtract(wholeDays).multiply(BigDecimal.valueOf(MICROS_PER_DAY)));
        return new SqlInterval(wholeMonths.longValueExact(), wholeDays.longValueExact(),
                micros.setScale(0, java.math.RoundingMode.HALF_EVEN).longValueExact());
    }

    private SqlInterval plus(SqlInterval other) {
        return new SqlInterval(Math.addExact(months, other.months), Math.addExact(days, other.days),
                Math.addExact(micros, other.micros));
    }

    private SqlInterval minus(SqlInterval other) {
        return new SqlInterval(Math.subtractExact(months, other.months),
                Math.subtractExact(days, other.days), Math.subtractExact(micros, other.micros));
    }

    /** The interval of so many microseconds, whole days told as such. */
    public static SqlInterval ofMicros(long micros) {
        return new SqlInterval(0, micros / MICROS_PER_DAY, micros % MICROS_PER_DAY);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        append(out, months / 12, "year");
        append(out, months % 12, "mon");
        append(out, days, "day");
        if (micros != 0 || out.isEmpty()) {
            long size = Math.abs(micros);
            boolean signed = micros > 0 && (months < 0 || days < 0);
            out.append(out.isEmpty() ? "" : " ").append(micros < 0 ? "-" : signed ? "+" : "")
                    .append(String.format(Locale.ROOT, "%02d:%02d:%02d",
                            size / (3600 * MICROS_PER_SECOND),
                            size / (60 * MICROS_PER_SECOND) % 60, size / MICROS_PER_SECOND % 60));
            long part = size % MICROS_PER_SECOND;
            if (part != 0) {
                out.append('.').append(String.format(Locale.ROOT, "%06d", part)
                        .replaceFirst("0+$", ""));
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, long count, String unit) {
        if (count != 0) {
            boolean signed = count > 0 && out.indexOf("-") >= 0;
            out.append(out.isEmpty() ? "" : " ").append(signed ? "+" : "").append(count).append(' ')
                    .append(unit).append(count == 1 ? "" : "s");
        }
    }
}
