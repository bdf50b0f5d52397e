package dev.lastresort.session.attempt.continuation;

import dev.lastresort.model.attempt.Attempt;

/** Whose SQL may run here. */
@FunctionalInterface
public interface MayRun {

    /** Everything may. */
    MayRun ALL = (_, _) -> true;

    /**
     * Whether the day may be simulated to its end after those decisions.
     *
     * @param from the first decision that is taken anew: those before it were taken here already
     */
    boolean test(Attempt attempt, int from);
}
