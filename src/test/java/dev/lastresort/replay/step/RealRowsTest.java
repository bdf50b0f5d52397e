package dev.lastresort.replay.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.Database;
import dev.lastresort.database.SqlResult;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.work.SqlClass;
import dev.lastresort.database.work.SqlClass.Kind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log of ten rows here, which stand for ten thousand. */
class RealRowsTest {

    private static final String FRESH = "CREATE TABLE log (id BIGINT PRIMARY KEY)";

    private final Database sample = Engines.EMBEDDED.create();
    private final RealRows rows = new RealRows(Map.of("log", 10_000L), sample);

    @BeforeEach
    void fillTheLog() {
        sample.run(SqlStatement.parse(FRESH), Map.of());
        for (int i = 1; i <= 10; i++) {
            sample.run(SqlStatement.parse("INSERT INTO log VALUES (" + i + ")"), Map.of());
        }
    }

    @AfterEach
    void close() {
        sample.close();
    }

    /** Runs it as a script's next statement; how many rows of the real system it touched. */
    private long run(String sql) {
        SqlStatement statement = SqlStatement.parse(sql);
        SqlClass told = SqlClass.of(statement, sample::tablesBehind);
        RealRows.Scale before = rows.scale(told);
        Set<String> there = Set.copyOf(sample.tables());
        long touched = sample.run(statement, Map.of()) instanceof SqlResult.RowCount(long count)
                ? count : 0;
        long real = before.or(rows.scale(told)).of(touched);
        rows.follow(told, there, told.kind() == Kind.INSERT_VALUES ? touched : real);
        return real;
    }

    /** How many rows an index on the table would be built of. */
    private long indexed(String table) {
        return rows.all(SqlClass.of(SqlStatement.parse(
                "CREATE INDEX by_id ON " + table + " (id)"), sample::tablesBehind));
    }

    @Test
    void anIndexOnATableThatStoodThereIsBuiltOfAllThatIsDeclared() {
        assertEquals(10_000, indexed("log"));
    }

    @Test
    void aTableThatIsMadeUnderADeclaredNameIsEmpty() {
        run("ALTER TABLE log RENAME TO log_full");
        run(FRESH);
        assertEquals(0, indexed("log"));
        assertEquals(10_000, indexed("log_full"));
    }

    @Test
    void aTableThatIsDroppedAndMadeAnewIsEmpty() {
        run("DROP TABLE log");
        run(FRESH);
        assertEquals(0, indexed("log"));
    }

    /** Each row here stands for a thousand. */
    @Test
    void whatIsCopiedIntoANewTableCountsByTheTableThatItComesFrom() {
        run("ALTER TABLE log RENAME TO log_full");
        run(FRESH);
        assertEquals(2_000, run("INSERT INTO log SELECT id FROM log_full WHERE id > 8"));
        assertEquals(2_000, indexed("log"));
        assertEquals(1_000, run("INSERT INTO log SELECT id FROM log_full WHERE id = 1"));
        assertEquals(3_000, indexed("log"));
        run("DELETE FROM log WHERE id = 1");
        assertEquals(2_000, indexed("log"));
    }

    @Test
    void valuesThatAreWrittenOutStandForThemselves() {
        run("ALTER TABLE log RENAME TO log_full");
        run(FRESH);
        run("INSERT INTO log VALUES (11), (12)");
        assertEquals(2, indexed("log"));
    }

    @Test
    void aTableThatIsEmptiedAndFilledAnewIsAsLargeAsDeclared() {
        run("CREATE TABLE kept (id BIGINT)");
        run("INSERT INTO kept SELECT id FROM log");
        assertEquals(10_000, indexed("kept"));
        run("TRUNCATE TABLE log");
        assertEquals(10_000, run("INSERT INTO log SELECT id FROM kept"));
    }
}
