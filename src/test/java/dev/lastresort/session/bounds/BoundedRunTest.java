package dev.lastresort.session.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lastresort.Started;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no statement can escape, whatever the gate lets through. */
@Execution(ExecutionMode.CONCURRENT)
class BoundedRunTest {

    private static final String HOURS = "600";

    @TempDir
    Path folder;

    /** None of these looks for a cancel: constants fold, and one value takes a minute. */
    @Test
    void aStatementThatHearsOfNoCancelIsLeftBehind() throws Exception {
        leftBehind("SELECT FLOOR(CAST('1e199999999' AS DECFLOAT))");
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT x FROM SYSTEM_RANGE(1, 3) AS s(x) WHERE CEIL(CAST('1e199999999' AS DECFLOAT)) < x",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, n VARCHAR DEFAULT"
                + " CAST(FLOOR(CAST('1e199999999' AS DECFLOAT)) AS VARCHAR))"})
    void soIsOneThatIsAtAConditionOrADefault(String sql) throws Exception {
        leftBehind(sql);
    }

    private void leftBehind(String sql) throws Exception {
        assertEquals(List.of("TIME /the/place"), probe("1", "64", sql));
    }

    @Test
    void aStatementThatFillsTheMemoryIsEnded() throws Exception {
        List<String> told = probe(HOURS, "64", "WITH RECURSIVE r(s, n) AS (SELECT 'x', 1"
                + " UNION ALL SELECT s || s, n + 1 FROM r WHERE n < 60) SELECT LENGTH(s) FROM r");
        assertEquals("/the/place", told.getFirst().replaceFirst("^(MEMORY|HEAP) ", ""));
    }

    @Test
    void whatComesToItsEndIsHandedOn() {
        assertEquals(7, BoundedRun.of(() -> 7));
        assertEquals("as it was", assertThrows(IllegalStateException.class,
                () -> BoundedRun.of(() -> {
                    throw new IllegalStateException("as it was");
                })).getMessage());
        LeftBehind full = assertThrows(LeftBehind.class, () -> BoundedRun.of(() -> {
            throw new IllegalStateException(new OutOfMemoryError());
        }));
        assertEquals("HEAP", full.limit().cap().name());
    }

    private List<String> probe(String... arguments) throws Exception {
        Started started = Started.with(RunawayProbe.class, folder,
                List.of("-Xmx192m", "-XX:+UseSerialGC"), arguments);
        assertEquals(0, started.exitCode(), started::toString);
        return started.out();
    }
}
