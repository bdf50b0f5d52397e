package dev.lastresort.ui.team;

import java.time.LocalDateTime;
import java.util.List;

/** What is known of what each recovery would cost from now. */
public sealed interface FromNow {

    /** Nobody wanted to know. */
    record NotAsked() implements FromNow {}

    /** @param at the virtual instant from which it is reckoned */
    record Reckoning(LocalDateTime at) implements FromNow {}

    record Reckoned(LocalDateTime at, List<RecoveryCost> costs) implements FromNow {
        public Reckoned {
            costs = List.copyOf(costs);
        }
    }

    record NotReckoned(String why) implements FromNow {}
}
