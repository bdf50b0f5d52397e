package dev.lastresort.database;

import java.util.Optional;

/**
 * Ends what a database is running, from another thread. Once raised it stays so: whatever is
 * watched afterwards is ended, too, however early or late that begins.
 */
public final class Stop {

    private static final long MILLIS_BETWEEN_TRIES = 10;

    private volatile boolean raised;
    private volatile boolean expired;
    private Optional<Database> running = Optional.empty();

    /** Something that can be stopped, until it is closed. */
    public interface Watched extends AutoCloseable {
        @Override
        void close();
    }

    /** What ends a statement that was stopped, or keeps the next from starting. */
    public static final class StatementStopped extends RuntimeException {
        StatementStopped() {
            super("stopped", null, false, false);
        }
    }

    /** Statements of this database are stopped from now on. */
    public synchronized Watched watching(Database database) {
        check();
        running = Optional.of(database);
        return this::over;
    }

    /** Throws {@link StatementStopped} if it was raised. */
    public void check() {
        if (raised) {
            throw new StatementStopped();
        }
    }

    public boolean isRaised() {
        return raised;
    }

    /** Stops because the time is up. */
    public void expire() {
        expired = !raised;
        raise();
    }

    /** Whether it was the time that stopped it. */
    public boolean isExpired() {
        return expired;
    }

    /** Stops, and returns at once. A statement may only just be starting, so it tries on. */
    public void raise() {
        raised = true;
        Thread.ofVirtual().start(() -> {
            while (interrupted()) {
                try {
                    Thread.sleep(MILLIS_BETWEEN_TRIES);
                } catch (InterruptedException over) {
                    return;
                }
            }
        });
    }

    private synchronized boolean interrupted() {
        running.ifPresent(Database::interrupt);
        return running.isPresent();
    }

    private synchronized void over() {
        running = Optional.empty();
    }
}
