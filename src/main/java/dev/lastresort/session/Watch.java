package dev.lastresort.session;

import java.util.concurrent.CancellationException;

/**
 * Follows a long piece of work from another thread. Invariant: it is the progress of work that ends
 * soon after it was cancelled.
 */
public interface Watch extends Progress {

    /**
     * @param stage what is being done, for people
     * @param done  from 0 to 1 over the whole work; negative if it cannot be told
     */
    void at(String stage, double done);

    /** Whether the work should stop as soon as it can. */
    boolean cancelled();

    @Override
    default void reached(String stage, double fraction) {
        if (cancelled()) {
            throw new CancellationException();
        }
        at(stage, fraction);
    }
}
