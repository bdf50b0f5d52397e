package dev.lastresort.picture.story;

import dev.lastresort.model.journal.Bisection;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeScale;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A lane's history as data that any zoom can be read from: states, each of which holds until the
 * next one starts, with running sums of how often each occurred. Sums serve where a pyramid of
 * levels would, at every zoom alike and without rounding: how many of a state fall on a pixel is
 * one subtraction. Invariant: asking for runs costs a search per pixel, whatever the traffic.
 */
public final class Track<S extends Enum<S>> {

    /**
     * Whole pixels in one state.
     *
     * @param count how many of that state start in it
     * @param first the place of the first entry in that state
     * @param last  the place of the last one
     */
    public record Run<S>(double x, double width, S state, long count, int first, int last) {}

    private final S[] states;
    private final LocalDateTime origin;
    private final long[] starts;
    private final byte[] levels;
    /** For each state, how many of it stand before each place. */
    private final int[][] sums;

    private Track(S[] states, LocalDateTime origin, long[] starts, byte[] levels) {
        this.states = states;
        this.origin = origin;
        this.starts = starts;
        this.levels = levels;
        this.sums = new int[states.length][levels.length + 1];
        for (int level = 0; level < states.length; level++) {
            int[] sum = sums[level];
            for (int i = 0; i < levels.length; i++) {
                sum[i + 1] = sum[i] + (levels[i] == level ? 1 : 0);
            }
        }
    }

    public int size() {
        return starts.length;
    }

    public S state(int place) {
        return states[levels[place]];
    }

    public LocalDateTime start(int place) {
        return origin.plusNanos(starts[place]);
    }

    /** How many entries of that state stand from {@code first} up to {@code end}, exclusive. */
    public long count(S state, int first, int end) {
        return (long) sums[state.ordinal()][end] - sums[state.ordinal()][first];
    }

    /** For how long that state held within the range; the last entry holds for ever. */
    public Duration length(S state, TimeRange range) {
        long nanos = 0;
        long from = TimeRange.nanosBetween(origin, range.start());
        long to = TimeRange.nanosBetween(origin, range.end());
        for (int i = Math.max(0, firstFrom(from, 0) - 1); i < starts.length
                && starts[i] < to; i++) {
            long end = i + 1 < starts.length ? Math.min(starts[i + 1], to) : to;
            nanos += state(i) == state ? Math.max(0, end - Math.max(starts[i], from)) : 0;
        }
        return Duration.ofNanos(nanos);
    }

    /** The place of the first entry at or after the instant; the size if there is none. */
    public int firstFrom(LocalDateTime instant) {
        return firstFrom(TimeRange.nanosBetween(origin, instant), 0);
    }

    private int firstFrom(long nanos, int from) {
        return Bisection.first(from, starts.length, place -> starts[place] >= nanos);
    }

    /** The same instants with other states. */
    <T extends Enum<T>> Track<T> mapped(T[] others, byte[] otherLevels) {
        return new Track<>(others, origin, starts, otherLevels);
    }

    public List<Run<S>> runs(TimeScale scale) {
        return runs(scale, starts.length);
    }

    /**
     * The track in pixels: where several entries start on one, the worst is shown.
     *
     * @param end entries from this place on are left out
     */
    public List<Run<S>> runs(TimeScale scale, int end) {
        List<Run<S>> runs = new ArrayList<>();
        double nanosPerPixel = scale.shown().nanos() / scale.width();
        long shownFrom = TimeRange.nanosBetween(origin, scale.shown().start());
        int columns = (int) Math.ceil(scale.width());
        int next = Math.min(end, firstFrom(edge(shownFrom, 0, nanosPerPixel), 0));
        int column = 0;
        while (column < columns) {
            int after = next;
            if (next < end && starts[next] < edge(shownFrom, column + 1, nanosPerPixel)) {
                after = Math.min(end,
                        firstFrom(edge(shownFrom, column + 1, nanosPerPixel), next));
            }
            int until = column + 1;
            if (after == next) {
                // Nothing starts here: what holds goes on to the pixel where the next one starts.
                double x = after < starts.length
                        ? (starts[after] - shownFrom) / nanosPerPixel + 0.5 : columns;
                until = (int) Math.clamp(Math.floor(x), column + 1, columns);
            }
            boolean held = after == next && next > 0
                    && !(next == end && end < starts.length
                            && starts[end] < edge(shownFrom, column + 1, nanosPerPixel));
            if (after > next) {
                add(runs, scale.left() + column, until - column, worst(next, after), next, after);
            } else if (held) {
                add(runs, scale.left() + column, until - column, levels[next - 1], next - 1, next);
            }
            next = after;
            column = until;
        }
        return runs;
    }

    private static long edge(long shownFrom, int column, double nanosPerPixel) {
        return shownFrom + (long) Math.ceil((column - 0.5) * nanosPerPixel);
    }

    private int worst(int first, int end) {
        int level = states.length - 1;
        while (sums[level][end] == sums[level][first]) {
            level--;
        }
        return level;
    }

    private void add(List<Run<S>> runs, double x, double width, int level, int from, int to) {
        int first = place(level, sums[level][from] + 1);
        int last = place(level, sums[level][to]);
        S state = states[level];
        if (!runs.isEmpty() && runs.getLast().state() == state
                && runs.getLast().x() + runs.getLast().width() == x) {
            Run<S> before = runs.removeLast();
            runs.add(new Run<>(before.x(), before.width() + width, state,
                    count(state, before.first(), last + 1), before.first(), last));
        } else {
            runs.add(new Run<>(x, width, state, count(state, first, last + 1), first, last));
        }
    }

    /** Where the entry of that level stands that is the n-th of them, counted from 1. */
    private int place(int level, int n) {
        return Bisection.first(0, levels.length - 1, place -> sums[level][place + 1] >= n);
    }

    /** Collects entries in the order of their instants. */
    static final class Builder<S extends Enum<S>> {

        private final S[] states;
        private final LocalDateTime origin;
        private long[] starts;
        private byte[] levels;
        private int size;

        Builder(Class<S> states, LocalDateTime origin, int room) {
            this.states = states.getEnumConstants();
            this.origin = origin;
            this.starts = new long[Math.max(4, room)];
            this.levels = new byte[starts.length];
        }

        Builder<S> add(LocalDateTime at, S state) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, 2 * size);
                levels = Arrays.copyOf(levels, 2 * size);
            }
            starts[size] = TimeRange.nanosBetween(origin, at);
            levels[size++] = (byte) state.ordinal();
            return this;
        }

        /** Adds it unless the state holds already; one at the same instant gives way. */
        Builder<S> turn(LocalDateTime at, S state) {
            if (size > 0 && starts[size - 1] == TimeRange.nanosBetween(origin, at)) {
                size--;
            }
            return size > 0 && levels[size - 1] == state.ordinal() ? this : add(at, state);
        }

        Track<S> build() {
            return new Track<>(states, origin, Arrays.copyOf(starts, size),
                    Arrays.copyOf(levels, size));
        }
    }
}
