package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.StatementContract;
import dev.lastresort.postgres.RealEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

@Tag("postgresql")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStatementTest extends StatementContract {

    private PostgresEngine engine;

    @BeforeAll
    void start() {
        engine = RealEngine.startOrSkip();
    }

    @AfterAll
    void end() {
        if (engine != null) {
            engine.close();
        }
    }

    @Override
    public DatabaseEngine engine() {
        return engine;
    }
}
