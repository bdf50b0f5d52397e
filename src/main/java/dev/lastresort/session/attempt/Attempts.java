package dev.lastresort.session.attempt;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The attempts that were made at a scenario as it stands. Invariant: each was decided something in,
 * and what another version or another seed of the scenario came to is not among them.
 *
 * @param made       how many there are
 * @param last       when the newest was begun, by the trainee's clock
 * @param ended      how many were brought to their end
 * @param best       of those whose end was measured
 * @param unfinished the newest, if it was left before its end, or before that was measured
 * @param ofOlderRules how many were recorded when results were reckoned otherwise; what they came
 *                     to then is not held against the others
 */
public record Attempts(int made, Optional<LocalDateTime> last, int ended, Optional<Result> best,
        Optional<Unfinished> unfinished, int ofOlderRules) {

    /** What is said of an attempt that was recorded under older rules, wherever it is shown. */
    public static final String OF_OLDER_RULES = "This attempt was recorded under older rules."
            + " It is replayed under today's: its decisions are the same, its figures may differ.";

    public static final Attempts NONE = new Attempts(
            0, Optional.empty(), 0, Optional.empty(), Optional.empty(), 0);

    /**
     * What an attempt came to.
     *
     * @param resolved         whether the trainee said so, and it was
     * @param rowsLost         acknowledged rows that are not there at the end of the day
     * @param secondsToRecover as of every strategy; empty if it never recovered
     */
    public record Result(boolean resolved, long rowsLost, OptionalLong secondsToRecover) {

        /** Resolved before not; then the fewest rows lost; then the soonest recovered. */
        public static final Comparator<Result> BEST_FIRST =
                Comparator.comparing((Result one) -> !one.resolved())
                        .thenComparingLong(Result::rowsLost)
                        .thenComparingLong(one -> one.secondsToRecover().orElse(Long.MAX_VALUE));
    }

    /**
     * An attempt that can be gone on with.
     *
     * @param begun     by the trainee's clock
     * @param decisions how many were made, at least 1
     * @param lastAt    the virtual instant of the last of them
     * @param pressure  virtual seconds to a second of the trainee's; empty: the clock stands
     */
    public record Unfinished(LocalDateTime begun, int decisions, LocalDateTime lastAt,
            Optional<Integer> pressure) {}
}
