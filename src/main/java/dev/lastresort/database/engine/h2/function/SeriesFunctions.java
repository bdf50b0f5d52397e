package dev.lastresort.database.engine.h2.function;

import dev.lastresort.database.value.SqlInterval;
import java.sql.ResultSet;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.h2.tools.SimpleResultSet;
import org.jspecify.annotations.Nullable;

/** {@code generate_series} where H2's cannot: over times, and between bounds that are computed. */
public final class SeriesFunctions {

    private static final int MOST_ROWS = 1_000_000;

    private SeriesFunctions() {}

    public static ResultSet numbers(@Nullable Long from, @Nullable Long to) {
        return numbers(from, to, 1L);
    }

    public static ResultSet numbers(@Nullable Long from, @Nullable Long to, @Nullable Long step) {
        SimpleResultSet rows = new SimpleResultSet();
        rows.addColumn("X", Types.BIGINT, 0, 0);
        if (from != null && to != null && step != null) {
            nonZero(step == 0);
            long count = 0;
            for (long n = from; step > 0 ? n <= to : n >= to; n = Math.addExact(n, step)) {
                bound(++count);
                rows.addRow(n);
            }
        }
        return rows;
    }

    public static ResultSet times(@Nullable LocalDateTime from, @Nullable LocalDateTime to,
            @Nullable String step) {
        return series(from, to, step, Types.TIMESTAMP, time -> time);
    }

    public static ResultSet instants(@Nullable LocalDateTime from, @Nullable LocalDateTime to,
            @Nullable String step) {
        return series(from, to, step, Types.TIMESTAMP_WITH_TIMEZONE,
                time -> time.atOffset(ZoneOffset.UTC));
    }

    private static ResultSet series(@Nullable LocalDateTime from, @Nullable LocalDateTime to,
            @Nullable String step, int type, Function<LocalDateTime, Object> shown) {
        SimpleResultSet rows = new SimpleResultSet();
        rows.addColumn("X", type, 0, 6);
        if (from == null || to == null || step == null) {
            return rows;
        }
        SqlInterval each = SqlInterval.parse(step);
        boolean back = each.months() < 0 || each.days() < 0 || each.micros() < 0;
        nonZero(each.months() == 0 && each.days() == 0 && each.micros() == 0);
        List<LocalDateTime> times = new ArrayList<>();
        LocalDateTime time = from;
        while (back ? !time.isBefore(to) : !time.isAfter(to)) {
            bound(times.size() + 1);
            times.add(time);
            time = time.plusMonths(each.months()).plusDays(each.days())
                    .plus(each.micros(), ChronoUnit.MICROS);
        }
        times.forEach(instant -> rows.addRow(shown.apply(instant)));
        return rows;
    }

    private static void nonZero(boolean zero) {
        if (zero) {
            throw new BadArgument("22023", "step size cannot equal zero");
        }
    }

    private static void bound(long rows) {
        if (rows > MOST_ROWS) {
            throw new BadArgument("54000", "generate_series makes more than " + MOST_ROWS
                    + " rows");
        }
    }
}
