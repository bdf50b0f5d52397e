package dev.lastresort.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One benchmark under one parameter, timed in several rounds, each in a Java of its own. What
 * counts is the median of the rounds' medians, which a busy neighbour moves least.
 */
final class Timing {

    private final String benchmark;
    private final String[] parameter;
    private final int rounds;
    private final int warmups;
    private final int measured;
    private final List<Double> medians = new ArrayList<>();

    private Timing(
            String benchmark, String[] parameter, int rounds, int warmups, int measured) {
        this.benchmark = benchmark;
        this.parameter = parameter;
        this.rounds = rounds;
        this.warmups = warmups;
        this.measured = measured;
    }

    /**
     * @param benchmark the end of its name, such as {@code ForkBench.fork}
     * @param parameter name and value, or nothing
     */
    static Timing of(
            String benchmark, int rounds, int warmups, int measured, String... parameter) {
        return new Timing(benchmark, parameter, rounds, warmups, measured);
    }

    /** Times all in turn, round after round, so that a slow minute of the machine meets all. */
    static void run(Timing... all) throws RunnerException {
        int most = Arrays.stream(all).mapToInt(timing -> timing.rounds).max().orElse(0);
        for (int round = 0; round < most; round++) {
            for (Timing timing : all) {
                if (round < timing.rounds) {
                    timing.runOnce();
                }
            }
        }
    }

    double median() {
        double[] sorted = medians.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private void runOnce() throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmark.replace(".", "\\.") + "$")
                .verbosity(VerboseMode.SILENT).shouldFailOnError(true)
                .warmupIterations(warmups).measurementIterations(measured);
        if (parameter.length > 0) {
            options.param(parameter[0], parameter[1]);
        }
        for (RunResult result : new Runner(options.build()).run()) {
            medians.add(result.getPrimaryResult().getStatistics().getPercentile(50));
        }
    }
}
