package dev.lastresort.bench;

import dev.lastresort.bench.SideProcess.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Sides that take turns, each a short time of work, in an order that turns around each round: so
 * that whatever slows the machine down for a while meets all of them. Goes on until what it measures
 * is known well enough, or for so long that it never will be.
 */
final class Alternation {

    /** A ratio is known well enough when its spread is narrower than this part of it. */
    static final double WELL_ENOUGH = 0.10;

    private static final int MOST = 60;

    private final Map<String, List<Measured>> measured = new LinkedHashMap<>();

    /** By what a side is judged: one thread's time, or that of all threads that work together. */
    enum Measure {
        THREAD(Measured::threadNanos), ALL_THREADS(Measured::allNanos), WALL(Measured::wallNanos);

        private final ToDoubleFunction<Measured> nanos;

        Measure(ToDoubleFunction<Measured> nanos) {
            this.nanos = nanos;
        }
    }

    /** One side's time divided by another's. */
    record Ratio(String above, String below) {}

    /**
     * Lets them take turns.
     *
     * @param warmups times of each that are not counted, since they are compiled meanwhile
     * @param ratios  that are to be known well enough, by that measure
     * @param longest after which it stops, well enough or not, but for {@link Spread#LEAST} rounds
     */
    static Alternation of(
            int warmups, Measure measure, List<Ratio> ratios, Duration longest, String... names) {
        Alternation alternation = new Alternation();
        List<SideProcess> sides =
                new ArrayList<>(Arrays.stream(names).map(SideProcess::start).toList());
        try {
            for (int i = 0; i < warmups; i++) {
                sides.forEach(SideProcess::once);
            }
            long end = System.nanoTime() + longest.toNanos();
            for (int round = 0; round < Spread.LEAST || round < MOST && System.nanoTime() < end
                    && !alternation.knows(measure, ratios); round++) {
                for (SideProcess side : sides) {
                    alternation.measured.computeIfAbsent(side.name(), _ -> new ArrayList<>())
                            .add(side.once());
                }
                Collections.reverse(sides);
            }
        } finally {
            sides.forEach(SideProcess::close);
        }
        return alternation;
    }

    private boolean knows(Measure measure, List<Ratio> ratios) {
        return ratios.stream().allMatch(
                ratio -> ratio(ratio, measure).width() < WELL_ENOUGH);
    }

    /** Of each round, for in a round both had the same machine. */
    Spread ratio(Ratio ratio, Measure measure) {
        List<Measured> above = of(ratio.above());
        List<Measured> below = of(ratio.below());
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            ratios.add(measure.nanos.applyAsDouble(above.get(i))
                    / measure.nanos.applyAsDouble(below.get(i)));
        }
        return Spread.of(ratios);
    }

    Spread nanos(String side, Measure measure) {
        return Spread.of(of(side).stream().map(measure.nanos::applyAsDouble).toList());
    }

    Spread bytes(String side) {
        return Spread.of(of(side).stream().map(Measured::bytes).toList());
    }

    int rounds() {
        return measured.values().iterator().next().size();
    }

    private List<Measured> of(String side) {
        return measured.getOrDefault(side, List.of());
    }
}
