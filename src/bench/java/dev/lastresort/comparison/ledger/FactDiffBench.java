package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Fact;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A fact of a million rows as two branches have it, put in order and held against each other: one
 * row in a hundred is missing, one in a hundred differs.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
@Warmup(iterations = 4)
@Measurement(iterations = 7)
@State(Scope.Benchmark)
public class FactDiffBench {

    public static final int ROWS = 1_000_000;

    private static final List<String> COLUMNS =
            List.of("id", "customer_id", "total_cents", "placed_at");
    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 0, 0);

    private final Fact fact = new Fact("orders", "Orders", List.of("id"), List.of());
    private FactRows expected;
    private FactRows actual;

    @Setup(Level.Trial)
    public void fill() {
        expected = rows(false);
        actual = rows(true);
    }

    @Benchmark
    public Object diff() {
        return FactDiff.of(SortedFact.of(fact, expected, COLUMNS),
                SortedFact.of(fact, actual, COLUMNS));
    }

    private static FactRows rows(boolean damaged) {
        List<Row> rows = new ArrayList<>(ROWS);
        for (long id = 0; id < ROWS; id++) {
            if (!damaged || id % 100 != 0) {
                long total = id * 7919 % 100_000 + (damaged && id % 100 == 1 ? 1 : 0);
                rows.add(Row.of(id, id % 800, total, START.plusSeconds(id)));
            }
        }
        return new FactRows(COLUMNS, rows);
    }
}
