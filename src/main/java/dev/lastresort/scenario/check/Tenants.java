package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Briefing;
import dev.lastresort.model.scenario.Briefing.Objectives;
import dev.lastresort.model.scenario.Draw;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Measures;
import dev.lastresort.model.scenario.RunningSystem;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.traffic.Tenancy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An actor that is repeated for each tenant becomes so many actors, which share its ticks and
 * draws. Facts that are told by tenant are read once more for each: these stand after the file's
 * own, so that those keep their places.
 */
public final class Tenants {

    private Tenants() {}

    /** The scenario as it is replayed; the same one where it has no tenants. */
    public static Scenario unfolded(Scenario s) {
        if (s.actors().stream().noneMatch(actor -> actor.tenancy().isPresent())) {
            return s;
        }
        RunningSystem system = s.system();
        Measures measures = s.measures();
        Scenario unfolded = s.withSystem(new RunningSystem(system.environment(), system.setup(),
                system.backups(), s.actors().stream().flatMap(Tenants::members).toList(),
                system.safeguards()));
        return new Scenario(s.id(), s.briefing(), s.day(), unfolded.system(), s.incident(),
                s.alerts(), new Measures(facts(s), measures.effects(), measures.invariants()),
                s.strategies(), s.practice()).withBriefing(briefing(s));
    }

    /** The names by which parts of the file may speak of actors: groups and tenants' parts. */
    static List<String> actorNames(Scenario draft) {
        return draft.actors().stream().flatMap(actor -> Stream.concat(
                Stream.of(actor.name()), members(actor).map(Actor::name))).distinct().toList();
    }

    /** The same of facts. */
    static List<String> factNames(Scenario draft) {
        return facts(draft).stream().map(Fact::name).toList();
    }

    private static Stream<Actor> members(Actor actor) {
        return actor.tenancy().map(tenancy -> IntStream.range(0, tenancy.values().size())
                .mapToObj(place -> member(actor, tenancy, place))).orElse(Stream.of(actor));
    }

    private static Actor member(Actor group, Tenancy tenancy, int place) {
        Object tenant = tenancy.values().get(place);
        SequencedMap<String, Draw> draws = new LinkedHashMap<>(group.draws());
        draws.put(tenancy.parameter(), new Draw.Constant(tenant));
        return new Actor(Tenancy.name(group.name(), tenant), group.title() + " of " + tenant,
                group.main(), group.schedule(), draws, group.versions(), group.known(),
                group.discovery(), group.counted(), group.manner(),
                Optional.of(tenancy.of(place)));
    }

    private static List<Fact> facts(Scenario s) {
        List<Object> tenants = s.actors().stream().flatMap(actor -> actor.tenancy().stream())
                .flatMap(tenancy -> tenancy.values().stream()).distinct().toList();
        return Stream.concat(s.facts().stream(), s.facts().stream()
                .flatMap(fact -> fact.by().stream().flatMap(column -> tenants.stream()
                        .map(tenant -> of(fact, column, tenant)))))
                .toList();
    }

    private static Fact of(Fact fact, String column, Object tenant) {
        return new Fact(Tenancy.name(fact.name(), tenant), fact.title() + " of " + tenant,
                fact.key(), fact.alternatives().stream()
                        .map(each -> new Fact.Alternative(each.since(), each.table(),
                                only(each.query(), column, tenant)))
                        .toList());
    }

    private static Sql only(Sql query, String column, Object tenant) {
        String value = tenant instanceof String text
                ? "'" + text.replace("'", "''") + "'" : tenant.toString();
        return new Sql("SELECT * FROM (" + query.text() + "\n) AS of_tenant WHERE " + column
                + " = " + value, query.pointer());
    }

    /** What is borne of a group is borne of each of its tenants. */
    private static Briefing briefing(Scenario s) {
        Objectives all = s.briefing().objectives();
        SequencedMap<String, Duration> times = new LinkedHashMap<>();
        all.recoveryTimes().forEach((name, limit) -> s.actors().stream().flatMap(Tenants::members)
                .map(Actor::name).filter(member -> Tenancy.covers(name, member))
                .forEach(member -> times.merge(member, limit,
                        (one, other) -> one.compareTo(other) < 0 ? one : other)));
        return s.briefing().with(new Objectives(times, all.recoveryPoint(), all.rowsLost(),
                all.rowsWrong(), all.money()));
    }
}
