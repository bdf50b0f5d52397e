package dev.lastresort.bench;

import dev.lastresort.bench.Alternation.Measure;
import dev.lastresort.bench.Alternation.Ratio;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints the ratios that the program's speed is judged by, each with its aim, its median and
 * between what it lies. What a ratio divides takes turns within this one run; ratios of different
 * runs are not to be compared closely. Arguments: which to take, of {@code replay fork diff
 * comparison busy}; all if none. A ratio that is not known well enough is marked, and the exit code
 * is 1.
 */
public final class Ratios {

    private static final List<String> ALL =
            List.of("replay", "fork", "diff", "comparison", "busy");
    private static final double MICROSECOND = 1e-3;
    private static final double MILLISECOND = 1e-6;
    private static final double SECOND = 1e-9;
    /** More than this for each processor, and somebody else is at work. */
    private static final double IDLE = 0.5;

    private final List<String> noisy = new ArrayList<>();

    private Ratios() {}

    public static void main(String[] args) {
        List<String> wanted = args.length == 0 ? ALL : List.of(args);
        if (!ALL.containsAll(wanted)) {
            throw new IllegalArgumentException("choose among " + ALL);
        }
        System.exit(new Ratios().measure(wanted) ? 0 : 1);
    }

    private boolean measure(List<String> wanted) {
        tellLoad("before");
        for (String name : wanted) {
            switch (name) {
                case "replay" -> replay();
                case "fork" -> fork();
                case "diff" -> diff();
                case "comparison" -> compare("normal", 3);
                default -> compare("busy", 0);
            }
        }
        tellLoad("after");
        if (!noisy.isEmpty()) {
            line("This machine is too noisy to tell: " + String.join(", ", noisy) + ".");
        }
        return noisy.isEmpty();
    }

    /** What ran before this did counts in what is told before it. */
    private static void tellLoad(String when) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        double load = system.getSystemLoadAverage();
        int cores = system.getAvailableProcessors();
        line(String.format(Locale.ROOT, "Load %s it: %.1f on %d processors%s.", when, load, cores,
                when.equals("before") && load > IDLE * cores
                        ? "; somebody else is at work here, so do not quote this" : ""));
    }

    private void replay() {
        Ratio replay = new Ratio("bare", "engine");
        Ratio redo = new Ratio("engine", "redo");
        Alternation turns = Alternation.of(6, Measure.THREAD, List.of(replay, redo),
                Duration.ofMinutes(6), "bare", "engine", "redo");
        tell("replay ÷ bare prepared JDBC, throughput", "≥ 0.7", turns, replay, Measure.THREAD);
        tell("redo ÷ original run, throughput", "≥ 1.5", turns, redo, Measure.THREAD);
        for (String side : List.of("bare", "engine", "redo")) {
            line("    " + side + ": "
                    + text(turns.nanos(side, Measure.THREAD).times(MICROSECOND), "µs")
                    + " and " + text(turns.bytes(side), "bytes") + " an order");
        }
    }

    private void fork() {
        for (String rows : List.of("10000", "100000", "1000000")) {
            Ratio ratio = new Ratio("script-" + rows, "fork-" + rows);
            Alternation turns = Alternation.of(rows.length() < 7 ? 15 : 3, Measure.THREAD,
                    List.of(ratio), Duration.ofMinutes(4), ratio.above(), ratio.below());
            tell("SCRIPT and RUNSCRIPT ÷ fork, " + rows + " rows", "", turns, ratio,
                    Measure.THREAD);
            line("    fork: " + text(turns.nanos(ratio.below(), Measure.WALL)
                    .times(MILLISECOND), "ms") + " on the wall (aim: ≤ 20 ms)");
        }
    }

    private void diff() {
        Alternation turns = Alternation.of(
                6, Measure.THREAD, List.of(), Duration.ofMinutes(1), "diff");
        line("diff of 1,000,000 fact rows: "
                + text(turns.nanos("diff", Measure.THREAD).times(MILLISECOND), "ms") + ", "
                + text(turns.bytes("diff").times(MICROSECOND * MICROSECOND), "MB"));
    }

    private void compare(String day, int warmups) {
        Ratio ratio = new Ratio("comparison-" + day, "trunk-" + day);
        Alternation turns = Alternation.of(warmups, Measure.WALL, List.of(ratio),
                Duration.ofMinutes(10), ratio.above(), ratio.below());
        tell("comparison ÷ trunk alone, " + day + " day", "≤ 3", turns, ratio,
                Measure.ALL_THREADS);
        for (String side : List.of(ratio.above(), ratio.below())) {
            line("    " + side + ": " + text(turns.nanos(side, Measure.WALL).times(SECOND), "s")
                    + " on the wall, " + text(turns.nanos(side, Measure.ALL_THREADS)
                            .times(SECOND), "s")
                    + " of the processors, "
                    + text(turns.bytes(side).times(MICROSECOND * MICROSECOND), "MB"));
        }
    }

    private void tell(
            String what, String aim, Alternation turns, Ratio ratio, Measure processor) {
        Spread time = turns.ratio(ratio, processor);
        Spread wall = turns.ratio(ratio, Measure.WALL);
        boolean known = (processor == Measure.THREAD ? time : wall).width()
                < Alternation.WELL_ENOUGH;
        if (!known) {
            noisy.add(what);
        }
        line(String.format(Locale.ROOT, "%-45s %-7s %s by processor time, %s on the wall, of %d"
                + " rounds%s", what, aim, text(time, ""), text(wall, ""), turns.rounds(),
                known ? "" : ": TOO NOISY"));
    }

    private static String text(Spread spread, String unit) {
        return (number(spread.median()) + " " + unit).strip() + " (" + number(spread.low())
                + " to " + number(spread.high()) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }

    private static void line(String text) {
        System.out.println(text);
        System.out.flush();
    }
}
