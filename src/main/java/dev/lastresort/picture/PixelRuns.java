package dev.lastresort.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Any number of stretches in some state, boiled down to runs of whole pixels: where several fall on
 * one pixel the one declared last, the worst, is shown. Invariant: there are never more runs than
 * pixels.
 */
final class PixelRuns<S extends Enum<S>> {

    /** From {@code x}, that many pixels wide; {@code count} is how many stretches start in it. */
    record Run<S>(double x, double width, S state, long count) {}

    private static final byte NONE = -1;

    private final S[] states;
    private final double left;
    private final byte[] columns;
    private final int[] starts;

    PixelRuns(Class<S> states, TimeScale scale) {
        this.states = states.getEnumConstants();
        this.left = scale.left();
        this.columns = new byte[(int) Math.ceil(scale.width())];
        this.starts = new int[columns.length];
        Arrays.fill(columns, NONE);
    }

    /** Adds a stretch, at least one pixel wide; what lies outside is cut off. */
    void add(double from, double to, S state) {
        int first = (int) Math.round(from - left);
        int last = Math.max(first + 1, (int) Math.round(to - left));
        if (last <= 0 || first >= columns.length) {
            return;
        }
        if (first >= 0) {
            starts[first]++;
        }
        byte level = (byte) state.ordinal();
        for (int i = Math.max(0, first); i < Math.min(columns.length, last); i++) {
            if (columns[i] < level) {
                columns[i] = level;
            }
        }
    }

    List<Run<S>> runs() {
        List<Run<S>> runs = new ArrayList<>();
        int start = 0;
        while (start < columns.length) {
            int end = start;
            long count = 0;
            while (end < columns.length && columns[end] == columns[start]) {
                count += starts[end];
                end++;
            }
            if (columns[start] != NONE) {
                runs.add(new Run<>(left + start, end - start, states[columns[start]], count));
            }
            start = end;
        }
        return runs;
    }
}
