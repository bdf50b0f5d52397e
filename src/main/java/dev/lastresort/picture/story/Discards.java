package dev.lastresort.picture.story;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.journal.Journal;
import java.util.ArrayList;
import java.util.List;

/** Counts the transactions that each restore in place of a journal discarded. */
final class Discards {

    private Discards() {}

    static List<BranchStory.Discarded> of(Journal journal) {
        if (journal.stream(Restored.class).findFirst().isEmpty()) {
            return List.of();
        }
        History history = History.empty();
        List<BranchStory.Discarded> discards = new ArrayList<>();
        for (Event event : journal) {
            if (event instanceof Restored restored) {
                discards.add(new BranchStory.Discarded(restored.recoveredTo(),
                        restored.discardedTo(), transactions(history.exchangedBy(restored)),
                        restored.target().isPresent()));
            }
            history.append(event);
        }
        return List.copyOf(discards);
    }

    private static long transactions(History.Exchange exchange) {
        return exchange.discarded().stream()
                .filter(event -> event instanceof Event.Committing committing
                        && !committing.commit().changes().isEmpty())
                .count();
    }
}
