package dev.lastresort.session.sweep;

import dev.lastresort.model.sweep.SweptParameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A parameter's range as it is typed: {@code POINTER=a..b/steps}.
 *
 * @param pointer JSON Pointer of the place
 * @param from    the first value
 * @param to      the last value
 * @param steps   how many values there are, both ends among them
 */
public record SweptRange(String pointer, String from, String to, int steps) {

    private static final Pattern TYPED =
            Pattern.compile("(?<pointer>/[^=]*)=(?<from>.+?)\\.\\.(?<to>.+)/(?<steps>\\d{1,5})");
    private static final String EXAMPLE = "/alerts/0/humanDelay=\"5 min..60 min/12\"";

    /** @throws IllegalArgumentException with what is wrong and how to write it */
    public static SweptRange parse(String text) {
        Matcher typed = TYPED.matcher(text);
        if (!typed.matches()) {
            throw new IllegalArgumentException("expected POINTER=a..b/steps, such as " + EXAMPLE
                    + ", but got '" + text + "'");
        }
        int steps = Integer.parseInt(typed.group("steps"));
        if (steps < 2) {
            throw new IllegalArgumentException("a range has 2 values or more, both ends among"
                    + " them, but '" + text + "' has " + steps);
        }
        return new SweptRange(typed.group("pointer"), typed.group("from").strip(),
                typed.group("to").strip(), steps);
    }

    /**
     * The values of the range, evenly spaced.
     *
     * @param day to which times without a date belong
     * @throws IllegalArgumentException if its ends are no quantities of one kind
     */
    public SweptParameter values(LocalDate day) {
        SweptQuantity kind = SweptQuantity.ofBoth(from, to, day)
                .orElseThrow(() -> new IllegalArgumentException("--vary " + pointer + ": '" + from
                        + "' and '" + to + "' are not two numbers, durations, sizes, rates or"
                        + " instants; write it like " + EXAMPLE));
        List<String> values = IntStream.range(0, steps)
                .mapToObj(i -> kind.between(from, to, day, i, steps - 1)).toList();
        if (values.stream().distinct().count() < steps) {
            throw new IllegalArgumentException("--vary " + pointer + ": there are no " + steps
                    + " different values from " + from + " to " + to
                    + "; ask for fewer steps, or write the ends with more decimals");
        }
        return new SweptParameter(pointer, values);
    }

    /**
     * Where between the range's values another one of its kind stands: 0 is the first of them, 1
     * the second. It may stand outside; empty if it is of no such kind.
     */
    public OptionalDouble placeOf(String value, LocalDate day) {
        Optional<SweptQuantity> kind = SweptQuantity.ofBoth(from, to, day)
                .filter(same -> same.read(value, day).isPresent());
        if (kind.isEmpty()) {
            return OptionalDouble.empty();
        }
        BigDecimal first = kind.get().read(from, day).orElseThrow();
        double way = kind.get().read(to, day).orElseThrow().subtract(first).doubleValue();
        double gone = kind.get().read(value, day).orElseThrow().subtract(first).doubleValue();
        return OptionalDouble.of(gone / way * (steps - 1));
    }

    /** As it is typed. */
    public String text() {
        return pointer + "=" + from + ".." + to + "/" + steps;
    }
}
