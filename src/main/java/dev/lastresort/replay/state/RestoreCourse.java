package dev.lastresort.replay.state;

import dev.lastresort.model.journal.Event.Finding;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.scenario.Backup.Portion;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a restore once its machine has started: the sources that it tries one after the
 * other, what it finds out about each, and the one that it goes on from in the end.
 *
 * @param phases of the machine, from its start on
 * @param chosen empty if all that it tries are bad
 */
public record RestoreCourse(List<Phase> phases, List<Lesson> found, Optional<Chosen> chosen) {

    public RestoreCourse {
        phases = List.copyOf(phases);
        found = List.copyOf(found);
    }

    /** @param tried how many sources had been tried by then, this one included */
    public record Lesson(
            LocalDateTime at, String backup, Finding finding, String words, int tried) {}

    /**
     * @param base    the backup; of a replica the state as of which it stands
     * @param portion the tables that come with their rows
     */
    public record Chosen(History.Base base, boolean replica, Portion portion) {}

    /** Why nothing was restored; empty if something is. */
    public Optional<String> failure() {
        return chosen.isPresent() || found.isEmpty() ? Optional.empty()
                : Optional.of(found.getLast().words());
    }
}
