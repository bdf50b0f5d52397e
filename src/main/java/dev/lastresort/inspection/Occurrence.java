package dev.lastresort.inspection;

import dev.lastresort.model.journal.Event;
import java.time.LocalDateTime;

/** When something happened, and who or what did it, in a few words. */
public record Occurrence(LocalDateTime at, String by) {

    static Occurrence of(Event event) {
        return new Occurrence(event.at(), switch (event) {
            case Event.Answered answered -> answered.actor() + " #" + answered.n();
            case Event.StepEnded ended -> ended.ref().name();
            case Event.Restored restored -> restored.ref().name();
            case Event.DatabaseDown down -> down.ref().name();
            default -> "";
        });
    }
}
