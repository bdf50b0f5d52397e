package dev.lastresort.session.attempt;

import dev.lastresort.model.outcome.AttemptResult;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The attempts that were made at a scenario as it stands. Invariant: each was decided something in,
 * and what another version or another seed of the scenario came to is not among them.
 *
 * @param made       how many there are
 * @param last       when the newest was begun, by the trainee's clock
 * @param ended      how many were brought to their end
 * @param best       of those whose end was measured: the best group's, without those that another
 *                   of them dominates, the newest first
 * @param unfinished the newest of those that were left before their end, or before that was
 *                   measured
 * @param ofOlderRules how many were recorded when results were reckoned otherwise; what they came
 *                     to then is not held against the others
 * @param all        each of them, the newest first
 */
public record Attempts(int made, Optional<LocalDateTime> last, int ended, List<AttemptResult> best,
        Optional<Unfinished> unfinished, int ofOlderRules, List<KeptAttempt> all) {

    public Attempts {
        best = List.copyOf(best);
        all = List.copyOf(all);
    }

    /** Told without the list of them. */
    public Attempts(int made, Optional<LocalDateTime> last, int ended, List<AttemptResult> best,
            Optional<Unfinished> unfinished, int ofOlderRules) {
        this(made, last, ended, best, unfinished, ofOlderRules, List.of());
    }

    /** What is said of an attempt that was recorded under older rules, wherever it is shown. */
    public static final String OF_OLDER_RULES = "This attempt was recorded under older rules."
            + " It is replayed under today's: its decisions are the same, its figures may differ.";

    public static final Attempts NONE = new Attempts(
            0, Optional.empty(), 0, List.of(), Optional.empty(), 0);

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
