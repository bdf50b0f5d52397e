package dev.lastresort.bench;

import dev.lastresort.model.outcome.ModelledSchedule;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.WarmSession;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a turned control to the exact comparison, on two threads; and to what the model says of it.
 * Each time another value, read as {@code --set} reads it. The aims are 1 s and 50 ms for 95 of
 * 100.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 20)
@Measurement(iterations = 1, time = 40)
@State(Scope.Benchmark)
public class WhatIfBench {

    @Param({"dropped-orders-archive", "price-integer-to-decimal"})
    String mission;

    @Param({"SIZE", "THROUGHPUT", "REDO", "DELAY", "TARGET"})
    String control;

    private final Random random = new Random(7);
    private WarmSession session;

    @Setup(Level.Trial)
    public void warm() {
        session = new WarmSession(BusyDay.read(mission, List.of()), new ScenarioEngines(), 2);
        session.compare(Progress.NONE);
    }

    @TearDown(Level.Trial)
    public void close() {
        session.close();
    }

    @Benchmark
    public ComparisonResult measured() {
        return session.compare(turned(), Progress.NONE);
    }

    @Benchmark
    public ModelledSchedule modelled() {
        return session.modelled(turned().scenario());
    }

    private Loaded.Valid turned() {
        return BusyDay.read(mission, List.of(Setting.parse(switch (control) {
            case "SIZE" -> "/environment/databaseSize=" + between(50, 3000) + " GB";
            case "THROUGHPUT" -> "/environment/restoreThroughput=" + between(20, 900) + " MB/s";
            case "REDO" -> "/environment/redoPace=" + between(200, 6000) / 100.0;
            case "DELAY" -> "/alerts/0/humanDelay=" + between(0, 4 * 3600) + " s";
            // the recovery in place stands before the full restore in both
            default -> "/strategies/4/steps/0/target="
                    + LocalTime.of(2, 0).plusSeconds(between(0, 12 * 3600));
        })));
    }

    private int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }
}
