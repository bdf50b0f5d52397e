package dev.lastresort.picture.ink;

import dev.lastresort.picture.shape.Pattern;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What repeats in a pattern: lines on a square of twelve, as they show within it.
 *
 * @param width how wide its lines are; their ends do not stick out
 */
public record Motif(List<Stripe> stripes, double width) {

    /** The side of the square after which every pattern repeats. */
    public static final int PERIOD = 12;

    private static final double FINE = 1.3;
    private static final List<Stripe> RISING = List.of(new Stripe(-3, 6, 6, -3),
            new Stripe(-3, 12, 12, -3), new Stripe(0, 15, 15, 0), new Stripe(6, 15, 15, 6));
    private static final List<Stripe> FALLING = List.of(new Stripe(-3, 6, 6, 15),
            new Stripe(-3, 0, 12, 15), new Stripe(0, -3, 15, 12), new Stripe(6, -3, 15, 6));
    private static final Map<Pattern, Motif> ALL = all();

    /** A straight line from one point to another. */
    public record Stripe(double fromX, double fromY, double toX, double toY) {

        private boolean covers(double x, double y, double width) {
            double alongX = toX - fromX;
            double alongY = toY - fromY;
            double length = Math.sqrt(alongX * alongX + alongY * alongY);
            double along = ((x - fromX) * alongX + (y - fromY) * alongY) / length;
            double beside = ((x - fromX) * alongY - (y - fromY) * alongX) / length;
            return along >= 0 && along <= length && Math.abs(beside) < width / 2;
        }
    }

    /** Whether the pattern is a motif that repeats; else it is made of edges and lines. */
    public static boolean repeats(Pattern pattern) {
        return !of(pattern).stripes.isEmpty();
    }

    /** One without stripes for a pattern that does not repeat. */
    public static Motif of(Pattern pattern) {
        return Objects.requireNonNull(ALL.get(pattern));
    }

    private static Map<Pattern, Motif> all() {
        Map<Pattern, Motif> all = new EnumMap<>(Pattern.class);
        for (Pattern pattern : Pattern.values()) {
            all.put(pattern, made(pattern));
        }
        return Collections.unmodifiableMap(all);
    }

    private static Motif made(Pattern pattern) {
        return switch (pattern) {
            case STRIPES -> new Motif(RISING, FINE);
            case BACK_STRIPES -> new Motif(FALLING, FINE);
            case LATTICE -> new Motif(
                    Stream.of(RISING, FALLING).flatMap(List::stream).toList(), FINE / 1.5);
            case DOTS -> new Motif(List.of(new Stripe(2, 3, 4, 3), new Stripe(8, 3, 10, 3),
                    new Stripe(2, 9, 4, 9), new Stripe(8, 9, 10, 9)), 2);
            case BARS -> new Motif(List.of(new Stripe(2, 0, 2, 12), new Stripe(6, 0, 6, 12),
                    new Stripe(10, 0, 10, 12)), FINE);
            case RUNGS -> new Motif(List.of(new Stripe(0, 2, 12, 2), new Stripe(0, 6, 12, 6),
                    new Stripe(0, 10, 12, 10)), FINE);
            case CROSSES -> new Motif(
                    List.of(new Stripe(3, 3, 9, 9), new Stripe(3, 9, 9, 3)), FINE);
            case SOLID, EDGED, HOLLOW, LINE, DASHES -> new Motif(List.of(), 0);
        };
    }

    /** Whether that point of the square is ink. */
    public boolean inked(double x, double y) {
        for (Stripe stripe : stripes) {
            if (stripe.covers(x, y, width)) {
                return true;
            }
        }
        return false;
    }
}
