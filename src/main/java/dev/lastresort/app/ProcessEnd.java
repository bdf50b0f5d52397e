package dev.lastresort.app;

import java.util.Arrays;

/**
 * Whether this process would end by itself. Java, asked to end, first looks through all jars for
 * somebody who writes that down, which takes a tenth of a short command.
 */
public final class ProcessEnd {

    private ProcessEnd() {}

    /** Whether a thread other than this one keeps it from ending. */
    public static boolean isHeld() {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        // one may begin between the two calls, and what does not fit is left out
        Thread[] threads = new Thread[2 * all.activeCount() + 2];
        int count = all.enumerate(threads);
        return count == threads.length || Arrays.stream(threads, 0, count).anyMatch(
                thread -> !thread.isDaemon() && thread != Thread.currentThread());
    }
}
