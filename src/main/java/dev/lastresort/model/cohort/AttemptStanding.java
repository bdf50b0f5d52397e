package dev.lastresort.model.cohort;

import dev.lastresort.model.outcome.Wording;
import java.util.List;

/**
 * How an attempt stands among the others at its scenario and the scenario's recoveries. It is no
 * rank and no score: an attempt is dominated where another is no worse on any measure and better on
 * one, and that is all that is said.
 */
public sealed interface AttemptStanding {

    /** Nobody is no worse on all measures and better on one. */
    record Undominated() implements AttemptStanding {}

    /**
     * Somebody is.
     *
     * @param recoveries of the scenario, by their names
     * @param attempts   of the folder, by their files
     */
    record Dominated(List<String> recoveries, List<String> attempts) implements AttemptStanding {
        public Dominated {
            recoveries = List.copyOf(recoveries);
            attempts = List.copyOf(attempts);
        }
    }

    /** @param decisions how many were made so far */
    record LeftUnfinished(int decisions) implements AttemptStanding {}

    /** @param why empty if it only has not been measured yet */
    record WithoutFigures(String why) implements AttemptStanding {}

    /** It is over, and its outcome is not shown yet. */
    record OutcomeHidden() implements AttemptStanding {}

    /** Its one word for a cell. */
    default String word() {
        return switch (this) {
            case Undominated() -> "undominated";
            case Dominated _ -> "dominated";
            case LeftUnfinished _ -> "unfinished";
            case WithoutFigures _ -> "not measured";
            case OutcomeHidden() -> "finished";
        };
    }

    /** With what there is to say besides. */
    default String words() {
        return switch (this) {
            case Undominated(),OutcomeHidden() -> word();
            case Dominated(var recoveries, var attempts) ->
                    word() + " by " + String.join(", ", recoveries)
                            + (recoveries.isEmpty() || attempts.isEmpty() ? "" : ", ")
                            + String.join(", ", attempts);
            case LeftUnfinished(int decisions) ->
                    word() + ", " + Wording.count(decisions, "decision");
            case WithoutFigures(var why) -> why.isEmpty() ? word() : word() + ": " + why;
        };
    }
}
