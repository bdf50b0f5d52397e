package dev.lastresort.library;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Environment;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Schedule;
import dev.lastresort.model.scenario.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When things fall in an incident, worked out from the numbers of its file alone: requests from
 * schedules, steps from their durations and the environment's rates. Nothing of it is replayed.
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

    /** Every request of an actor that comes at an interval. */
    List<LocalDateTime> ticks(String actor) {
        Schedule.Every every = (Schedule.Every) scenario.actors().stream()
                .filter(one -> one.name().equals(actor)).map(Actor::schedule)
                .findFirst().orElseThrow();
        List<LocalDateTime> ticks = new ArrayList<>();
        for (LocalDateTime tick = scenario.start().plus(every.offset());
                tick.isBefore(scenario.horizon()); tick = tick.plus(every.every())) {
            ticks.add(tick);
        }
        return ticks;
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

    /** Provisioning, loading and log, each in whole seconds. */
    private Duration restore(Step.RecoveryPoint point, LocalDateTime machine) {
        Environment environment = scenario.environment();
        Duration load = seconds(environment.databaseGigabytes().multiply(new BigDecimal(3600)),
                environment.restoreGigabytesPerHour());
        Duration redo = point.target().map(target -> {
            LocalDateTime end = target.isBefore(machine) ? target : machine;
            Backup base = base(point.backup(), target);
            return seconds(BigDecimal.valueOf(Duration.between(base.at(), end).toSeconds()),
                    environment.redoPace());
        }).orElse(Duration.ZERO);
        return environment.provisioning().plus(load).plus(redo);
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
