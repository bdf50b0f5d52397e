package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.database.ArchivingEngine;
import dev.lastresort.database.Database;
import dev.lastresort.database.Limits;
import dev.lastresort.database.engine.Dialect;
import dev.lastresort.database.engine.postgres.PostgresDialect;
import dev.lastresort.database.engine.postgres.running.PostgresSnapshot.Learned;
import dev.lastresort.database.engine.postgres.server.Archive;
import dev.lastresort.database.engine.postgres.server.Cluster;
import dev.lastresort.database.engine.postgres.server.NoServer;
import dev.lastresort.model.journal.TableImage;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** A real PostgreSQL that archives its log, in a server of this engine's own that ends with it. */
public final class PostgresArchive implements ArchivingEngine {

    private final Dialect dialect;
    private final Archive archive;

    private PostgresArchive(Archive archive) {
        this.archive = archive;
        dialect = new PostgresDialect(archive.cluster().functions());
    }

    /** Starts a server, or says why there can be none. */
    public static PostgresArchive start() throws NoServer {
        return new PostgresArchive(Archive.start(ServerObjects.definitions()));
    }

    @Override
    public Database create(Limits limits) {
        Cluster cluster = archive.cluster();
        return new PostgresDatabase(cluster, cluster.copyOf(Cluster.EMPTY), limits);
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public String product() {
        return done(archive::product);
    }

    @Override
    public LogMark mark(Database live) {
        return new LogMark(((PostgresDatabase) live).name(), done(archive::position));
    }

    @Override
    public void backUp(String name) {
        done(() -> {
            archive.backUp(name);
            return name;
        });
    }

    @Override
    public List<TableImage> recovered(String backup, String live, Optional<LogMark> until) {
        return done(() -> archive.recovered(backup, until.map(LogMark::position), live,
                connection -> {
                    try (ServerSession session = new ServerSession(connection, Limits.DEFAULT)) {
                        Learned nothing = Learned.nothing();
                        return new PostgresTransaction(session,
                                new ServerCatalog(session, nothing.catalog()),
                                new ServerSequences(session, nothing.sequences()),
                                Limits.DEFAULT).images();
                    }
                }));
    }

    @Override
    public void close() {
        archive.cluster().close();
    }

    private interface Work<T> {
        T run() throws NoServer, SQLException;
    }

    private static <T> T done(Work<T> work) {
        try {
            return work.run();
        } catch (NoServer | SQLException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            throw new IllegalStateException("PostgreSQL does not do as told: " + e.getMessage(), e);
        }
    }
}
