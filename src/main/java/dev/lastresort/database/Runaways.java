package dev.lastresort.database;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells of what goes too far and cannot be ended from within: a statement that does not hear that
 * it is cancelled, as while constants are folded, or a heap that is full of what nobody can name.
 * All that is left is to go away from it. Whoever can do that listens; in a process in which nobody
 * does, nothing is told.
 */
public final class Runaways {

    /** Somebody who listens, until it is closed. */
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    private static final Set<Consumer<LimitExceeded>> LISTENERS = ConcurrentHashMap.newKeySet();

    private Runaways() {}

    /** Tells of each as it happens, on a thread that is not to be held up. */
    public static Listening listen(Consumer<LimitExceeded> listener) {
        LISTENERS.add(listener);
        return () -> LISTENERS.remove(listener);
    }

    /** Whether Java was allowed a heap that is larger than what a run may use. */
    public static boolean heapMayOutgrowItsCap() {
        return Heap.megabytes() < Runtime.getRuntime().maxMemory() >> 20;
    }

    /** How much of the heap a run may use. */
    public static int heapCapMegabytes() {
        return Heap.megabytes();
    }

    static boolean isAnybodyListening() {
        return !LISTENERS.isEmpty();
    }

    static void tell(LimitExceeded runaway) {
        LISTENERS.forEach(listener -> listener.accept(runaway));
    }
}
