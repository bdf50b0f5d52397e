package dev.lastresort.session.attempt;

import dev.lastresort.model.attempt.TeamEntry;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What goes on behind what a team can see: for the facilitator of a session alone.
 *
 * @param hidden  programs that nobody in the room has found yet, each with how it fares
 * @param broken  what does not hold in the data now, each with whether anybody hears of it
 * @param entries what the session has brought so far
 */
public record Backstage(List<String> hidden, List<String> broken, List<StampedEntry> entries) {

    /** Nothing is known. */
    public static final Backstage NONE = new Backstage(List.of(), List.of(), List.of());

    public Backstage {
        hidden = List.copyOf(hidden);
        broken = List.copyOf(broken);
        entries = List.copyOf(entries);
    }

    /** @param at by the virtual clock */
    public record StampedEntry(LocalDateTime at, TeamEntry entry) {}
}
