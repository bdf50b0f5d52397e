package dev.lastresort.database;

import dev.lastresort.database.engine.Dialect;

/**
 * What runs SQL: the one port to a database management system. All that differs between two of them
 * stands behind it; whoever replays, restores or measures knows this and no engine. Safe for
 * several threads at once.
 */
public interface DatabaseEngine {

    /** An empty database: one schema, no tables. */
    default Database create() {
        return create(Limits.DEFAULT);
    }

    Database create(Limits limits);

    /** How it reads the SQL that authors write, and what of it may run. */
    Dialect dialect();
}
