package dev.lastresort.model.cohort;

import dev.lastresort.model.attempt.Rung;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.model.outcome.Wording;
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

    private static final String LOST_OR_WRONG = "lost or wrong: ";

    /** They are read back from a file that anybody may have changed. */
    public AttemptFigures {
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(result);
        Objects.requireNonNull(serviceBack);
        missed = List.copyOf(missed);
        works = List.copyOf(works);
    }

    /** Whether no row is lost or wrong on any measure. */
    public boolean rowsAreRight() {
        return result.axes().stream().filter(axis -> axis.name().startsWith(LOST_OR_WRONG))
                .allMatch(axis -> axis.value().filter(one -> one.signum() == 0).isPresent())
                && result.rowsLost() == 0;
    }

    /** In a line: its group, the figures that are asked for first, and what was amiss. */
    public String words() {
        return result.words()
                + (falseAllClear == 0 ? ""
                        : ", " + Wording.count(falseAllClear, "false all-clear"))
                + (hintsTaken == 0 ? "" : ", " + Wording.count(hintsTaken, "hint"));
    }

    /**
     * A step as it was done.
     *
     * @param rung   where it stands on the ladder; empty for one that only looks, or takes another
     *               back
     * @param end    the horizon for one that had not ended then
     * @param phases as it was planned, cut off where it ended
     * @param failed whether it came to nothing
     */
    public record Work(String name, Optional<Rung> rung, LocalDateTime start, LocalDateTime end,
            List<Phase> phases, boolean failed) {
        public Work {
            phases = List.copyOf(phases);
            Objects.requireNonNull(name);
            Objects.requireNonNull(rung);
            if (end.isBefore(start)) {
                throw new IllegalArgumentException(end + " is before " + start);
            }
        }
    }
}
