package dev.lastresort.picture;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The instant of a restore that is being chosen on the timeline.
 *
 * @param target  what is chosen
 * @param pointed what a click would choose
 * @param inPlace whether what came after the target would go from the database
 */
public record Aim(Optional<LocalDateTime> target, Optional<LocalDateTime> pointed,
        boolean inPlace) {

    /** Nothing is to be chosen. */
    public static final Aim NONE = new Aim(Optional.empty(), Optional.empty(), false);
}
