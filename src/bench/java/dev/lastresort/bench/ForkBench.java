package dev.lastresort.bench;

import dev.lastresort.database.Database;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.SqlStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
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
 * A second database that starts where the first one stands, both of them open and ready: by a fork,
 * and the way that every H2 offers, which is to write a script and to run it.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
@State(Scope.Benchmark)
public class ForkBench {

    private static final int ROWS_A_TRANSACTION = 50_000;
    private static final String ROW = "n, MOD(n, 800), MOD(n * 7919, 100000),"
            + " DATEADD('SECOND', n, TIMESTAMP '2026-01-01 00:00:00'), 'LEG-' || n";
    private static final List<String> TABLES = List.of(
            "CREATE TABLE customers (id BIGINT PRIMARY KEY, name VARCHAR(60) NOT NULL)",
            "INSERT INTO customers SELECT n, 'Customer ' || n FROM SYSTEM_RANGE(0, 799) r (n)",
            "CREATE TABLE orders (id BIGINT PRIMARY KEY, customer_id BIGINT NOT NULL"
                    + " REFERENCES customers (id), total_cents INTEGER NOT NULL,"
                    + " placed_at TIMESTAMP NOT NULL, reference VARCHAR(20))",
            "CREATE INDEX orders_by_total ON orders (total_cents)");

    @Param({"10000", "100000", "1000000"})
    int rows;

    /** Ours. */
    @State(Scope.Benchmark)
    public static class Ours {

        private static final SqlStatement CHANGE = SqlStatement.parse(
                "UPDATE orders SET total_cents = total_cents + 1 WHERE id BETWEEN :a AND :b");

        Database database;
        Database fork;
        private long changed = 1;

        @Setup(Level.Trial)
        public void fill(ForkBench bench) {
            database = Engines.EMBEDDED.create();
            for (String sql : TABLES) {
                database.execute(SqlStatement.parse(sql));
                database.commit();
            }
            for (int from = 1; from <= bench.rows; from += ROWS_A_TRANSACTION) {
                database.execute(SqlStatement.parse(insert(from, bench.rows)));
                database.commit();
            }
        }

        /** A database that nothing was written to since it was last cut would be too easy. */
        @Setup(Level.Invocation)
        public void change() {
            database.execute(CHANGE, Map.of("a", changed, "b", changed + 99));
            database.commit();
            changed += 100;
        }

        @TearDown(Level.Invocation)
        public void close() {
            fork.close();
        }

        @TearDown(Level.Trial)
        public void closeAll() {
            database.close();
        }
    }

    /** The same rows in a plain in-memory H2. */
    @State(Scope.Benchmark)
    public static class Plain {

        private static final String SCRIPT = "'memFS:fork.sql'";

        Connection connection;
        Connection copy;

        @Setup(Level.Trial)
        public void fill(ForkBench bench) throws SQLException {
            connection = DriverManager.getConnection("jdbc:h2:mem:");
            run(connection, TABLES);
            run(connection, List.of(insert(1, bench.rows, bench.rows)));
        }

        void copy() throws SQLException {
            run(connection, List.of("SCRIPT TO " + SCRIPT));
            copy = DriverManager.getConnection("jdbc:h2:mem:");
            run(copy, List.of("RUNSCRIPT FROM " + SCRIPT));
        }

        @TearDown(Level.Invocation)
        public void close() throws SQLException {
            copy.close();
        }

        @TearDown(Level.Trial)
        public void closeAll() throws SQLException {
            connection.close();
        }

        private static void run(Connection on, List<String> all) throws SQLException {
            try (Statement statement = on.createStatement()) {
                for (String sql : all) {
                    statement.execute(sql);
                }
            }
        }
    }

    @Benchmark
    @Warmup(iterations = 20)
    @Measurement(iterations = 40)
    public Database fork(Ours ours) {
        ours.fork = ours.database.snapshot().open();
        return ours.fork;
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 1)
    public Connection script(Plain plain) throws SQLException {
        plain.copy();
        return plain.copy;
    }

    private static String insert(int from, int rows) {
        return insert(from, rows, ROWS_A_TRANSACTION);
    }

    private static String insert(int from, int rows, int atMost) {
        int to = Math.min(rows, from + atMost - 1);
        return "INSERT INTO orders SELECT " + ROW + " FROM SYSTEM_RANGE(" + from + ", " + to
                + ") r (n)";
    }
}
