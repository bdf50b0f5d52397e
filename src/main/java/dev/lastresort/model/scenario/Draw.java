package dev.lastresort.model.scenario;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How a parameter gets its value for the n-th tick: a pure function of (seed, actor, n, parameter
 * name). Values in lists are {@link Long}, {@link BigDecimal}, {@link String}, {@link Boolean} or
 * {@link dev.lastresort.model.scenario.NoValue#NULL}.
 */
public sealed interface Draw {

    /** start + n × step: the source of business keys. */
    record Sequence(long start, long step) implements Draw {}

    /** A whole number from min to max, both possible. */
    record UniformInteger(long min, long max) implements Draw {}

    /** A decimal from min to max, both possible, in steps of the last decimal of the two. */
    record UniformDecimal(BigDecimal min, BigDecimal max) implements Draw {}

    /** A whole second from {@code from} (possible) to {@code to} (not possible). */
    record UniformInstant(LocalDateTime from, LocalDateTime to) implements Draw {}

    /**
     * One of the values, each as likely as its weight; as many weights as values, each 0 or more,
     * not all 0.
     */
    record Weighted(List<Object> values, List<BigDecimal> weights) implements Draw {
        public Weighted {
            values = List.copyOf(values);
            weights = List.copyOf(weights);
        }
    }

    /** One of the values, all equally likely. */
    record OneOf(List<Object> values) implements Draw {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /**
     * {@code take} rows of a query's result as it stood at the start of the day. With {@code take}
     * absent the parameter is one row: {@code :name} is its first column and {@code :name.column}
     * any; with it, {@code :name} expands to the list of first columns in {@code IN (:name)}, and
     * {@code forEach} walks the rows.
     *
     * @param distinct whether a row can be taken only once within a request
     */
    record PickedRows(Sql query, Optional<Integer> take, boolean distinct) implements Draw {}

    /**
     * Text from a pattern: {@code [A-Z0-9]} draws one character, {@code {k}} repeats it, {@code \}
     * quotes the next.
     */
    record TextPattern(String pattern) implements Draw {}

    /** The same for every n. */
    record Constant(Object value) implements Draw {}

    /** In a seed made {@code forEach} row of a query: the value of that row's column. */
    record FromColumn(String column) implements Draw {}

    /**
     * Another draw made anew for each row of the named {@link PickedRows} draw, for statements that
     * walk it.
     */
    record PerRow(String rows, Draw draw) implements Draw {}
}
