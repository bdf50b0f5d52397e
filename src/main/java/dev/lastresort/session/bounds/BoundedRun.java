package dev.lastresort.session.bounds;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Limits;
import dev.lastresort.database.Runaways;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Work on somebody's SQL in a process that ends soon after it. Invariant: it returns or throws in
 * time, whatever the work is at: what cannot be ended is left behind, together with its threads.
 */
public final class BoundedRun {

    private static final long MILLIS_BETWEEN_LOOKS = 50;

    private BoundedRun() {}

    /**
     * What the work comes to, or throws.
     *
     * @throws LeftBehind if it had to be gone away from, or has filled the memory
     */
    public static <T> T of(Supplier<T> work) {
        CompletableFuture<T> end = new CompletableFuture<>();
        Thread worker = Thread.ofPlatform().daemon().name("run").unstarted(() -> {
            try {
                end.complete(work.get());
            } catch (Throwable thrown) {
                end.completeExceptionally(thrown);
            }
        });
        try (Runaways.Listening _ = Runaways.listen(
                runaway -> end.completeExceptionally(new LeftBehind(runaway)))) {
            worker.start();
            return awaited(end);
        } catch (ExecutionException thrown) {
            throw failure(Objects.requireNonNull(thrown.getCause()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            // what can be stopped of it is
            worker.interrupt();
        }
    }

    private static <T> T awaited(CompletableFuture<T> end)
            throws ExecutionException, InterruptedException {
        WorkedTime time = WorkedTime.ofProcess();
        while (!time.isOver(Limits.RUN)) {
            try {
                return end.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // then looks how long it has worked
            }
        }
        throw new LeftBehind(LimitExceeded.runTime());
    }

    private static RuntimeException failure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return new LeftBehind(LimitExceeded.heap());
            }
        }
        return switch (thrown) {
            case RuntimeException usual -> usual;
            case Error defect -> throw defect;
            default -> new IllegalStateException(thrown);
        };
    }
}
