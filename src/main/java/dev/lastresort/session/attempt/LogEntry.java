package dev.lastresort.session.attempt;

import dev.lastresort.model.scenario.Harmless;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A line of the event log that an on-call reads. Invariant: its text is harmless to show.
 *
 * @param actor   whose it is, if it is one actor's
 * @param notable whether it is worth to be interrupted for
 */
public record LogEntry(
        LocalDateTime at, Kind kind, Optional<String> actor, String text, boolean notable) {

    public LogEntry {
        text = Harmless.text(text);
    }

    /** What sort of line it is, to filter by. */
    public enum Kind {
        ALERT, MESSAGE, ERROR, REFUSAL, CHANGE, DEPLOY, BACKUP, BAD_BACKUP, PAUSE, STEP,
        DATABASE, DISCOVERY, CLOCK
    }

    /** Who tells of it. */
    public enum Reporter { ACTOR, DATABASE, CHANGE, STEP, ALERT }

    public Reporter source() {
        return switch (kind) {
            case ALERT, MESSAGE, DISCOVERY -> Reporter.ALERT;
            case ERROR, REFUSAL -> Reporter.ACTOR;
            case CHANGE, DEPLOY -> Reporter.CHANGE;
            case BACKUP, BAD_BACKUP, PAUSE, DATABASE, CLOCK -> Reporter.DATABASE;
            case STEP -> Reporter.STEP;
        };
    }

    /** Whether it tells of trouble. */
    public boolean bad() {
        return switch (kind) {
            case ERROR, REFUSAL, ALERT, BAD_BACKUP -> true;
            case MESSAGE, CHANGE, DEPLOY, BACKUP, PAUSE, STEP, DATABASE, DISCOVERY, CLOCK -> false;
        };
    }
}
