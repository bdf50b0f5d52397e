package dev.lastresort.session.bounds;

import java.time.Duration;

/** Tells, once, when the thread that made it has worked for too long; not after it was closed. */
public final class WorkLimit implements AutoCloseable {

    private static final long MILLIS_BETWEEN_LOOKS = 20;

    private boolean closed;

    private WorkLimit() {}

    /** Of what may work as long as it likes. */
    public static WorkLimit none() {
        return new WorkLimit();
    }

    /** @param tooLong told on another thread */
    public static WorkLimit of(Duration limit, Runnable tooLong) {
        WorkLimit made = new WorkLimit();
        WorkedTime time = WorkedTime.ofThisThread();
        Thread.ofVirtual().start(() -> made.watch(time, limit, tooLong));
        return made;
    }

    private void watch(WorkedTime time, Duration limit, Runnable tooLong) {
        try {
            while (!time.isOver(limit)) {
                if (isClosed()) {
                    return;
                }
                Thread.sleep(Math.clamp(limit.toMillis(), 1, MILLIS_BETWEEN_LOOKS));
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
