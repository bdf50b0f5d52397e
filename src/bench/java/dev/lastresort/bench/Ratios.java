package dev.lastresort.bench;

import dev.lastresort.comparison.ledger.FactDiffBench;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Prints the ratios that the program's speed is judged by, each with its aim. What a ratio divides
 * is timed in turn within this one run; ratios of different runs are not to be compared closely.
 * Arguments: which to take, of {@code replay fork diff comparison}; all if none.
 */
public final class Ratios {

    private static final List<String> ALL = List.of("replay", "fork", "diff", "comparison");
    private static final double SECOND = 1000;

    private Ratios() {}

    public static void main(String[] args) throws RunnerException {
        List<String> wanted = args.length == 0 ? ALL : List.of(args);
        if (!ALL.containsAll(wanted)) {
            throw new IllegalArgumentException("choose among " + ALL);
        }
        line("what", "aim", "reached", "from");
        for (String name : wanted) {
            switch (name) {
                case "replay" -> replay();
                case "fork" -> fork();
                case "diff" -> diff();
                default -> comparison();
            }
        }
    }

    private static void replay() throws RunnerException {
        Timing bare = Timing.of("ReplayBench.bareLoop", 2, 4, 4);
        Timing engine = Timing.of("ReplayBench.engine", 2, 4, 4);
        Timing redo = Timing.of("ReplayBench.redo", 2, 4, 4);
        Timing.run(bare, engine, redo);
        line("replay ÷ bare JDBC loop, throughput", "≥ 0.6",
                number(bare.median() / engine.median()),
                number(engine.median()) + " and " + number(bare.median()) + " µs an order");
        line("redo ÷ original run, throughput", "≥ 1.5", number(engine.median() / redo.median()),
                number(redo.median()) + " and " + number(engine.median()) + " µs an order");
    }

    private static void fork() throws RunnerException {
        for (String rows : List.of("10000", "100000", "1000000")) {
            Timing fork = Timing.of("ForkBench.fork", 1, 15, 31, "rows", rows);
            Timing script = Timing.of("ForkBench.script", 1, 1, 1, "rows", rows);
            Timing.run(fork, script);
            line("fork of " + rows + " rows", "≤ 20 ms", number(fork.median()) + " ms", "");
            line("SCRIPT and RUNSCRIPT ÷ fork, " + rows + " rows", "",
                    number(script.median() / fork.median()),
                    number(script.median() / SECOND) + " s");
        }
    }

    private static void diff() throws RunnerException {
        Timing diff = Timing.of("FactDiffBench.diff", 1, 3, 5);
        Timing.run(diff);
        double seconds = diff.median() / SECOND;
        line("diff of 1,000,000 fact rows", "", number(seconds) + " s",
                Math.round(FactDiffBench.ROWS / seconds / SECOND) + " thousand rows a second");
    }

    private static void comparison() throws RunnerException {
        compare("normal", 2, 3, 3);
        compare("busy", 1, 0, 1);
    }

    private static void compare(String day, int rounds, int warmups, int measured)
            throws RunnerException {
        Timing trunk = Timing.of("ComparisonBench.trunk", rounds, warmups, measured, "day", day);
        Timing whole =
                Timing.of("ComparisonBench.comparison", rounds, warmups, measured, "day", day);
        Timing.run(trunk, whole);
        line("comparison ÷ trunk alone, " + day + " day", "≤ 3",
                number(whole.median() / trunk.median()),
                number(whole.median() / SECOND) + " and " + number(trunk.median() / SECOND) + " s");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static void line(String what, String aim, String reached, String from) {
        System.out.printf(Locale.ROOT, "%-45s %-8s %-10s %s%n", what, aim, reached, from);
        System.out.flush();
    }
}
