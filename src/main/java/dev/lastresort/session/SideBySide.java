package dev.lastresort.session;

import dev.lastresort.comparison.WorkRunner;
import dev.lastresort.recovery.Awaited;
import java.util.List;
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
        return running.stream().map(Awaited::result).toList();
    }
}
