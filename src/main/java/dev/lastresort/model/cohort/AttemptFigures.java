package dev.lastresort.model.cohort;

import dev.lastresort.model.attempt.Rung;
import dev.lastresort.model.outcome.AttemptResult;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an attempt was measured to.
 *
 * @param fingerprint   of the measured branch
 * @param missed        the objectives that were missed, in words
 * @param falseAllClear how often it was declared resolved when it was not
 * @param serviceBack   empty if service never came back
 * @param works         the steps that were taken, in order
 */
public record AttemptFigures(String fingerprint, AttemptResult result, List<String> missed,
        int hintsTaken, int falseAllClear, Optional<LocalDateTime> serviceBack,
        List<Work> works) {

    /** They are read back from a file that anybody may have changed. */
    public AttemptFigures {
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(result);
        Objects.requireNonNull(serviceBack);
        missed = List.copyOf(missed);
        works = List.copyOf(works);
    }

    /**
     * A step as it was done.
     *
     * @param rung   where it stands on the ladder; empty for one that only looks, or takes another
     *               back
     * @param end    the horizon for one that had not ended then
     * @param failed whether it came to nothing
     */
    public record Work(String name, Optional<Rung> rung, LocalDateTime start, LocalDateTime end,
            boolean failed) {
        public Work {
            Objects.requireNonNull(name);
            Objects.requireNonNull(rung);
            if (end.isBefore(start)) {
                throw new IllegalArgumentException(end + " is before " + start);
            }
        }
    }
}
