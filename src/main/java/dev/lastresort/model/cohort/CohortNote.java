package dev.lastresort.model.cohort;

import dev.lastresort.model.exercise.EvaluatorNote;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A note that lies in the folder.
 *
 * @param by who wrote it, by the place and name of the sheet: what a sheet says itself, anybody
 *           could have written
 */
public record CohortNote(String by, Team team, EvaluatorNote note) {

    /** Team by team, the oldest first. */
    static final Comparator<CohortNote> ORDER = Comparator.comparing(CohortNote::team)
            .thenComparing(one -> one.note().written().orElse(Instant.MIN))
            .thenComparing(CohortNote::by);

    /** What it is about: scenario, virtual time and objective, as far as it says. */
    public String about() {
        return Stream.of(
                Stream.of(note.scenario(), note.at()).flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")),
                note.objective().orElse("")).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
