package dev.lastresort.picture.story;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Journal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Counts what each restore in place of a journal took out of the database again. */
final class Discards {

    /** The instants of commits that still stand in the database, in order. */
    private final List<LocalDateTime> standing = new ArrayList<>();
    private final List<BranchStory.Discarded> discards = new ArrayList<>();

    private Discards() {}

    static List<BranchStory.Discarded> of(Journal journal) {
        if (journal.stream(Restored.class).findFirst().isEmpty()) {
            return List.of();
        }
        Discards discards = new Discards();
        journal.forEach(discards::append);
        return discards.discards;
    }

    private void append(Event event) {
        if (event instanceof Event.Committing committing
                && !committing.commit().changes().isEmpty()) {
            standing.add(event.at());
        }
        if (event instanceof Restored restored) {
            int before = standing.size();
            // The target is exclusive: what was committed at its own instant is gone too.
            while (!standing.isEmpty()
                    && !standing.getLast().isBefore(restored.recoveredTo())) {
                standing.removeLast();
            }
            discards.add(new BranchStory.Discarded(restored.recoveredTo(), restored.discardedTo(),
                    before - standing.size(), restored.target().isPresent()));
        }
    }
}
