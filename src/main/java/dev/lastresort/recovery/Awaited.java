package dev.lastresort.recovery;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What another thread came to: its result, or its failure as if it had happened here. */
public final class Awaited {

    private Awaited() {}

    /** Waits for the work. Throws what it threw, or {@link CancellationException} if interrupted. */
    public static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
