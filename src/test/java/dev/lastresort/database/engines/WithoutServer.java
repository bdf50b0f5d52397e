package dev.lastresort.database.engines;

import dev.lastresort.database.engine.postgres.server.NoServer;

/** As on a machine that has no server, whatever there is on this one. */
public final class WithoutServer {

    private WithoutServer() {}

    public static Engines engines() {
        return new Engines(() -> {
            throw new NoServer("PostgreSQL 15 or newer is not found");
        });
    }
}
