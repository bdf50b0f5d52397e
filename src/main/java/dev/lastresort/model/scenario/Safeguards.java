package dev.lastresort.model.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** What stands by beside the backups: the archived log, but for its gaps, and replicas. */
public record Safeguards(List<LogGap> gaps, List<Replica> replicas) {

    /** A log without gaps, and no replica. */
    public static final Safeguards NONE = new Safeguards(List.of(), List.of());

    public Safeguards {
        gaps = List.copyOf(gaps);
        replicas = List.copyOf(replicas);
    }

    /** A stretch of the archived log that is not there: nothing can be re-applied across it. */
    public record LogGap(LocalDateTime from, LocalDateTime until) {}

    /**
     * A second database that applies the log of the live one.
     *
     * @param delay        how long it waits before it applies what was committed
     * @param provisioning time until a restore aside may work on it
     * @param promotion    time until it serves in place of the live database
     */
    public record Replica(String name, String title, Duration delay, Duration provisioning,
            Duration promotion) {}
}
