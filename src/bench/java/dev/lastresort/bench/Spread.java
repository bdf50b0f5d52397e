package dev.lastresort.bench;

import java.util.Arrays;
import java.util.List;

/**
 * The median of what was measured, and between which of the measured values the median of ever so
 * many would lie, in 95 of 100 cases: it asks for no distribution, and gets narrower the more there
 * are.
 */
record Spread(double low, double median, double high) {

    /** Of so few there is no such interval but all of them. */
    static final int LEAST = 6;

    private static final double OF_95_IN_100 = 1.96;

    static Spread of(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        int middle = n / 2;
        double median = n % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        int out = Math.max(0, (int) Math.floor((n - OF_95_IN_100 * Math.sqrt(n)) / 2));
        return new Spread(sorted[out], median, sorted[n - 1 - out]);
    }

    /** How wide that is, of the median. */
    double width() {
        return (high - low) / median;
    }

    Spread times(double factor) {
        double[] ends = {low * factor, high * factor};
        Arrays.sort(ends);
        return new Spread(ends[0], median * factor, ends[1]);
    }
}
