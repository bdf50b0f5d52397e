package dev.lastresort.database;

import com.sun.management.ThreadMXBean;
import dev.lastresort.database.LimitExceeded.Cap;
import dev.lastresort.database.gate.SqlStatement;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Looks at every statement that is running, from one daemon thread that is started with the first.
 * A statement that has worked longer than its limit is cancelled, and so is one that has asked for
 * more memory once the heap is short even after a collection. One that goes on past its limit
 * although it was to end is a {@linkplain Runaways runaway}: the database looks for a cancel
 * between two rows only. It is the one place that watches, because the heap is one for all
 * databases.
 */
public final class StatementWatch {

    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final long NANOS_BETWEEN_LOOKS = 20_000_000;
    private static final double SHORT = 0.80;
    private static final double STILL_SHORT = 0.60;
    private static final double FULL = 0.90;
    private static final double STILL_FULL = 0.85;
    private static final ThreadMXBean THREADS =
            (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Map<Running, Boolean> RUNNING = new ConcurrentHashMap<>();

    static {
        Thread.ofPlatform().daemon().name("statement watch").start(StatementWatch::watch);
    }

    private StatementWatch() {}

    /** A statement that is running on the thread that made this. */
    public static final class Running implements AutoCloseable {

        private final WatchedSession session;
        private final SqlStatement statement;
        private final Limits limits;
        private final long thread = Thread.currentThread().threadId();
        private final long before = THREADS.getCurrentThreadAllocatedBytes();
        private final long since = System.nanoTime();
        private final long workedBefore = THREADS.getCurrentThreadCpuTime();
        private OptionalLong elsewhereBefore = OptionalLong.empty();
        private volatile Optional<Cap> struck = Optional.empty();
        private long struckAt;
        private boolean told;

        private Running(WatchedSession session, SqlStatement statement, Limits limits) {
            this.session = session;
            this.statement = statement;
            this.limits = limits;
        }

        /** Part of its work; turns what the database says into a failure of ours. */
        public <T> T run(Supplier<T> work) {
            try {
                return work.get();
            } catch (StackOverflowError tooDeep) {
                throw LimitExceeded.of(Cap.MEMORY, limits).in(statement);
            } catch (OutOfMemoryError full) {
                // as while a statement is prepared, where the database does not look for it
                throw LimitExceeded.of(Cap.MEMORY, limits).in(statement);
            } catch (RuntimeException e) {
                RuntimeException meant = struck.<RuntimeException>map(
                        cap -> LimitExceeded.of(cap, limits))
                        .orElseGet(() -> session.meaningOf(e, limits));
                throw meant instanceof LimitExceeded limit ? limit.in(statement) : meant;
            }
        }

        private long asked() {
            return THREADS.getThreadAllocatedBytes(thread) - before;
        }

        private boolean wantsTooMuch() {
            return asked() > limits.bytes();
        }

        private void strike(Cap cap, long now) {
            if (struck.isEmpty()) {
                struckAt = now;
                struck = Optional.of(cap);
            }
            session.cancel();
        }

        /**
         * How long it has worked: time that passes while others have the processor is none of it,
         * so that a loaded machine ends nothing that an idle one would not.
         */
        private long worked(long now) {
            long present = THREADS.getThreadCpuTime(thread);
            return workedBefore < 0 || present < 0 ? now - since
                    : present - workedBefore + workedElsewhere();
        }

        /** Since it was first looked at: what is over before that needs no look elsewhere. */
        private long workedElsewhere() {
            OptionalLong present = session.workedElsewhere();
            if (elsewhereBefore.isEmpty()) {
                elsewhereBefore = present;
            }
            return present.orElse(0) - elsewhereBefore.orElse(0);
        }

        /** Only a safety net for what waits and does nothing. */
        private boolean isEndless(long now) {
            return now - since - GRACE.toNanos() > limits.longest().toNanos();
        }

        /** What it does not hear of, if it goes on and on. */
        private Optional<Cap> deaf(long now) {
            long grace = GRACE.toNanos();
            if (struck.filter(Cap.MEMORY::equals).isPresent() && now - struckAt > grace) {
                return struck;
            }
            return worked(now) - grace > limits.timeout().toNanos() || isEndless(now)
                    ? Optional.of(Cap.TIME) : Optional.empty();
        }

        private void tell(Cap cap) {
            if (!told) {
                told = true;
                Runaways.tell(LimitExceeded.of(cap, limits).in(statement));
            }
        }

        @Override
        public void close() {
            RUNNING.remove(this);
        }
    }

    /** Watches over a statement that this thread is about to run, until that is closed. */
    public static Running during(
            WatchedSession session, SqlStatement statement, Limits limits) {
        Running running = new Running(session, statement, limits);
        RUNNING.put(running, true);
        return running;
    }

    /** Where the statement stands that has been running longest; empty if none is known to. */
    static Optional<SqlStatement> longest() {
        return RUNNING.keySet().stream().filter(each -> !each.statement.origin().isEmpty())
                .min(Comparator.comparingLong(each -> each.since)).map(each -> each.statement);
    }

    private static void watch() {
        LastCollection last = new LastCollection(System.nanoTime(), 0);
        while (true) {
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
            last = lookAtAll(last);
        }
    }

    /** When the heap was last collected for it, before or now. */
    private static LastCollection lookAtAll(LastCollection last) {
        try {
            RUNNING.keySet().forEach(StatementWatch::look);
            double used = Heap.used();
            long now = System.nanoTime();
            if (used > SHORT && last.wasBefore(now)
                    && RUNNING.keySet().stream().anyMatch(Running::wantsTooMuch)
                    || used > FULL && last.isPaidOff(now) && Runaways.isAnybodyListening()) {
                relieve();
                long end = System.nanoTime();
                return new LastCollection(end, end - now);
            }
            return last;
        } catch (OutOfMemoryError full) {
            // then it looks once more: whoever has filled the heap will meet the same
            return last;
        }
    }

    private static void look(Running running) {
        long now = System.nanoTime();
        if (running.worked(now) > running.limits.timeout().toNanos()) {
            running.strike(Cap.TIME, now);
        }
        running.deaf(now).ifPresent(running::tell);
    }

    /** Without the collection it would be garbage that is counted. */
    private static void relieve() {
        double held = Heap.held();
        if (held > STILL_SHORT) {
            RUNNING.keySet().stream().filter(Running::wantsTooMuch)
                    .forEach(each -> each.strike(Cap.MEMORY, System.nanoTime()));
        }
        if (held > STILL_FULL) {
            RUNNING.keySet().stream().filter(Running::wantsTooMuch)
                    .max(Comparator.comparingLong(Running::asked))
                    .ifPresentOrElse(each -> each.tell(Cap.MEMORY),
                            () -> Runaways.tell(LimitExceeded.ofRun(Cap.HEAP, Heap.megabytes())));
        }
    }
}
