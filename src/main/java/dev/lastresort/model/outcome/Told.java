package dev.lastresort.model.outcome;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One request of the main actor: what its customer was told at its instant, over what the database
 * remembers.
 *
 * @param judgement  how it was answered
 * @param remembered when the row that it made was in the database: spans in order, the last one
 *                   ends at the horizon if it is still there; empty if the request made no row
 */
public record Told(
        long n, LocalDateTime at, ActorTally.Judgement judgement, List<Period> remembered) {

    public Told {
        remembered = List.copyOf(remembered);
    }

    /** From {@code start}, inclusive, to {@code end}, exclusive. */
    public record Period(LocalDateTime start, LocalDateTime end) {}

    /** Whether a yes was given. */
    public boolean accepted() {
        return judgement == ActorTally.Judgement.OK || judgement == ActorTally.Judgement.WRONG;
    }

    public boolean rememberedAt(LocalDateTime instant) {
        return remembered.stream()
                .anyMatch(span -> !instant.isBefore(span.start()) && instant.isBefore(span.end()));
    }
}
