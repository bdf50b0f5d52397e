package dev.lastresort.bench;

import dev.lastresort.cli.LastResortCommand;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long the command line takes to answer the cheapest question, its own version. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StartBench {

    private static final String[] VERSION = {"--version"};

    private final PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());

    @Benchmark
    public int answersItsVersion() {
        return LastResortCommand.run(VERSION, nowhere, nowhere);
    }
}
