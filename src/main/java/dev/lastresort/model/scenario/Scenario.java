package dev.lastresort.model.scenario;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.traffic.Tenancy;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A system, its actors, what goes wrong, the recoveries on offer, and what the author expects of
 * each. Invariant: names are unique within their kind, every reference resolves, and {@code start}
 * is before {@code incident.at()}, which is before {@code horizon}; validation sees to it.
 */
public record Scenario(
        String id,
        Briefing briefing,
        Day day,
        RunningSystem system,
        Incident incident,
        List<Alert> alerts,
        Measures measures,
        List<Strategy> strategies,
        Practice practice) {

    public Scenario {
        alerts = List.copyOf(alerts);
        strategies = List.copyOf(strategies);
    }

    public long seed() {
        return day.seed();
    }

    /** The first instant of the day, inclusive. */
    public LocalDateTime start() {
        return day.start();
    }

    /** The instant at which every branch is measured, exclusive. */
    public LocalDateTime horizon() {
        return day.horizon();
    }

    public Environment environment() {
        return system.environment();
    }

    public Setup setup() {
        return system.setup();
    }

    /** The database that runs all SQL. */
    public EngineName engine() {
        return setup().engine();
    }

    public List<Backup> backups() {
        return system.backups();
    }

    public List<Actor> actors() {
        return system.actors();
    }

    public List<Fact> facts() {
        return measures.facts();
    }

    /** Those of the file: what is told by tenant, too, stands here once. */
    public List<Fact> ownFacts() {
        List<String> divided = facts().stream().filter(fact -> fact.by().isPresent())
                .map(Fact::name).toList();
        return facts().stream().filter(fact -> fact.by().isPresent()
                || !divided.contains(Tenancy.groupOf(fact.name()))).toList();
    }

    /** What people read of the actor, or of the group of tenants, of that name. */
    public Optional<String> titleOfActor(String name) {
        return actors().stream().filter(actor -> actor.name().equals(name)).map(Actor::title)
                .findFirst().or(() -> actors().stream().flatMap(actor -> actor.tenancy().stream())
                        .filter(tenancy -> tenancy.group().equals(name)).map(Tenancy::title)
                        .findFirst());
    }

    public List<Effect> effects() {
        return measures.effects();
    }

    public Invariants invariants() {
        return measures.invariants();
    }

    /**
     * The actor whose customers the telling picture is about: the one marked main, else the first.
     */
    public Actor mainActor() {
        return actors().stream().filter(Actor::main).findFirst().orElse(actors().getFirst());
    }

    public Scenario withBriefing(Briefing other) {
        return new Scenario(id, other, day, system, incident, alerts, measures, strategies,
                practice);
    }

    public Scenario withDay(Day other) {
        return new Scenario(
                id, briefing, other, system, incident, alerts, measures, strategies, practice);
    }

    public Scenario withSystem(RunningSystem other) {
        return new Scenario(id, briefing, day, other, incident, alerts, measures, strategies,
                practice);
    }

    public Scenario withIncident(Incident other) {
        return new Scenario(id, briefing, day, system, other, alerts, measures, strategies,
                practice);
    }

    public Scenario withAlerts(List<Alert> others) {
        return new Scenario(
                id, briefing, day, system, incident, others, measures, strategies, practice);
    }

    /** The same scenario with other strategies on offer. */
    public Scenario withStrategies(List<Strategy> others) {
        return new Scenario(id, briefing, day, system, incident, alerts, measures, others,
                practice);
    }
}
