package dev.lastresort.model.exercise;

import dev.lastresort.model.exercise.SeatName.SeatPane;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A seat at the table.
 *
 * @param person who sits there, if that is known already
 * @param task   what they do
 * @param sees   what they see of the room, on the projector or from a screen of their own
 */
public record Seat(SeatName name, Optional<String> person, String task, Set<SeatPane> sees) {

    public Seat {
        sees = sees.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(sees));
    }

    /** All five, of which nothing else is said. */
    public static List<Seat> usual() {
        return Arrays.stream(SeatName.values())
                .map(name -> new Seat(name, Optional.empty(), name.task(), name.sees())).toList();
    }

    /** The same, whoever sits there. */
    Seat unnamed() {
        return new Seat(name, Optional.empty(), task, sees);
    }

    /** The seat with the person's name, if that is known. */
    public String words() {
        return name.title() + person.map(who -> " (" + who + ")").orElse("");
    }
}
