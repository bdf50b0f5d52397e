package dev.lastresort.session.attempt.turn;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.session.attempt.Discarded;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an action costs in virtual time, told before it is taken. Invariant: it is what is charged,
 * as long as nothing else is done meanwhile and no step that it waits for comes to nothing.
 *
 * @param total     from now to its end
 * @param waits     whether the clock moves with it, or goes on standing still
 * @param begins    when it begins; absent if it does not before the horizon
 * @param phases    what it is made of, of a step
 * @param locks     the tables that refuse requests while its machine runs
 * @param formulas  how the duration of free SQL comes about, line by line, and what it may meet
 * @param discarded what would go from the database, of a restore in place
 * @param obstacle  why it cannot be taken now, if it cannot
 */
public record Cost(
        Duration total, boolean waits, Optional<LocalDateTime> begins, List<Phase> phases,
        List<String> locks, List<String> formulas, Optional<Discarded> discarded,
        Optional<String> obstacle) {

    public Cost {
        phases = List.copyOf(phases);
        locks = List.copyOf(locks);
        formulas = List.copyOf(formulas);
    }

    public static Cost impossible(String why) {
        return new Cost(Duration.ZERO, false, Optional.empty(), List.of(), List.of(), List.of(),
                Optional.empty(), Optional.of(why));
    }

    /** Of what is done at once, or takes just that long. */
    public static Cost flat(LocalDateTime now, Duration total) {
        return new Cost(total, total.isPositive(), Optional.of(now), List.of(), List.of(),
                List.of(), Optional.empty(), Optional.empty());
    }

    /** Nobody is charged more than what is left of the day; it says that this is not enough. */
    public Cost within(Duration left) {
        return total.compareTo(left) <= 0 ? this : new Cost(left, waits, begins, phases, locks,
                Stream.concat(formulas.stream(), Stream.of("The day ends before it is done"))
                        .toList(),
                discarded, obstacle);
    }

    public Cost discarding(Optional<Discarded> gone) {
        return new Cost(total, waits, begins, phases, locks, formulas, gone, obstacle);
    }
}
