package dev.lastresort.model.outcome;

import dev.lastresort.model.journal.Event.Refusal;
import java.time.LocalDateTime;

/**
 * What in the branch's journal made a row other than the counterfactual's; {@code at} is where to
 * look.
 */
public sealed interface Cause {

    LocalDateTime at();

    /** The request that would have made or changed the row was refused. */
    record RequestRefused(LocalDateTime at, String actor, long n, Refusal reason)
            implements Cause {}

    /** The request that would have made or changed the row failed. */
    record RequestFailed(LocalDateTime at, String actor, long n, String sqlState)
            implements Cause {}

    /**
     * The write was committed, and a restore took it out of the database again.
     *
     * @param at        when the restore ended or, if it still runs at the horizon, when it took the
     *                  database down
     * @param writtenAt when the write had been committed
     * @param writtenBy the request or step that had written it
     */
    record ErasedByRestore(LocalDateTime at, String step, LocalDateTime writtenAt, String writtenBy)
            implements Cause {}

    /**
     * The row is not there because the database is down at the horizon; the restore that took it
     * down at that instant would have brought the row back.
     */
    record NotYetRestored(LocalDateTime at, String step) implements Cause {}

    /** A request of this branch wrote or deleted the row last. */
    record WrittenByRequest(LocalDateTime at, String actor, String version, long n)
            implements Cause {}

    /** A step of this branch wrote or deleted the row last, or changed the table that holds it. */
    record WrittenByStep(LocalDateTime at, String step) implements Cause {}

    /**
     * Nothing on this branch touched the row: a change that the counterfactual made was not made
     * here.
     */
    record NeverWritten(LocalDateTime at, String by) implements Cause {}
}
