package dev.lastresort.database;

import java.time.Duration;

/**
 * How far one statement may go. The timeout is measured on the machine's clock, hence only a safety
 * net: it must be so generous that no honest statement ever meets it.
 */
public record Limits(Duration timeout, int maxRows, int maxChanges) {

    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(60), 2_000_000, 5_000_000);

    public Limits {
        if (timeout.isNegative() || timeout.isZero() || maxRows < 1 || maxChanges < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    int timeoutMillis() {
        return (int) Math.min(Integer.MAX_VALUE, timeout.toMillis());
    }
}
