package dev.lastresort.database.engine.h2.running;

import static dev.lastresort.database.engine.h2.running.Statements.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.Database;
import dev.lastresort.database.Snapshot;
import dev.lastresort.database.engines.Engines;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A snapshot holds all that was committed before it, whatever was freed and written again. */
@Execution(ExecutionMode.CONCURRENT)
class SnapshotPropertyTest {

    private static final int ROUNDS = 40;
    private static final int MANY_ROUNDS = 400;
    private static final int MOST_ROWS = 600;

    /** A snapshot, and what the database said of itself when it was taken. */
    private record Taken(Snapshot snapshot, String contents) {}

    @Test
    void everySnapshotOfAChangingDatabaseHoldsWhatWasCommittedBeforeIt() {
        goOn(7, ROUNDS);
    }

    @Tag("slow")
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void soDoesEachOfManyMore(long seed) {
        goOn(seed, MANY_ROUNDS);
    }

    private static void goOn(long seed, int rounds) {
        Random random = new Random(seed);
        List<Taken> taken = new ArrayList<>();
        try (Database database = Engines.EMBEDDED.create()) {
            run(database, "CREATE SEQUENCE burnt");
            run(database, "CREATE TABLE t(id BIGSERIAL PRIMARY KEY, words VARCHAR(200))");
            database.commit();
            for (int round = 0; round < rounds; round++) {
                change(database, random, round);
                String contents = database.fingerprint();
                Taken now = new Taken(database.snapshot(), contents);
                assertEquals(contents, database.fingerprint(), "seed " + seed + " live " + round);
                check(now, "seed " + seed + ", round " + round);
                taken.add(now);
            }
        }
        for (int round = 0; round < rounds; round += 7) {
            check(taken.get(round), "seed " + seed + ", round " + round + ", later");
        }
    }

    private static void check(Taken taken, String which) {
        Snapshot closed;
        String changed;
        try (Database copy = taken.snapshot().open()) {
            assertEquals(taken.contents(), copy.fingerprint(), which);
            for (int n = 0; n < 60; n++) {
                run(copy, "INSERT INTO t (words) VALUES ('on the copy')");
                copy.commit();
            }
            changed = copy.fingerprint();
            check(copy.snapshot(), changed, which + ", copied again");
            closed = copy.closeToSnapshot();
        }
        check(closed, changed, which + ", closed");
    }

    private static void check(Snapshot snapshot, String contents, String which) {
        try (Database copy = snapshot.open()) {
            assertEquals(contents, copy.fingerprint(), which);
        }
    }

    /** Rows come and go by the thousand, so that what H2 stored is given up and written over. */
    private static void change(Database database, Random random, int round) {
        switch (random.nextInt(6)) {
            case 0 -> run(database, "DELETE FROM t WHERE id % 3 = " + random.nextInt(3));
            case 1 -> run(database, "UPDATE t SET words = 'round " + round + "' WHERE id % 5 = 1");
            case 2 -> {
                run(database, "SELECT nextval('burnt')");
                run(database, "INSERT INTO t (words) VALUES ('taken back')");
                database.rollback();
            }
            case 3 -> {
                run(database, "CREATE TABLE of_round_" + round + "(n INTEGER PRIMARY KEY)");
                run(database, "CREATE VIEW seen_" + round + " AS SELECT id FROM t");
            }
            default -> run(database, "INSERT INTO t (words) VALUES "
                    + IntStream.range(0, 1 + random.nextInt(MOST_ROWS))
                            .mapToObj(n -> "('" + "x".repeat(1 + random.nextInt(150)) + "')")
                            .collect(Collectors.joining(", ")));
        }
        database.commit();
    }
}
