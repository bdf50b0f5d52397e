package dev.lastresort.model.scenario;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A system, its actors, what goes wrong, the recoveries on offer, and what the author expects of
 * each. Invariant: names are unique within their kind, every reference resolves, and {@code start}
 * is before {@code incident.at()}, which is before {@code horizon}; validation sees to it.
 *
 * @param start   the first instant of the day, inclusive
 * @param horizon the instant at which every branch is measured, exclusive
 */
public record Scenario(
        String id,
        Briefing briefing,
        long seed,
        LocalDateTime start,
        LocalDateTime horizon,
        Environment environment,
        Setup setup,
        List<Backup> backups,
        List<Actor> actors,
        Incident incident,
        List<Alert> alerts,
        List<Fact> facts,
        List<Effect> effects,
        Invariants invariants,
        List<Strategy> strategies,
        Practice practice) {

    public Scenario {
        backups = List.copyOf(backups);
        actors = List.copyOf(actors);
        alerts = List.copyOf(alerts);
        facts = List.copyOf(facts);
        effects = List.copyOf(effects);
        strategies = List.copyOf(strategies);
    }

    /** A scenario that says nothing for those who live through it themselves. */
    public Scenario(
            String id, Briefing briefing, long seed, LocalDateTime start, LocalDateTime horizon,
            Environment environment, Setup setup, List<Backup> backups, List<Actor> actors,
            Incident incident, List<Alert> alerts, List<Fact> facts, List<Effect> effects,
            Invariants invariants, List<Strategy> strategies) {
        this(id, briefing, seed, start, horizon, environment, setup, backups, actors, incident,
                alerts, facts, effects, invariants, strategies, Practice.SILENT);
    }

    /**
     * The actor whose customers the telling picture is about: the one marked main, else the first.
     */
    public Actor mainActor() {
        return actors.stream().filter(Actor::main).findFirst().orElse(actors.getFirst());
    }

    /** The same scenario with other strategies on offer. */
    public Scenario withStrategies(List<Strategy> others) {
        return new Scenario(id, briefing, seed, start, horizon, environment, setup, backups, actors,
                incident, alerts, facts, effects, invariants, others, practice);
    }
}
