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

    Actor actor(Spot spot) {
        Optional<Tenancy> tenancy = new TrafficMapping(findings, values).tenancy(spot);
        return new Actor(
                spot.at("name").text(),
                spot.at("title").text(),
                spot.at("main").flag(Defaults.MAIN_ACTOR),
                schedule(spot.at("schedule")),
                tenancy.map(of -> withTenant(of, draws.draws(spot.at("draws"))))
                        .orElseGet(() -> draws.draws(spot.at("draws"))),
                spot.at("versions").elements().stream().map(this::version).toList(),
                spot.at("known").flag(Defaults.KNOWN_ACTOR),
                spot.has("discovery")
                        ? Optional.of(TruthMapping.condition(values, spot.at("discovery")))
                        : Optional.empty(),
                spot.at("counted").flag(Defaults.COUNTED_ACTOR),
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
}
