package dev.lastresort.model.cohort;

import java.util.List;
import java.util.Optional;

/**
 * An attempt of a folder.
 *
 * @param file      its path below the folder, with slashes
 * @param pressure  virtual seconds to a second of the trainee's; empty: the clock stood still
 * @param older     whether it was recorded when results were reckoned by other rules
 * @param decisions none if it has only been begun
 */
public record CohortAttempt(String file, Team team, PlayedDay day, Optional<Integer> pressure,
        boolean older, List<CohortDecision> decisions, State state) {

    public CohortAttempt {
        decisions = List.copyOf(decisions);
    }

    /** How far it is known. */
    public sealed interface State {}

    /** It was left before its end, or is still under way. */
    public record Underway() implements State {}

    /** It is over, and nobody has measured it yet. */
    public record AwaitsReplay() implements State {}

    /** It is over, and cannot be measured here. */
    public record NotMeasurable(String why) implements State {}

    /** It is over, and what it came to is not to be shown yet. */
    public record Concealed() implements State {}

    public record WithFigures(AttemptFigures figures) implements State {}

    /** What it came to, if that is known. */
    public Optional<AttemptFigures> figures() {
        return state instanceof WithFigures(var figures) ? Optional.of(figures) : Optional.empty();
    }

    public CohortAttempt with(State other) {
        return new CohortAttempt(file, team, day, pressure, older, decisions, other);
    }
}
