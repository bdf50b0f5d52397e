package dev.lastresort.model.journal;

import dev.lastresort.model.journal.Event.BackupFound;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Event.StepStarted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Steps as they turned out: what was told of a restore when it began goes by what was believed of
 * its backup then.
 */
public final class RevisedSteps {

    private RevisedSteps() {}

    /** The same events, but the phases of each step are the latest that are told of it. */
    public static List<Event> in(List<Event> events) {
        Map<StepRef, BackupFound> latest = new HashMap<>();
        for (Event event : events) {
            if (event instanceof BackupFound found) {
                latest.put(found.ref(), found);
            }
        }
        return latest.isEmpty() ? events
                : events.stream().map(event -> revised(event, latest)).toList();
    }

    /** The steps that a journal tells the start of. */
    public static List<StepStarted> of(Journal journal) {
        return in(journal.stream()
                .filter(event -> event instanceof StepStarted || event instanceof BackupFound)
                .toList()).stream()
                .filter(StepStarted.class::isInstance).map(StepStarted.class::cast).toList();
    }

    private static Event revised(Event event, Map<StepRef, BackupFound> latest) {
        return event instanceof StepStarted started && latest.containsKey(started.ref())
                ? new StepStarted(started.at(), started.ref(), started.step(),
                        latest.get(started.ref()).phases())
                : event;
    }
}
