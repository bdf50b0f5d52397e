package dev.lastresort.session.cohort;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Pieces of work done beside one another. Invariant: nothing of it goes on once it returned. */
final class ReplaysAtOnce {

    /** What a replay may need of the heap. */
    private static final int MEGABYTES_EACH = 192;

    private ReplaysAtOnce() {}

    /** As many as there are cores, if there is memory for them. */
    static int hands() {
        long memory = Runtime.getRuntime().maxMemory() >> 20;
        return (int) Math.clamp(memory / MEGABYTES_EACH, 1,
                Runtime.getRuntime().availableProcessors());
    }

    /** Begins them in their order. What one of them throws ends the others, and is thrown. */
    static void run(List<Runnable> work, int hands) {
        ExecutorService threads = Executors.newFixedThreadPool(
                hands, Thread.ofPlatform().daemon().name("replay-", 0).factory());
        try (threads) {
            ExecutorCompletionService<Boolean> ends = new ExecutorCompletionService<>(threads);
            work.forEach(one -> ends.submit(one, true));
            try {
                for (int i = 0; i < work.size(); i++) {
                    ends.take().get();
                }
            } finally {
                threads.shutdownNow();
            }
        } catch (ExecutionException thrown) {
            switch (thrown.getCause()) {
                case RuntimeException usual -> throw usual;
                case Error defect -> throw defect;
                case null, default -> throw new IllegalStateException(thrown);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
