package dev.lastresort.ui.desk;

import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.Progress.Reached;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does long work away from the window's thread and brings what comes of it back there. Invariant:
 * every listener is called on the window's thread, and none after its work was cancelled; what came
 * of such work is given back, so that what it holds can be let go.
 */
public final class Background {

    /**
     * What to do with the end of the work.
     *
     * @param unwanted takes, away from the window's thread, what came of work that was cancelled
     */
    public record WhenOver<T>(Consumer<T> done, Consumer<String> failed, Consumer<T> unwanted) {

        /** Of work that leaves nothing behind. */
        public WhenOver(Consumer<T> done, Consumer<String> failed) {
            this(done, failed, _ -> {});
        }
    }

    /** A piece of work under way. */
    public interface RunningTask {
        /** Asks it to stop; its listeners hear nothing any more. */
        void cancel();
    }

    private final Executor worker;
    private final Executor window;

    public Background(Executor worker, Executor window) {
        this.worker = worker;
        this.window = window;
    }

    /** Brings news from another thread to the window's. */
    public void inWindow(Runnable news) {
        window.execute(news);
    }

    public <T> RunningTask run(Supplier<T> job, WhenOver<T> ending) {
        return run(_ -> job.get(), _ -> {}, ending);
    }

    public <T> RunningTask run(Function<Progress, T> job, Consumer<Reached> progress,
            WhenOver<T> ending) {
        Following following = new Following(progress);
        try {
            worker.execute(() -> work(job, following, ending));
        } catch (RejectedExecutionException closed) {
            // The window is gone, and with it whoever would have waited for the end.
            following.cancel();
        }
        return following;
    }

    private <T> void work(Function<Progress, T> job, Following following, WhenOver<T> ending) {
        try {
            T result = job.apply(following);
            following.deliver(() -> ending.done().accept(result),
                    () -> away(() -> ending.unwanted().accept(result)));
        } catch (CancellationException e) {
            // The person who cancelled knows.
            following.cancel();
        } catch (DeskException e) {
            following.deliver(() -> ending.failed().accept(e.getMessage()));
        } catch (OutOfMemoryError exhausted) {
            following.deliver(() -> ending.failed().accept(
                    "There was not enough memory for it. "
                            + "Give the program more, with LASTRESORT_JAVA_OPTS=-Xmx4g."));
        } catch (RuntimeException | Error e) {
            following.deliver(() -> ending.failed().accept("This should not have happened: " + e));
        }
    }

    /** Not in the window; where nobody works any more, by whoever asks. */
    private void away(Runnable job) {
        try {
            worker.execute(job);
        } catch (RejectedExecutionException closed) {
            job.run();
        }
    }

    /**
     * Hands progress over; while the window is busy only the newest is kept. Ends work that was
     * cancelled as soon as it tells how far it is.
     */
    private final class Following implements Progress, RunningTask {

        private final Consumer<Reached> listener;
        private final AtomicReference<@Nullable Reached> newest = new AtomicReference<>();
        private volatile boolean cancelled;

        Following(Consumer<Reached> listener) {
            this.listener = listener;
        }

        @Override
        public void reached(String stage, double fraction) {
            if (cancelled) {
                throw new CancellationException();
            }
            if (newest.getAndSet(new Reached(stage, fraction)) == null) {
                deliver(() -> Optional.ofNullable(newest.getAndSet(null))
                        .ifPresent(listener));
            }
        }

        void deliver(Runnable news) {
            deliver(news, () -> {});
        }

        /** Only the window's thread can tell: until then it may still be cancelled. */
        void deliver(Runnable news, Runnable otherwise) {
            window.execute(() -> (cancelled ? otherwise : news).run());
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
