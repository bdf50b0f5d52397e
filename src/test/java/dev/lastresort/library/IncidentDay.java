package dev.lastresort.library;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Environment;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Schedule;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.traffic.Tenancy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * When things fall in an incident, worked out from the numbers of its file alone: requests from
 * schedules, steps from their durations and the environment's rates. Nothing of it is replayed,
 * and nothing of the program reckons.
 */
final class IncidentDay {

    /** When a step's machine starts, and when it ends. */
    record Span(LocalDateTime machine, LocalDateTime end) {}

    private final Scenario scenario;

    IncidentDay(Scenario scenario) {
        this.scenario = scenario;
    }

    LocalDateTime at(String time) {
        return LocalTime.parse(time).atDate(scenario.start().toLocalDate());
    }

    LocalDateTime incident() {
        return scenario.incident().at();
    }

    LocalDateTime horizon() {
        return scenario.horizon();
    }

    /** When somebody rings, if that is at a fixed instant, plus the time that a human takes. */
    LocalDateTime decision() {
        Alert alert = scenario.alerts().getFirst();
        return ((Alert.At) alert.when()).instant().plus(alert.humanDelay());
    }

    /** When the incident's first step commits. */
    LocalDateTime commit() {
        return incidentEnd(0);
    }

    /** When a strategy's step of that place, from 0, ends, if it is decided for at a call. */
    LocalDateTime end(String strategy, int step) {
        return steps(strategy, decision()).get(step).end();
    }

    /** The end of that step of the incident. */
    LocalDateTime incidentEnd(int step) {
        return spans(scenario.incident().steps(), incident()).get(step).end();
    }

    /** Those of a strategy's steps, if it is decided for at that instant. */
    List<Span> steps(String strategy, LocalDateTime decision) {
        return spans(scenario.strategies().stream()
                .filter(one -> one.name().equals(strategy)).findFirst().orElseThrow().steps(),
                decision);
    }

    /** The requests of an actor within [from, to). */
    long between(String actor, LocalDateTime from, LocalDateTime to) {
        return ticks(actor).stream()
                .filter(tick -> !tick.isBefore(from) && tick.isBefore(to)).count();
    }

    /** The count-th request of the actor from that instant on. */
    LocalDateTime nth(String actor, LocalDateTime from, int count) {
        return ticks(actor).stream().filter(tick -> !tick.isBefore(from))
                .skip(count - 1L).findFirst().orElseThrow();
    }

    /** Numbers, from 0, of the requests of an actor that comes at an interval. */
    LongStream ticks(String actor, LocalDateTime from, LocalDateTime until) {
        List<LocalDateTime> ticks = ticks(actor);
        return LongStream.range(0, ticks.size())
                .filter(n -> !ticks.get((int) n).isBefore(from)
                        && ticks.get((int) n).isBefore(until));
    }

    /** How many requests an actor with a curve of hours has on its first day, give or take one. */
    double requests(String actor, LocalDateTime from, LocalDateTime until) {
        Schedule.Curve schedule = (Schedule.Curve) schedule(actor);
        List<BigDecimal> hours = schedule.traffic().hours();
        return schedule.traffic().perDay()
                * (upTo(hours, hoursAt(until)) - upTo(hours, hoursAt(from))) / upTo(hours, 24);
    }

    private static double upTo(List<BigDecimal> weights, double hours) {
        double sum = 0;
        for (int hour = 0; hour < weights.size(); hour++) {
            sum += weights.get(hour).doubleValue() * Math.clamp(hours - hour, 0, 1);
        }
        return sum;
    }

    private double hoursAt(LocalDateTime instant) {
        return Duration.between(scenario.start(), instant).toSeconds() / 3600.0;
    }

    /** Every request of an actor that comes at an interval. */
    List<LocalDateTime> ticks(String actor) {
        Schedule.Every every = (Schedule.Every) schedule(actor);
        List<LocalDateTime> ticks = new ArrayList<>();
        for (LocalDateTime tick = scenario.start().plus(every.offset());
                tick.isBefore(scenario.horizon()); tick = tick.plus(every.every())) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** All tenants of a group have the ticks of one actor. */
    private Schedule schedule(String actor) {
        return scenario.actors().stream().filter(one -> Tenancy.covers(actor, one.name()))
                .map(Actor::schedule).findFirst().orElseThrow();
    }

    private List<Span> spans(List<Step> steps, LocalDateTime from) {
        List<Span> spans = new ArrayList<>();
        LocalDateTime at = from;
        for (Step step : steps) {
            Step.Hands hands = step.hands();
            LocalDateTime machine = at.plus(hands.approval()).plus(hands.authoring())
                    .plus(hands.review());
            at = machine.plus(step.recoveryPoint().map(point -> restore(point, machine))
                    .orElse(step.run()));
            spans.add(new Span(machine, at));
        }
        return spans;
    }

    private Duration restore(Step.RecoveryPoint point, LocalDateTime machine) {
        return point.target().map(target -> recovery(base(point.backup(), target).at(),
                target.isBefore(machine) ? target : machine)).orElseGet(this::load);
    }

    /**
     * How long a recovery to an instant takes by machine: to get one, to load the backup, and to
     * apply again what was written since, each in whole seconds.
     */
    Duration recovery(LocalDateTime backup, LocalDateTime target) {
        return load().plus(
                seconds(BigDecimal.valueOf(Duration.between(backup, target).toSeconds()),
                        scenario.environment().redoPace()));
    }

    private Duration load() {
        Environment environment = scenario.environment();
        return environment.provisioning().plus(
                seconds(environment.databaseGigabytes().multiply(new BigDecimal(3600)),
                        environment.restoreGigabytesPerHour()));
    }

    private Backup base(Optional<String> named, LocalDateTime target) {
        return scenario.backups().stream()
                .filter(backup -> named.map(backup.name()::equals)
                        .orElse(!backup.at().isAfter(target)))
                .reduce((first, second) -> second).orElseThrow();
    }

    private static Duration seconds(BigDecimal amount, BigDecimal rate) {
        return Duration.ofSeconds(amount.divide(rate, 0, RoundingMode.CEILING).longValueExact());
    }
}
