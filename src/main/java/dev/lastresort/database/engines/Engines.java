package dev.lastresort.database.engines;

import dev.lastresort.database.ArchivingEngine;
import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.engine.Dialect;
import dev.lastresort.database.engine.h2.running.H2Engine;
import dev.lastresort.database.engine.postgres.PostgresDialect;
import dev.lastresort.database.engine.postgres.running.PostgresArchive;
import dev.lastresort.database.engine.postgres.running.PostgresEngine;
import dev.lastresort.database.engine.postgres.server.NoServer;
import dev.lastresort.model.engine.EngineName;
import java.util.Optional;

/**
 * The engines that there are. One that has to be started is when it is first asked for, or when its
 * server is gone, and ends when this is closed, or with the program. Safe for several threads at
 * once.
 */
public final class Engines implements AutoCloseable {

    /** Comes with the program, and runs where nobody names another. */
    public static final DatabaseEngine EMBEDDED = new H2Engine();

    private static final Dialect POSTGRES = new PostgresDialect();

    private static final String GET_ONE = "; " + ServerBinaries.advice()
            + ", or run it on the embedded engine";

    private final ServerStart start;
    private Optional<PostgresEngine> started = Optional.empty();

    /** How a server comes to be. */
    interface ServerStart {
        PostgresEngine server() throws NoServer;
    }

    public Engines() {
        this(PostgresEngine::start);
    }

    Engines(ServerStart start) {
        this.start = start;
    }

    /** Why an engine cannot be had here. */
    public static final class NoEngine extends Exception {

        private NoEngine(String reason) {
            super(reason, null, false, false);
        }
    }

    /** How an engine reads SQL, for which it need not be there. */
    public static Dialect dialect(EngineName name) {
        return switch (name) {
            case EMBEDDED -> EMBEDDED.dialect();
            case POSTGRESQL -> POSTGRES;
        };
    }

    /** The engine of that name. */
    public synchronized DatabaseEngine named(EngineName name) throws NoEngine {
        return switch (name) {
            case EMBEDDED -> EMBEDDED;
            case POSTGRESQL -> postgres();
        };
    }

    private PostgresEngine postgres() throws NoEngine {
        if (started.filter(PostgresEngine::isRunning).isEmpty()) {
            close();
            try {
                started = Optional.of(start.server());
            } catch (NoServer none) {
                throw new NoEngine(none.getMessage() + GET_ONE);
            }
        }
        return started.get();
    }

    /** Whether it could be had without anything being started. */
    public synchronized boolean isReady(EngineName name) {
        return name == EngineName.EMBEDDED
                || started.filter(PostgresEngine::isRunning).isPresent();
    }

    /** One of the caller's own whose real recoveries can be asked for; the caller closes it. */
    public static ArchivingEngine archiving() throws NoEngine {
        try {
            return PostgresArchive.start();
        } catch (NoServer none) {
            throw new NoEngine(none.getMessage() + GET_ONE);
        }
    }

    @Override
    public synchronized void close() {
        started.ifPresent(PostgresEngine::close);
        started = Optional.empty();
    }
}
