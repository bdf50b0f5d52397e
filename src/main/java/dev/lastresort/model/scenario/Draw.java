package dev.lastresort.model.scenario;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * How a parameter gets its value for the n-th tick: a pure function of (seed, actor, n, parameter
 * name). Values in lists are {@link Long}, {@link BigDecimal}, {@link String}, {@link Boolean} or
 * {@link dev.lastresort.model.scenario.NoValue#NULL}.
 */
public sealed interface Draw {

    /** The rows that it picks among, if it does. */
    default Optional<PickedRows> picked() {
        return switch (this) {
            case PickedRows rows -> Optional.of(rows);
            case Belonging(String _, PickedRows rows) -> Optional.of(rows);
            default -> Optional.empty();
        };
    }

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
     * @param exponent how much more often the first rows are taken; absent: all equally often
     * @param matching columns that must equal the value of another draw, by column; a request for
     *                 which no row does gets NULLs
     */
    record PickedRows(Sql query, Optional<Integer> take, boolean distinct,
            Optional<BigDecimal> exponent, SequencedMap<String, String> matching) implements Draw {

        /** Of all rows, each equally often. */
        public PickedRows(Sql query, Optional<Integer> take, boolean distinct) {
            this(query, take, distinct, Optional.empty(), new LinkedHashMap<>());
        }
    }

    /**
     * The first of the values most often, the k-th with a weight of 1 / k^exponent.
     *
     * @param values   none: the whole numbers from 1 to {@code max}
     * @param exponent more than 0
     */
    record Zipf(List<Object> values, long max, BigDecimal exponent) implements Draw {
        public Zipf {
            values = List.copyOf(values);
        }
    }

    /**
     * A number whose logarithm is spread as a bell around that of the median: many small ones and a
     * long tail. Beyond the bounds it is drawn anew.
     *
     * @param sigma    how wide the bell is; about a sixth of all are more than e^sigma times the
     *                 median
     * @param decimals 0 for whole numbers
     * @param endings  digits, one of which takes the place of the last ones; none: all as drawn
     */
    record LogNormal(BigDecimal median, BigDecimal sigma, Optional<BigDecimal> min,
            Optional<BigDecimal> max, int decimals, List<String> endings) implements Draw {
        public LogNormal {
            endings = List.copyOf(endings);
        }
    }

    /** A text that looks like that of a person or a place, and is nobody's. */
    record MadeUp(Made what) implements Draw {}

    enum Made {
        PERSON, FIRST_NAME, LAST_NAME, EMAIL, COMPANY, STREET, CITY
    }

    /** The value of another draw of the same tick, or of a column of the row that it picked. */
    record SameAs(String reference) implements Draw {}

    /**
     * A draw that belongs to the value of another one in place of the tick: the same whenever that
     * value comes up.
     */
    record Belonging(String reference, Draw draw) implements Draw {}

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
