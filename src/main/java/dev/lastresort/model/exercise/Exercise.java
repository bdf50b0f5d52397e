package dev.lastresort.model.exercise;

import dev.lastresort.model.engine.EngineName;
import java.util.List;
import java.util.Optional;

/**
 * A team session or game day. Invariant: it has a part, and names are unique within their kind.
 *
 * @param objectives what those who take part are to learn
 * @param seats      who takes part, each seat once
 * @param parts      the scenarios, in the order in which they are played
 * @param questions  to open the hot wash with
 * @param notes      what an observer wrote down beside the injects
 */
public record Exercise(String id, String title, List<TrainingObjective> objectives,
        List<Seat> seats, List<ExercisePart> parts, List<String> questions, List<String> notes) {

    public Exercise {
        objectives = List.copyOf(objectives);
        seats = List.copyOf(seats);
        parts = List.copyOf(parts);
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
    }

    /** The same with other parts. */
    public Exercise withParts(List<ExercisePart> others) {
        return new Exercise(id, title, objectives, seats, others, questions, notes);
    }

    /**
     * What is played first, by seats of which nobody's name is known, and nothing else: on which
     * engine, an attempt says by itself.
     */
    public Exercise ofFirstPart() {
        return new Exercise(id, title, objectives, seats.stream().map(Seat::unnamed).toList(),
                List.of(parts.getFirst().on(Optional.empty())), questions, List.of());
    }

    /** The same, of which all parts are played under that pressure. */
    public Exercise under(Optional<Integer> pressure) {
        return withParts(parts.stream().map(part -> part.under(pressure)).toList());
    }

    /** The same, all parts of which are played on that engine; as it is, if none is named. */
    public Exercise on(Optional<EngineName> engine) {
        return engine.isEmpty() ? this
                : withParts(parts.stream().map(part -> part.on(engine)).toList());
    }

    /**
     * Something that those who take part are to learn.
     *
     * @param name by which injects, expected actions and notes refer to it
     */
    public record TrainingObjective(String name, String text) {}
}
