package dev.lastresort.database.engines;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.Database;
import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.engine.postgres.running.PostgresEngine;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.postgres.RealEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgresql")
class EnginesTest {

    @BeforeAll
    static void needsAServer() {
        RealEngine.startOrSkip().close();
    }

    @Test
    void serverThatIsGoneIsFollowedByAnother() throws Exception {
        try (Engines engines = new Engines()) {
            DatabaseEngine first = engines.named(EngineName.POSTGRESQL);
            assertSame(first, engines.named(EngineName.POSTGRESQL));
            ((PostgresEngine) first).close();
            assertFalse(engines.isReady(EngineName.POSTGRESQL));
            DatabaseEngine next = engines.named(EngineName.POSTGRESQL);
            assertNotSame(first, next);
            assertTrue(engines.isReady(EngineName.POSTGRESQL));
            try (Database database = next.create()) {
                assertTrue(database.tables().isEmpty());
            }
        }
    }
}
