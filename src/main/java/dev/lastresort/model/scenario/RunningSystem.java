package dev.lastresort.model.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What runs before anything goes wrong: the hardware's rates, the database as it is made, the
 * backups that are taken of it and what else stands by, and the actors that use it.
 */
public record RunningSystem(
        Environment environment, Setup setup, List<Backup> backups, List<Actor> actors,
        Safeguards safeguards) {

    /** One with nothing but its backups. */
    public RunningSystem(
            Environment environment, Setup setup, List<Backup> backups, List<Actor> actors) {
        this(environment, setup, backups, actors, Safeguards.NONE);
    }

    public RunningSystem {
        backups = List.copyOf(backups);
        actors = List.copyOf(actors);
    }

    /**
     * The same as whoever is on call believes it to be: every backup sound, and the log whole.
     */
    public RunningSystem asBelieved() {
        return new RunningSystem(environment, setup, backups.stream()
                .map(backup -> new Backup(backup.name(), backup.at(), Backup.Soundness.SOUND,
                        backup.cost(), backup.entry()))
                .toList(), actors, new Safeguards(List.of(), safeguards.replicas()));
    }

    public RunningSystem withEnvironment(Environment other) {
        return new RunningSystem(other, setup, backups, actors, safeguards);
    }

    /** What stands by beside the backups: the archived log, but for its gaps, and replicas. */
    public record Safeguards(List<LogGap> gaps, List<Replica> replicas) {

        /** A log without gaps, and no replica. */
        public static final Safeguards NONE = new Safeguards(List.of(), List.of());

        public Safeguards {
            gaps = List.copyOf(gaps);
            replicas = List.copyOf(replicas);
        }
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
