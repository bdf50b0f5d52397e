package dev.lastresort.model.scenario;

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
}
