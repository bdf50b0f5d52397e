package dev.lastresort.database;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.h2.engine.SessionLocal;

/**
 * Ends statements that are about to fill the heap. One daemon thread, started with the first
 * statement, looks at all that are running; a statement that has asked for more memory than its
 * limit is cancelled once the heap is short even after a collection. It is the one place that
 * watches, because the heap is one for all databases.
 */
final class MemoryWatch {

    private static final long NANOS_BETWEEN_LOOKS = 20_000_000;
    private static final double SHORT = 0.80;
    private static final double STILL_SHORT = 0.60;
    private static final ThreadMXBean THREADS =
            (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Map<Running, Boolean> RUNNING = new ConcurrentHashMap<>();

    static {
        Thread.ofPlatform().daemon().name("memory watch").start(MemoryWatch::watch);
    }

    private MemoryWatch() {}

    /** A statement that is running on the thread that made this. */
    static final class Running implements AutoCloseable {

        private final SessionLocal session;
        private final Limits limits;
        private final long thread = Thread.currentThread().threadId();
        private final long before = THREADS.getCurrentThreadAllocatedBytes();
        private volatile boolean struck;

        private Running(SessionLocal session, Limits limits) {
            this.session = session;
            this.limits = limits;
        }

        /** Whether it was this watch that cancelled the statement. */
        boolean struck() {
            return struck;
        }

        private boolean wantsTooMuch() {
            return THREADS.getThreadAllocatedBytes(thread) - before > limits.bytes();
        }

        @Override
        public void close() {
            RUNNING.remove(this);
        }
    }

    static Running during(SessionLocal session, Limits limits) {
        Running running = new Running(session, limits);
        RUNNING.put(running, true);
        return running;
    }

    private static void watch() {
        while (true) {
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
            if (used() > SHORT && RUNNING.keySet().stream().anyMatch(Running::wantsTooMuch)) {
                // without this it would be garbage that is counted
                System.gc();
                if (used() > STILL_SHORT) {
                    RUNNING.keySet().stream().filter(Running::wantsTooMuch).forEach(each -> {
                        each.struck = true;
                        each.session.cancel();
                    });
                }
            }
        }
    }

    private static double used() {
        Runtime runtime = Runtime.getRuntime();
        return (double) (runtime.totalMemory() - runtime.freeMemory()) / runtime.maxMemory();
    }
}
