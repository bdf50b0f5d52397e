package dev.lastresort.session.attempt.told;

import dev.lastresort.model.journal.Event.DatabaseDown;
import dev.lastresort.model.journal.Event.DatabaseUp;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Cause;
import dev.lastresort.model.outcome.FactLedger;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What one restore in place did to the day.
 *
 * @param lostRows    rows that it took from the database and that are not there at the horizon
 * @param downSeconds how long the database was down for it
 * @param ended       false if it was under way when the day ended: then both may be more
 */
record RestoreMeasured(long lostRows, long downSeconds, boolean ended) {

    /**
     * @param step the number of the step, as it was taken
     * @return empty if it never took the database down
     */
    static Optional<RestoreMeasured> of(
            BranchResult attempt, int step, LocalDateTime horizon) {
        return attempt.journal().stream(DatabaseDown.class)
                .filter(down -> is(down.ref(), step)).findFirst()
                .map(down -> of(attempt, down, horizon));
    }

    private static RestoreMeasured of(
            BranchResult attempt, DatabaseDown down, LocalDateTime horizon) {
        Optional<LocalDateTime> up = attempt.journal().stream(DatabaseUp.class)
                .filter(one -> one.ref().equals(down.ref())).map(DatabaseUp::at).findFirst();
        long lost = attempt.outcome().wholes().stream()
                .flatMap(ledger -> ledger.entries().stream())
                .filter(entry -> entry.verdict() == FactLedger.Verdict.LOST)
                .filter(entry -> entry.cause() instanceof Cause.ErasedByRestore erased
                        && erased.step().equals(down.ref().name()))
                .count();
        return new RestoreMeasured(lost,
                Duration.between(down.at(), up.orElse(horizon)).toSeconds(), up.isPresent());
    }

    private static boolean is(StepRef ref, int step) {
        return ref.program() == Program.STRATEGY && ref.index() == step;
    }
}
