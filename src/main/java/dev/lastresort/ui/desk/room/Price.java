package dev.lastresort.ui.desk.room;

import dev.lastresort.model.journal.Event.Phase;
import java.time.Duration;
import java.util.List;

/** What an action would cost in virtual time, told before it is taken. */
public sealed interface Price {

    /**
     * @param total   until its effect, from now; for a wait, how long it lasts at most
     * @param waiting how long it would first wait for free hands; part of the total
     * @param phases  what the rest is made of, with the formula of each
     * @param notes   what else it brings: tables locked, acknowledged transactions that would go
     */
    record Costs(Duration total, Duration waiting, List<Phase> phases, List<String> notes)
            implements Price {
        public Costs {
            phases = List.copyOf(phases);
            notes = List.copyOf(notes);
        }
    }

    /** It cannot be done now. */
    record Impossible(String why) implements Price {}
}
