package dev.lastresort.recovery;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What another thread came to: its result, or its failure as if it had happened here. */
public final class Awaited {

    private static final long LOOK_MILLIS = 10;

    private Awaited() {}

    /** Waits. Throws what the work threw, or {@link CancellationException} if interrupted. */
    public static <T> T result(Future<T> work) {
        return result(work, () -> {});
    }

    /**
     * The same, looking up from it all the time: whoever waits can be stopped by what {@code look}
     * throws, even while the work is deep in something that cannot be.
     */
    static <T> T result(Future<T> work, Runnable look) {
        try {
            while (true) {
                look.run();
                try {
                    return work.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    // then look once more
                }
            }
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
