package dev.lastresort.model.scenario;

import java.util.List;

/**
 * What runs before anything goes wrong: the hardware's rates, the database as it is made, the
 * backups that are taken of it and the actors that use it.
 */
public record RunningSystem(
        Environment environment, Setup setup, List<Backup> backups, List<Actor> actors) {

    public RunningSystem {
        backups = List.copyOf(backups);
        actors = List.copyOf(actors);
    }

    public RunningSystem withEnvironment(Environment other) {
        return new RunningSystem(other, setup, backups, actors);
    }
}
