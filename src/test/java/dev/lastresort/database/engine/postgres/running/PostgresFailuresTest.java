package dev.lastresort.database.engine.postgres.running;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Limits;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.model.engine.EngineGone;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgresFailuresTest {

    @Test
    void onlyWhatAStatementItselfMeetsIsAnAnswer() {
        assertInstanceOf(SqlFailure.class, of("23505"));
        assertInstanceOf(LimitExceeded.class, of("53200"));
        // connection lost, server told to end, server killed, server not up
        for (String state : new String[] {"08006", "08001", "57P01", "57P02", "57P03"}) {
            assertInstanceOf(EngineGone.class, of(state), state);
        }
    }

    /** It is nothing that a statement wants too much of. */
    @Test
    void fullDiskIsToldAsOne() {
        assertTrue(String.valueOf(of("53100").getMessage()).startsWith("the disk is full"));
    }

    private static RuntimeException of(String state) {
        return PostgresFailures.of(new SQLException("", state), Limits.DEFAULT);
    }
}
