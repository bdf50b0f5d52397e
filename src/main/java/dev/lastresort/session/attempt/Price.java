package dev.lastresort.session.attempt;

import dev.lastresort.model.journal.Event.Phase;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What an action would cost in virtual time, told before it is taken. */
public sealed interface Price {

    /**
     * @param total     until its effect, from now; for a wait, how long it lasts at most
     * @param waiting   how long it would first wait for free hands; part of the total
     * @param phases    what the rest is made of, with the formula of each
     * @param notes     what else it brings, such as tables that are locked
     * @param discarded what would go from the database, for a restore in place
     */
    record Costs(Duration total, Duration waiting, List<Phase> phases, List<String> notes,
            Optional<Discarded> discarded) implements Price {
        public Costs {
            phases = List.copyOf(phases);
            notes = List.copyOf(notes);
        }
    }

    /** It cannot be done now. */
    record Impossible(String why) implements Price {}

    /**
     * The acknowledged transactions of known actors that a restore would take from the database:
     * those that changed something from then on, those of this very instant included.
     *
     * @param to    the instant to which the database goes back
     * @param count of all of them, 0 or more; more are told until the restore begins
     * @param first the earliest of them, in order
     */
    record Discarded(LocalDateTime to, long count, List<Acknowledged> first) {
        public Discarded {
            first = List.copyOf(first);
        }
    }

    /** @param n which tick of that actor it answered */
    record Acknowledged(LocalDateTime at, String actor, long n) {}
}
