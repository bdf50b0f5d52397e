package dev.lastresort.database.engine.h2.function;

import dev.lastresort.database.value.SqlInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** On dates, times and intervals. */
public final class TimeFunctions {

    private TimeFunctions() {}

    public static @Nullable LocalDate date(@Nullable Integer year, @Nullable Integer month,
            @Nullable Integer day) {
        if (year == null || month == null || day == null) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new BadArgument("22008", "date field value out of range: " + year + "-" + month
                    + "-" + day);
        }
    }

    /** The time between two, in months, days and what is left. */
    public static @Nullable String age(@Nullable LocalDateTime later,
            @Nullable LocalDateTime earlier) {
        if (later == null || earlier == null) {
            return null;
        }
        if (later.isBefore(earlier)) {
            String other = age(earlier, later);
            SqlInterval interval = SqlInterval.parse(String.valueOf(other));
            return new SqlInterval(-interval.months(), -interval.days(), -interval.micros())
                    .toString();
        }
        long months = ChronoUnit.MONTHS.between(earlier, later);
        LocalDateTime rest = earlier.plus(Period.ofMonths(Math.toIntExact(months)));
        Duration left = Duration.between(rest, later);
        return new SqlInterval(months, left.toDays(),
                left.minusDays(left.toDays()).toNanos() / 1000)
                .toString();
    }

    public static @Nullable LocalDate dateOf(@Nullable String text, @Nullable String format) {
        return text == null || format == null ? null
                : TimeParser.read(text, format).toLocalDate();
    }

    /** Seconds since 1970. */
    public static @Nullable OffsetDateTime instantOf(@Nullable BigDecimal seconds) {
        return seconds == null ? null : Instant.EPOCH.plusNanos(seconds.movePointRight(9)
                .setScale(-3, RoundingMode.HALF_EVEN).longValueExact()).atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime instantOf(@Nullable String text,
            @Nullable String format) {
        return text == null || format == null ? null
                : TimeParser.read(text, format).atOffset(ZoneOffset.UTC);
    }

    public static @Nullable Long months(@Nullable String interval) {
        return interval == null ? null : Long.valueOf(SqlInterval.parse(interval).months());
    }

    public static @Nullable Long days(@Nullable String interval) {
        return interval == null ? null : Long.valueOf(SqlInterval.parse(interval).days());
    }

    public static @Nullable BigDecimal seconds(@Nullable String interval) {
        return interval == null ? null
                : BigDecimal.valueOf(SqlInterval.parse(interval).micros(), 6);
    }
}
