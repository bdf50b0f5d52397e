package dev.lastresort.session.bounds;

import java.time.Duration;

/** Tells, once, when something has worked for too long; not after it was closed. */
public final class WorkLimit implements AutoCloseable {

    private static final long MILLIS_BETWEEN_LOOKS = 20;
    /** To look at other processes takes a while by itself. */
    private static final long MILLIS_BETWEEN_FAR_LOOKS = 500;

    private boolean closed;

    private WorkLimit() {}

    /** Of what may work as long as it likes. */
    public static WorkLimit none() {
        return new WorkLimit();
    }

    /**
     * Of the thread that makes it.
     *
     * @param tooLong told on another thread
     */
    public static WorkLimit of(Duration limit, Runnable tooLong) {
        return of(WorkedTime.ofThisThread(), MILLIS_BETWEEN_LOOKS, limit, tooLong);
    }

    /** Of all that this process and the servers that it has started do meanwhile. */
    public static WorkLimit withServers(Duration limit, Runnable tooLong) {
        return of(WorkedTime.ofProcessAndServers(), MILLIS_BETWEEN_FAR_LOOKS, limit, tooLong);
    }

    private static WorkLimit of(
            WorkedTime time, long between, Duration limit, Runnable tooLong) {
        WorkLimit made = new WorkLimit();
        Thread.ofVirtual().start(() -> made.watch(time, between, limit, tooLong));
        return made;
    }

    private void watch(WorkedTime time, long between, Duration limit, Runnable tooLong) {
        try {
            while (!time.isOver(limit)) {
                if (isClosed()) {
                    return;
                }
                Thread.sleep(Math.clamp(limit.toMillis(), 1, between));
            }
        } catch (InterruptedException over) {
            return;
        }
        tell(tooLong);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void tell(Runnable tooLong) {
        if (!closed) {
            tooLong.run();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
