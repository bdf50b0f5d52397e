package dev.lastresort.model.scenario;

import java.time.Duration;
import java.util.StringJoiner;

/** A duration as people write it: {@code 1 h 35 min}, {@code 40 s}, {@code 200 ms}; the units of scenario files. */
public final class DurationText {

    private DurationText() {}

    /** The duration, which is not negative, down to the millisecond. */
    public static String of(Duration duration) {
        StringJoiner text = new StringJoiner(" ");
        add(text, duration.toHours(), "h");
        add(text, duration.toMinutesPart(), "min");
        add(text, duration.toSecondsPart(), "s");
        add(text, duration.toMillisPart(), "ms");
        return text.length() == 0 ? "0 s" : text.toString();
    }

    private static void add(StringJoiner text, long amount, String unit) {
        if (amount > 0) {
            text.add(amount + " " + unit);
        }
    }
}
