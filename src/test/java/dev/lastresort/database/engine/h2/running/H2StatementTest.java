package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.StatementContract;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("whoever listens in this process is told of statements that go too far")
class H2StatementTest extends StatementContract {

    @Override
    public DatabaseEngine engine() {
        return new H2Engine();
    }
}
