package dev.lastresort.bench;

import dev.lastresort.database.Database;
import dev.lastresort.database.Snapshot;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.replay.Branch;
import dev.lastresort.replay.DayStart;
import dev.lastresort.replay.Watch;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same orders of a busy day three times: simulated by the engine, with draws, capture, journal
 * and checks; sent to a plain H2 by a bare loop of prepared statements; and done again from the
 * log.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(ReplayBench.ORDERS)
@Fork(value = 1, jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
@Warmup(iterations = 4)
@Measurement(iterations = 5)
public class ReplayBench {

    static final int ORDERS = 30_000;

    /** The orders, and the day that they are placed on. */
    @State(Scope.Benchmark)
    public static class Day {

        Scenario scenario;
        DayStart start;
        LocalDateTime end;
        List<Order> orders;
        List<Commit> commits;

        @Setup(Level.Trial)
        public void live() {
            scenario = BusyDay.scenario();
            start = DayStart.of(scenario, Engines.EMBEDDED);
            Duration span = BusyDay.BETWEEN_ORDERS.multipliedBy(ORDERS);
            end = scenario.start().plus(span);
            try (Branch branch = thaw()) {
                branch.advanceTo(end);
                Journal journal = branch.journal();
                orders = Order.in(journal);
                commits = journal.stream(Committing.class).map(Committing::commit).toList();
            }
            if (orders.size() != ORDERS) {
                throw new IllegalStateException(orders.size() + " orders");
            }
        }

        Branch thaw() {
            return start.image().thaw("trunk", Branch.Course.INCIDENT, Watch.NONE);
        }
    }

    /** A branch at the start of the day. */
    @State(Scope.Benchmark)
    public static class AtStart {

        Branch branch;

        @Setup(Level.Invocation)
        public void thaw(Day day) {
            branch = day.thaw();
        }

        @TearDown(Level.Invocation)
        public void close() {
            branch.close();
        }
    }

    /** A plain database at the start of the day. */
    @State(Scope.Benchmark)
    public static class Plain {

        PlainShop shop;

        @Setup(Level.Invocation)
        public void open(Day day) throws SQLException {
            shop = PlainShop.open(day.scenario, day.orders);
        }

        @TearDown(Level.Invocation)
        public void close() throws SQLException {
            shop.close();
        }
    }

    /** A backup from the start of the day; what the log does not touch is left out of it. */
    @State(Scope.Benchmark)
    public static class Backup {

        Snapshot snapshot;
        Database database;

        @Setup(Level.Trial)
        public void take(Day day) {
            try (Database empty = Engines.EMBEDDED.create()) {
                for (var item : day.scenario.setup().items()) {
                    if (item instanceof dev.lastresort.model.scenario.Setup.Statement setup) {
                        empty.execute(SqlStatement.parse(setup.sql().text()));
                        empty.commit();
                    }
                }
                snapshot = empty.closeToSnapshot();
            }
        }

        @Setup(Level.Invocation)
        public void load() {
            database = snapshot.open();
        }

        @TearDown(Level.Invocation)
        public void close() {
            database.close();
        }
    }

    @Benchmark
    public Journal engine(Day day, AtStart at) {
        at.branch.advanceTo(day.end);
        return at.branch.journal();
    }

    @Benchmark
    public long bareLoop(Day day, Plain plain) throws SQLException {
        return plain.shop.place(day.orders);
    }

    @Benchmark
    public Database redo(Day day, Backup backup) {
        backup.database.redo(day.commits);
        return backup.database;
    }
}
