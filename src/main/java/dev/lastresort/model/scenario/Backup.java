package dev.lastresort.model.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A storage snapshot that is to be taken at an instant of the day. Whoever is on call believes that
 * it is there and whole; what it is worth is found out when somebody restores or verifies it.
 *
 * @param entry the place in the file's list of what declares it, from 0; a series declares many
 */
public record Backup(String name, LocalDateTime at, Soundness soundness, Cost cost, int entry) {

    /** A sound one that costs what the environment says. */
    public Backup(String name, LocalDateTime at) {
        this(name, at, Soundness.SOUND, Cost.USUAL, 0);
    }

    /**
     * What it is worth.
     *
     * @param taken      whether there is one at all, though its job reported it
     * @param usable     whether it can be read once it was loaded
     * @param failsAfter the share of its load after which loading breaks off, if it does
     * @param holds      the tables of which it has the rows
     */
    public record Soundness(
            boolean taken, boolean usable, Optional<BigDecimal> failsAfter, Portion holds) {
        public static final Soundness SOUND =
                new Soundness(true, true, Optional.empty(), Portion.ALL);
    }

    /**
     * What it costs to load it, where that is not as the environment says.
     *
     * @param approval on top of what the step itself asks for
     */
    public record Cost(
            Optional<BigDecimal> gigabytes,
            Optional<BigDecimal> gigabytesPerHour,
            Optional<Duration> provisioning,
            Duration approval) {
        public static final Cost USUAL =
                new Cost(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO);
    }
}
