package dev.lastresort.bench;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.replay.Branch;
import dev.lastresort.replay.DayStart;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * One day of the trunk alone on one thread, and all that a comparison is: trunk, counterfactual and
 * six strategies on two threads, measured and put into words.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
@Warmup(iterations = 3)
@Measurement(iterations = 3)
@State(Scope.Benchmark)
public class ComparisonBench {

    @Param({"normal", "busy"})
    String day;

    private Loaded.Valid loaded;

    @Setup(Level.Trial)
    public void load() {
        loaded = day.equals("busy") ? BusyDay.busy() : BusyDay.normal();
    }

    @Benchmark
    public Object trunk() {
        Scenario scenario = loaded.scenario();
        try (Branch trunk = DayStart.of(scenario, Engines.EMBEDDED).image()
                .thaw("trunk", Branch.Course.INCIDENT, Watch.NONE)) {
            if (trunk.advanceTo(scenario.horizon())) {
                trunk.advanceTo(scenario.horizon());
            }
            trunk.endDay(scenario.horizon());
            return List.of(trunk.journal(), trunk.facts());
        }
    }

    @Benchmark
    public ComparisonResult comparison() {
        return new IncidentSession(loaded, new ScenarioEngines(), 2).compare(List.of(),
                Progress.NONE);
    }
}
