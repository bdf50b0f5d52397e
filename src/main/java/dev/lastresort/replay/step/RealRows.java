package dev.lastresort.replay.step;

import dev.lastresort.database.Database;
import dev.lastresort.database.work.SqlClass;
import dev.lastresort.database.work.SqlClass.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * How many rows of the real system the rows of the sample stand for. A table of which no size is
 * declared is as large as it is.
 *
 * @param declared the sizes of tables in the real system
 * @param sample   the database as it stands in a dry run
 */
record RealRows(Map<String, Long> declared, Database sample) {

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

    /** All rows that a statement of a kind that counts all has to do with. */
    long all(SqlClass statement) {
        return statement.kind() == Kind.READ
                ? statement.sources().stream().mapToLong(this::real).sum()
                : statement.target().stream().mapToLong(this::real).sum();
    }

    /** By the table that it changes; if no size of that is declared, by those that it reads. */
    Scale scale(SqlClass statement) {
        Optional<BigDecimal> target = statement.target().flatMap(this::factor);
        boolean grows = statement.kind() == Kind.INSERT_QUERY
                && statement.target().filter(declared::containsKey).isEmpty();
        return new Scale(target.isPresent() || !grows ? target
                : statement.sources().stream().flatMap(table -> factor(table).stream())
                        .max(BigDecimal::compareTo));
    }

    private long real(String table) {
        Long told = declared.get(table);
        return told != null ? told : sample.hasTable(table) ? sample.rowCount(table) : 0;
    }

    private Optional<BigDecimal> factor(String table) {
        Long told = declared.get(table);
        long here = sample.hasTable(table) ? sample.rowCount(table) : 0;
        return told == null || here == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(told)
                .divide(BigDecimal.valueOf(here), 9, RoundingMode.HALF_UP));
    }
}
