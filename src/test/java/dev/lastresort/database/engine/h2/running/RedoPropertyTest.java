package dev.lastresort.database.engine.h2.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.Database;
import dev.lastresort.database.Snapshot;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Commit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class RedoPropertyTest {

    private static final int SOME = 5;
    private static final int MANY = 10;

    @Test
    void snapshotAndRedoEqualTheOriginal() {
        redoEqualsTheOriginal(0, SOME);
    }

    @Tag("slow")
    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(longs = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150})
    void manyMoreSnapshotsAndRedosEqualTheOriginal(long first) {
        redoEqualsTheOriginal(first, MANY);
    }

    private static void redoEqualsTheOriginal(long first, int count) {
        for (long seed = first; seed < first + count; seed++) {
            try (Database original = Engines.EMBEDDED.create()) {
                RandomWorkload workload = new RandomWorkload(seed, original, 15);
                workload.setUp();
                Snapshot snapshot = original.snapshot();
                List<Commit> commits = workload.run(40);
                try (Database redone = snapshot.open()) {
                    redone.redo(commits);
                    assertEquals(original.contents(), redone.contents(), "seed " + seed);
                    assertEquals(scanned(original), scanned(redone), "row order, seed " + seed);
                }
            }
        }
    }

    @Test
    void cutsAndForksNeverShow() {
        cutsNeverShow(1000, SOME);
    }

    @Tag("slow")
    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(longs = {1000, 1010, 1020})
    void manyMoreCutsAndForksNeverShow(long first) {
        cutsNeverShow(first, MANY);
    }

    private static void cutsNeverShow(long first, int count) {
        for (long seed = first; seed < first + count; seed++) {
            try (Database whole = Engines.EMBEDDED.create();
                    Database cut = Engines.EMBEDDED.create()) {
                RandomWorkload straight = new RandomWorkload(seed, whole, 0);
                RandomWorkload cutting = new RandomWorkload(seed, cut, 2);
                straight.setUp();
                cutting.setUp();
                assertEquals(straight.run(40), cutting.run(40), "seed " + seed);
                assertEquals(whole.contents(), cut.contents(), "seed " + seed);
                assertEquals(scanned(whole), scanned(cut), "row order, seed " + seed);
            }
        }
    }

    /**
     * The rows of each table in the order in which a scan meets them: an ALTER TABLE … IDENTITY
     * numbers them so.
     */
    private static String scanned(Database database) {
        StringBuilder text = new StringBuilder();
        for (String table : database.tables()) {
            text.append(database.query(SqlStatement.parse("SELECT * FROM \"" + table + "\""))
                    .rows());
        }
        return text.toString();
    }
}
