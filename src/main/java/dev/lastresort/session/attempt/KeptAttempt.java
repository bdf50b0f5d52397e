package dev.lastresort.session.attempt;

import dev.lastresort.model.outcome.AttemptResult;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * An attempt that is kept, as a list of them tells it.
 *
 * @param id           its file's name, by which it is asked for
 * @param name         the one that somebody gave it
 * @param begun        by the trainee's clock
 * @param finished     when it was brought to its end, by the same; empty if it was not
 * @param decisions    how many were made, at least 1
 * @param lastAt       the virtual instant of the last of them
 * @param pressure     virtual seconds to a second of the trainee's; empty: the clock stands
 * @param result       what it came to, once that was measured
 * @param ofOlderRules whether it was recorded when results were reckoned otherwise
 */
public record KeptAttempt(String id, Optional<String> name, LocalDateTime begun,
        Optional<LocalDateTime> finished, int decisions, LocalDateTime lastAt,
        Optional<Integer> pressure, Optional<AttemptResult> result, boolean ofOlderRules) {

    public boolean isFinished() {
        return finished.isPresent();
    }
}
