package dev.lastresort.session.attempt;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.scenario.Harmless;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an action would cost in virtual time, before it is taken. Invariant: it is what is charged,
 * as long as nothing else is done meanwhile and no step that it waits for comes to nothing.
 */
public sealed interface Price {

    /**
     * It can be done.
     *
     * @param total     until its effect, from now; for a wait, how long it lasts at most
     * @param waiting   how long it would first wait for free hands; part of the total
     * @param phases    what the rest is made of, with the formula of each
     * @param notes     how the duration of free SQL comes about, and what else it brings, such as
     *                  tables that are locked
     * @param discarded what would go from the database, for a restore in place
     * @param person    who would do it, if not the trainee
     */
    record Costs(Duration total, Duration waiting, List<Phase> phases, List<String> notes,
            Optional<RestoreLoss> discarded, Optional<String> person) implements Price {
        public Costs {
            phases = List.copyOf(phases);
            notes = List.copyOf(notes);
        }

        /** Of what the trainee's own hands do. */
        public Costs(Duration total, Duration waiting, List<Phase> phases, List<String> notes,
                Optional<RestoreLoss> discarded) {
            this(total, waiting, phases, notes, discarded, Optional.empty());
        }

        /** Of what is done at once, or takes just that long. */
        public static Costs flat(Duration total) {
            return new Costs(total, Duration.ZERO, List.of(), List.of(), Optional.empty());
        }
    }

    /** It cannot be done now. */
    record Impossible(String why) implements Price {
        public Impossible {
            why = Harmless.text(why);
        }
    }
}
