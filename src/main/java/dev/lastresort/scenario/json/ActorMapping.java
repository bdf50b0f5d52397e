package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Draw;
import dev.lastresort.model.scenario.Emission;
import dev.lastresort.model.scenario.NoValue;
import dev.lastresort.model.scenario.RequestStatement;
import dev.lastresort.model.scenario.Schedule;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Suggestion;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Maps an actor: its schedule, its draws and what each of its versions does. */
final class ActorMapping {

    private final Findings findings;
    private final ValueReader values;
    private final SqlReader sql;
    private final DrawMapping draws;

    ActorMapping(Findings findings, ValueReader values, SqlReader sql, DrawMapping draws) {
        this.findings = findings;
        this.values = values;
        this.sql = sql;
        this.draws = draws;
    }

    /** All actors of the file; a copy takes from its original what it does not say itself. */
    List<Actor> actors(Spot list) {
        List<Spot> all = list.elements();
        return all.stream().map(spot -> actor(new CopiedSpot(spot, original(spot, all)))).toList();
    }

    private Spot original(Spot spot, List<Spot> all) {
        Spot copyOf = spot.at("copyOf");
        if (!copyOf.node().isString()) {
            return spot;
        }
        List<String> originals = all.stream().filter(one -> !one.has("copyOf"))
                .map(one -> one.at("name").text()).toList();
        Optional<Spot> found = all.stream().filter(one -> !one.has("copyOf")
                && one.at("name").text().equals(copyOf.text())).findFirst();
        if (found.isEmpty()) {
            boolean isCopy = all.stream()
                    .anyMatch(one -> one.at("name").text().equals(copyOf.text()));
            findings.error(Rule.UNKNOWN_ACTOR, copyOf.pointer(), isCopy
                    ? "'" + copyOf.text() + "' is a copy itself"
                    : "there is no actor '" + copyOf.text() + "'",
                    isCopy ? "name the original" : Suggestion.among(originals, copyOf.text()));
        }
        return found.orElse(spot);
    }

    private Actor actor(CopiedSpot spot) {
        Spot own = spot.own();
        Optional<Tenancy> tenancy = new TrafficMapping(findings, values).tenancy(own);
        return new Actor(
                own.at("name").text(),
                own.at("title").optionalText()
                        .orElseGet(() -> spot.original().at("title").text() + " (copy)"),
                own.at("main").flag(Defaults.MAIN_ACTOR),
                schedule(spot.at("schedule")),
                tenancy.map(of -> withTenant(of, draws.draws(spot.at("draws"))))
                        .orElseGet(() -> draws.draws(spot.at("draws"))),
                spot.at("versions").elements().stream().map(this::version).toList(),
                own.at("known").flag(Defaults.KNOWN_ACTOR),
                own.has("discovery")
                        ? Optional.of(TruthMapping.condition(values, own.at("discovery")))
                        : Optional.empty(),
                own.at("counted").flag(Defaults.COUNTED_ACTOR),
                new MannerMapping(findings, values).manner(spot),
                tenancy);
    }

    /** The tenant is a parameter like any other; it is the first's until it is known whose. */
    private static SequencedMap<String, Draw> withTenant(
            Tenancy tenancy, SequencedMap<String, Draw> draws) {
        SequencedMap<String, Draw> all = new LinkedHashMap<>(draws);
        all.putIfAbsent(tenancy.parameter(), new Draw.Constant(
                tenancy.values().isEmpty() ? NoValue.NULL : tenancy.values().getFirst()));
        return Collections.unmodifiableSequencedMap(all);
    }

    private Schedule schedule(Spot spot) {
        if (spot.has("perDay") && !spot.has("at")) {
            return new Schedule.Curve(new TrafficMapping(findings, values).traffic(spot));
        }
        return spot.has("at")
                ? new Schedule.At(times(spot.at("at")), values.duration(spot.at("jitter")))
                : new Schedule.Every(
                        values.positiveDuration(spot.at("every")),
                        values.duration(spot.at("offset")),
                        values.duration(spot.at("jitter")));
    }

    private List<LocalTime> times(Spot spot) {
        List<LocalTime> times =
                spot.elements().stream().map(values::time).flatMap(Optional::stream).toList();
        if (times.stream().distinct().count() < times.size()) {
            findings.error(
                    Rule.BAD_RANGE,
                    spot.pointer(),
                    "a time stands here twice",
                    "remove one of the two");
        }
        return times.stream().sorted().toList();
    }

    private Actor.Version version(Spot spot) {
        return new Actor.Version(
                spot.at("name").text(),
                spot.at("statements").elements().stream().map(this::statement).toList(),
                spot.at("emits").elements().stream().map(ActorMapping::emission).toList());
    }

    /** The SQL alone, or an object around it. */
    private RequestStatement statement(Spot spot) {
        if (!spot.has("sql")) {
            return new RequestStatement(
                    sql.read(spot),
                    Optional.empty(),
                    Optional.empty(),
                    new RequestStatement.Uncompared());
        }
        return new RequestStatement(
                sql.read(spot.at("sql")),
                spot.at("as").optionalText(),
                spot.at("forEach").optionalText(),
                compare(spot.at("compare")),
                affected(spot.at("mustAffect")));
    }

    /** A number is short for a range of that number alone. */
    private static Optional<RequestStatement.Affected> affected(Spot spot) {
        if (!spot.present()) {
            return Optional.empty();
        }
        return Optional.of(spot.node().isObject()
                ? new RequestStatement.Affected(spot.at("min").integer(0),
                        spot.at("max").integer(Long.MAX_VALUE))
                : new RequestStatement.Affected(spot.integer(0), spot.integer(0)));
    }

    private RequestStatement.Compare compare(Spot spot) {
        if (spot.node().isArray()) {
            return new RequestStatement.NamedColumns(spot.texts());
        }
        return spot.text().equals("rowCount")
                ? new RequestStatement.CountOnly()
                : new RequestStatement.Uncompared();
    }

    /** An effect that a request or a step has; the same for both. */
    static Emission emission(Spot spot) {
        return new Emission(
                spot.at("effect").text(),
                spot.at("key").texts(),
                spot.at("amount").optionalText(),
                spot.at("forEach").optionalText());
    }

    /**
     * An actor in the file, and what it is a copy of: where it is silent itself, what is written
     * there counts, at its place there.
     *
     * @param original the actor itself where it is no copy
     */
    record CopiedSpot(Spot own, Spot original) {

        Spot at(String member) {
            return own.has(member) ? own.at(member) : original.at(member);
        }
    }
}
