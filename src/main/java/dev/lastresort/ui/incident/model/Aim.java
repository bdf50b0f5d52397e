package dev.lastresort.ui.incident.model;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * An instant that is being picked on the timeline.
 *
 * @param target  what is picked
 * @param pointed what the pointer would pick
 * @param inPlace whether what came after the target would go from the database
 */
public record Aim(Optional<LocalDateTime> target, Optional<LocalDateTime> pointed,
        boolean inPlace) {

    /** Nothing can be picked. */
    public static final Aim NONE = new Aim(Optional.empty(), Optional.empty(), false);

    /** A form that takes an instant. */
    public interface Taker {

        /** What it says so far, if that is an instant. */
        Optional<LocalDateTime> target();

        void picked(LocalDateTime at);

        boolean inPlace();
    }
}
