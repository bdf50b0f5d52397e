package dev.lastresort.session.attempt;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A line of the event log that an on-call reads.
 *
 * @param actor   whose it is, if it is one actor's
 * @param notable whether it is worth to be interrupted for
 */
public record LogEntry(
        LocalDateTime at, Kind kind, Optional<String> actor, String text, boolean notable) {

    /** What sort of line it is, to filter by. */
    public enum Kind {
        ALERT, MESSAGE, ERROR, REFUSAL, CHANGE, BACKUP, STEP, DATABASE, DISCOVERY
    }
}
