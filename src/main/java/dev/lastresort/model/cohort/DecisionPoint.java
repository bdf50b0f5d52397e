package dev.lastresort.model.cohort;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Where several attempts stood after the same moves, and what each did next.
 *
 * @param path     the moves until then; none at the first page
 * @param attempts how many stood there
 * @param choices  what was done next, the most frequent first; all of them add up to the attempts
 */
public record DecisionPoint(List<String> path, int attempts, List<MoveChoice> choices) {

    public DecisionPoint {
        path = List.copyOf(path);
        choices = List.copyOf(choices);
    }

    /**
     * What some of them did next.
     *
     * @param move     in words; {@link FirstMoves#NOTHING_MORE} if nothing was
     * @param files    the attempts that did it
     * @param earliest when the first of them decided it; for those who did nothing more, their
     *                 last decision
     */
    public record MoveChoice(String move, List<String> files, LocalDateTime earliest,
            LocalDateTime latest) {
        public MoveChoice {
            files = List.copyOf(files);
        }
    }

    /** The way to it, in words. */
    public String title() {
        return path.isEmpty() ? "At the first page" : "After: " + String.join(" → ", path);
    }
}
