package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.HistoryContract;

class H2HistoryTest extends HistoryContract {

    @Override
    public DatabaseEngine engine() {
        return new H2Engine();
    }
}
