package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.database.Database;
import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.Limits;
import dev.lastresort.database.engine.Dialect;
import dev.lastresort.database.engine.postgres.PostgresDialect;
import dev.lastresort.database.engine.postgres.server.Cluster;
import dev.lastresort.database.engine.postgres.server.NoServer;

/** A real PostgreSQL, in a server of this engine's own that ends with it. */
public final class PostgresEngine implements DatabaseEngine, AutoCloseable {

    private final Dialect dialect;
    private final Cluster cluster;

    private PostgresEngine(Cluster cluster) {
        this.cluster = cluster;
        dialect = new PostgresDialect(cluster.functions());
    }

    /** Starts a server, or says why there can be none. */
    public static PostgresEngine start() throws NoServer {
        return new PostgresEngine(Cluster.start(ServerObjects.definitions()));
    }

    @Override
    public Database create(Limits limits) {
        return new PostgresDatabase(cluster, cluster.copyOf(Cluster.EMPTY), limits);
    }

    /** Whether its server goes on: it may have been killed. */
    public boolean isRunning() {
        return cluster.isRunning();
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public void close() {
        cluster.close();
    }
}
