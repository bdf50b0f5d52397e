package dev.lastresort.database;

import java.lang.management.ManagementFactory;

/**
 * How much memory the program may use: what it was started with, or, where nobody said, the usual
 * cap, however large the machine is. The heap is one for all databases.
 */
final class Heap {

    /** Set by whoever starts the program, like the option of Java's that sizes the heap. */
    static final String PROPERTY = "lastresort.limit.heap";

    private static final int USUAL_MEGABYTES = 1024;
    private static final int BYTES_A_MEGABYTE = 1 << 20;
    private static final long CAP = cap();

    private Heap() {}

    static int megabytes() {
        return (int) (CAP / BYTES_A_MEGABYTE);
    }

    /** What is in use, garbage included, as a share of what may be. */
    static double used() {
        Runtime runtime = Runtime.getRuntime();
        return (double) (runtime.totalMemory() - runtime.freeMemory()) / CAP;
    }

    /** The same without garbage; takes as long as a collection does. */
    static double held() {
        System.gc();
        return used();
    }

    private static long cap() {
        long most = Runtime.getRuntime().maxMemory();
        Long set = Long.getLong(PROPERTY, isSized() ? Integer.MAX_VALUE : USUAL_MEGABYTES);
        return Math.min(most, set * BYTES_A_MEGABYTE);
    }

    private static boolean isSized() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream().anyMatch(
                option -> option.startsWith("-Xmx") || option.startsWith("-XX:MaxHeapSize")
                        || option.startsWith("-XX:MaxRAM"));
    }
}
