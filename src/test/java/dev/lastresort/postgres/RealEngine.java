package dev.lastresort.postgres;

import dev.lastresort.database.engine.postgres.running.PostgresArchive;
import dev.lastresort.database.engine.postgres.running.PostgresEngine;
import dev.lastresort.database.engine.postgres.server.NoServer;

/** The engine that runs on an installed PostgreSQL. */
public final class RealEngine {

    private RealEngine() {}

    /** It; without a server the test is skipped, or fails in the profile that is there for it. */
    public static PostgresEngine startOrSkip() {
        try {
            return PostgresEngine.start();
        } catch (NoServer none) {
            return RealPostgres.skipped(none);
        }
    }

    /** The same, with a log that is archived. */
    public static PostgresArchive archivingOrSkip() {
        try {
            return PostgresArchive.start();
        } catch (NoServer none) {
            return RealPostgres.skipped(none);
        }
    }
}
