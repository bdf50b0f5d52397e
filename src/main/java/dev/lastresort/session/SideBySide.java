package dev.lastresort.session;

import dev.lastresort.comparison.WorkRunner;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Runs pieces of work on the threads of an executor. */
final class SideBySide implements WorkRunner {

    private final ExecutorService threads;

    SideBySide(ExecutorService threads) {
        this.threads = threads;
    }

    @Override
    public <T> List<T> run(List<Supplier<T>> work) {
        List<Future<T>> running =
                work.stream().map(piece -> threads.submit(piece::get)).toList();
        return running.stream().map(SideBySide::result).toList();
    }

    private static <T> T result(Future<T> piece) {
        try {
            return piece.get();
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
