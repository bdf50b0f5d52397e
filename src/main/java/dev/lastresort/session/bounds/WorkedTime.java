package dev.lastresort.session.bounds;

import com.sun.management.OperatingSystemMXBean;
import dev.lastresort.database.Limits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long something has worked since this was made. Time on the wall counts only as far as the
 * processor was there for it, so that a loaded machine refuses nothing that an idle one would do;
 * what works so seldom is over after {@value Limits#PATIENCE} times its limit.
 */
public final class WorkedTime {

    private final LongSupplier wall;
    private final LongSupplier processor;
    private final long wallBefore;
    private final long processorBefore;

    /**
     * By these clocks, in nanoseconds.
     *
     * @param processor below zero where it cannot be told
     */
    WorkedTime(LongSupplier wall, LongSupplier processor) {
        this.wall = wall;
        this.processor = processor;
        this.wallBefore = wall.getAsLong();
        this.processorBefore = processor.getAsLong();
    }

    /** All threads of this process, which may work side by side. */
    public static WorkedTime ofProcess() {
        return new WorkedTime(System::nanoTime, process());
    }

    /** The same, and the servers that it has started: while they work, this process waits. */
    public static WorkedTime ofProcessAndServers() {
        LongSupplier process = process();
        ServersTime servers = new ServersTime();
        return new WorkedTime(System::nanoTime, () -> {
            long own = process.getAsLong();
            return own < 0 ? own : own + servers.getAsLong();
        });
    }

    private static LongSupplier process() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system::getProcessCpuTime : () -> -1;
    }

    /** The thread that makes this. */
    public static WorkedTime ofThisThread() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        return new WorkedTime(System::nanoTime, () -> threads.isThreadCpuTimeSupported()
                ? threads.getThreadCpuTime(thread) : -1);
    }

    public boolean isOver(Duration limit) {
        long passed = wall.getAsLong() - wallBefore;
        long present = processor.getAsLong();
        long worked = present < 0 || processorBefore < 0 ? passed : present - processorBefore;
        return Math.min(passed, worked) > limit.toNanos()
                || passed > limit.multipliedBy(Limits.PATIENCE).toNanos();
    }
}
