package dev.lastresort.replay.step;

import dev.lastresort.database.Database;
import dev.lastresort.database.work.SqlClass;
import dev.lastresort.database.work.SqlClass.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many rows of the real system the rows of the sample stand for, as a script goes on. A table
 * of which no size is declared is as large as it is. A declared size belongs to the table that bore
 * the name when the script began: it goes with that table where it is renamed, and a table that the
 * script makes holds what the script has put there.
 */
final class RealRows {

    private static final int DIGITS = 9;

    private final Database sample;
    private final Map<String, Long> declared;
    private final Map<String, OwnTable> made = new HashMap<>();

    /**
     * @param declared the sizes of tables in the real system
     * @param sample   the database as it stands in a dry run
     */
    RealRows(Map<String, Long> declared, Database sample) {
        this.declared = new HashMap<>(declared);
        this.sample = sample;
    }

    /** One to so many; absent where nothing is known yet. */
    record Scale(Optional<BigDecimal> factor) {

        Scale or(Scale other) {
            return factor.isPresent() ? this : other;
        }

        long of(long touched) {
            return BigDecimal.valueOf(touched).multiply(factor.orElse(BigDecimal.ONE))
                    .setScale(0, RoundingMode.CEILING).longValue();
        }
    }

    /** The rows of a table of the script's own, and how many each stands for. */
    private record OwnTable(BigDecimal factor, long rows) {

        /** So many stand there now, of which those that were added stand for so many. */
        OwnTable with(long now, long added) {
            if (now == 0 || added == 0) {
                return new OwnTable(now == 0 ? BigDecimal.ONE : factor, now);
            }
            BigDecimal real = factor.multiply(BigDecimal.valueOf(rows))
                    .add(BigDecimal.valueOf(added));
            return new OwnTable(real.divide(
                    BigDecimal.valueOf(now), DIGITS, RoundingMode.HALF_UP), now);
        }
    }

    /** All rows that a statement of a kind that counts all has to do with. */
    long all(SqlClass statement) {
        return statement.kind() == Kind.READ
                ? statement.sources().stream().mapToLong(this::real).sum()
                : statement.target().stream().mapToLong(this::real).sum();
    }

    /**
     * By the table that it changes; if no size of that is declared, or the script itself made it,
     * by those that it reads.
     */
    Scale scale(SqlClass statement) {
        boolean grows = statement.kind() == Kind.INSERT_QUERY && statement.target()
                .filter(table -> declared.containsKey(table) && !made.containsKey(table))
                .isEmpty();
        return new Scale(!grows ? statement.target().flatMap(this::factor)
                : statement.sources().stream().flatMap(table -> factor(table).stream())
                        .max(BigDecimal::compareTo));
    }

    /**
     * Goes on behind a statement.
     *
     * @param before the tables that there were before it
     * @param rows   of the real system, that it touched
     */
    void follow(SqlClass statement, Set<String> before, long rows) {
        Set<String> now = Set.copyOf(sample.tables());
        List<String> come = now.stream().filter(table -> !before.contains(table)).toList();
        List<String> gone = before.stream().filter(table -> !now.contains(table)).toList();
        boolean renamed = come.size() == 1 && gone.size() == 1;
        if (renamed) {
            move(declared, gone.getFirst(), come.getFirst());
            move(made, gone.getFirst(), come.getFirst());
        } else {
            gone.forEach(made::remove);
            gone.forEach(declared::remove);
            come.forEach(table -> made.put(table, new OwnTable(BigDecimal.ONE, 0)
                    .with(sample.rowCount(table), rows)));
        }
        boolean adds = statement.kind() == Kind.INSERT_QUERY
                || statement.kind() == Kind.INSERT_VALUES;
        statement.target().filter(sample::hasTable).ifPresent(table -> made.computeIfPresent(table,
                (_, was) -> was.with(sample.rowCount(table), adds ? rows : 0)));
    }

    private static <T> void move(Map<String, T> sizes, String from, String to) {
        Optional.ofNullable(sizes.remove(from)).ifPresentOrElse(
                size -> sizes.put(to, size), () -> sizes.remove(to));
    }

    private long real(String table) {
        if (!sample.hasTable(table)) {
            return Optional.ofNullable(declared.get(table)).orElse(0L);
        }
        long here = sample.rowCount(table);
        OwnTable own = made.get(table);
        if (own != null) {
            return new Scale(Optional.of(own.factor())).of(here);
        }
        return Optional.ofNullable(declared.get(table)).orElse(here);
    }

    private Optional<BigDecimal> factor(String table) {
        OwnTable own = made.get(table);
        if (own != null) {
            return Optional.of(own.factor());
        }
        Long told = declared.get(table);
        long here = sample.hasTable(table) ? sample.rowCount(table) : 0;
        return told == null || here == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(told)
                .divide(BigDecimal.valueOf(here), DIGITS, RoundingMode.HALF_UP));
    }
}
