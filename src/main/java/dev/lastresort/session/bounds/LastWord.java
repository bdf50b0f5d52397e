package dev.lastresort.session.bounds;

import dev.lastresort.database.Runaways;
import dev.lastresort.model.scenario.Harmless;
import java.io.PrintStream;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Ends the process of a command whose work had to be left behind, if it has not ended by itself a
 * moment later: what is still at work may leave neither time nor memory to say what happened.
 */
public final class LastWord implements AutoCloseable {

    private static final int EXIT_CODE = 5;
    private static final long NANOS_TO_END = 1_500_000_000;

    private final Runaways.Listening listening;
    private volatile String text = "";
    private volatile boolean closed;

    /**
     * @param err  where it is said, if nobody else comes to
     * @param halt ends the process with that exit code, at once
     */
    public LastWord(PrintStream err, IntConsumer halt) {
        // begun now: a heap that is full has no room for another thread
        Thread last = Thread.ofPlatform().daemon().name("last word").start(() -> end(err, halt));
        listening = Runaways.listen(runaway -> {
            text = "error[limit-struck] " + Harmless.text(runaway.getMessage());
            LockSupport.unpark(last);
        });
    }

    /** What runs from here on is not to be ended with the process. */
    @Override
    public void close() {
        closed = true;
        listening.close();
    }

    private void end(PrintStream err, IntConsumer halt) {
        while (text.isEmpty()) {
            LockSupport.park(this);
        }
        long since = System.nanoTime();
        while (System.nanoTime() - since < NANOS_TO_END) {
            LockSupport.parkNanos(this, NANOS_TO_END);
        }
        if (!closed) {
            try {
                err.println(text);
            } finally {
                halt.accept(EXIT_CODE);
            }
        }
    }
}
