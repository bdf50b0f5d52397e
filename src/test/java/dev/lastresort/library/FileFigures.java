package dev.lastresort.library;

import dev.lastresort.session.BundledScenarios;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What can be reckoned from a scenario's file without running it: ticks of its actors between two
 * instants of its first day, and how long its steps and restores take.
 */
final class FileFigures {

    private static final Pattern PART = Pattern.compile("(\\d+) (d|h|min|s)");

    private final JsonNode file;

    FileFigures(String id) {
        file = JsonMapper.shared().readTree(BundledScenarios.bytes(id));
    }

    /** That time of the day on which the scenario starts. */
    LocalDateTime at(String time) {
        return start().toLocalDate().atTime(LocalTime.parse(time));
    }

    LocalDateTime horizon() {
        return LocalDateTime.parse(file.path("horizon").asString());
    }

    /** The instant of the first alert plus the time that its human takes. */
    LocalDateTime decision() {
        JsonNode alert = file.path("alerts").path(0);
        return LocalDateTime.parse(alert.path("when").path("at").asString())
                .plus(duration(alert.path("humanDelay").asString("0 s")));
    }

    /** When the incident's first step, which has no hands' work, commits. */
    LocalDateTime commit() {
        JsonNode incident = file.path("incident");
        return LocalDateTime.parse(incident.path("at").asString())
                .plus(duration(incident.path("steps").path(0).path("run").asString("0 s")));
    }

    /** When a strategy's step of that place, from 0, ends, if none of the steps restores. */
    LocalDateTime end(String strategy, int step) {
        LocalDateTime end = decision();
        for (int i = 0; i <= step; i++) {
            end = end.plus(work(named("strategies", strategy).path("steps").path(i)));
        }
        return end;
    }

    private static Duration work(JsonNode step) {
        Duration sum = Duration.ZERO;
        for (String part : new String[] {"approval", "authoring", "review", "run"}) {
            sum = sum.plus(duration(step.path(part).asString("0 s")));
        }
        return sum;
    }

    /**
     * How long a recovery to an instant takes by machine: to get one, to load the backup, and to
     * apply again what was written since, each rounded up to a second.
     */
    Duration recovery(LocalDateTime backup, LocalDateTime target) {
        JsonNode environment = file.path("environment");
        double gigabytes = number(environment, "databaseSize");
        double minutes = gigabytes / number(environment, "restoreThroughput");
        double redo = Duration.between(backup, target).toSeconds()
                / environment.path("redoPace").asDouble();
        return duration(environment.path("provisioning").asString())
                .plusSeconds((long) Math.ceil(minutes * 60)).plusSeconds((long) Math.ceil(redo));
    }

    private static double number(JsonNode node, String name) {
        return Double.parseDouble(node.path(name).asString().replaceAll("[^0-9.].*", ""));
    }

    /** Numbers, from 0, of the ticks of an actor with an interval, from the start of the day. */
    LongStream ticks(String actor, LocalDateTime from, LocalDateTime until) {
        JsonNode schedule = named("actors", actor).path("schedule");
        Duration every = duration(schedule.path("every").asString());
        LocalDateTime first = start().plus(duration(schedule.path("offset").asString("0 s")));
        return LongStream.iterate(0, n -> n + 1)
                .takeWhile(n -> first.plus(every.multipliedBy(n)).isBefore(until))
                .filter(n -> !first.plus(every.multipliedBy(n)).isBefore(from));
    }

    /** How many requests an actor with a curve of 24 weights has, give or take one. */
    double requests(String actor, LocalDateTime from, LocalDateTime until) {
        JsonNode schedule = named("actors", actor).path("schedule");
        double whole = upTo(schedule.path("curve"), 24);
        return schedule.path("perDay").asDouble()
                * (upTo(schedule.path("curve"), hours(until))
                        - upTo(schedule.path("curve"), hours(from)))
                / whole;
    }

    private static double upTo(JsonNode curve, double hours) {
        double sum = 0;
        for (int hour = 0; hour < 24; hour++) {
            sum += curve.path(hour).asDouble() * Math.clamp(hours - hour, 0, 1);
        }
        return sum;
    }

    private double hours(LocalDateTime instant) {
        return Duration.between(start(), instant).toSeconds() / 3600.0;
    }

    private LocalDateTime start() {
        return LocalDateTime.parse(file.path("start").asString());
    }

    private JsonNode named(String list, String name) {
        return file.path(list).valueStream()
                .filter(one -> one.path("name").asString().equals(name)).findFirst().orElseThrow();
    }

    private static Duration duration(String text) {
        Duration sum = Duration.ZERO;
        for (Matcher part = PART.matcher(text); part.find();) {
            long value = Long.parseLong(part.group(1));
            sum = sum.plus(switch (part.group(2)) {
                case "d" -> Duration.ofDays(value);
                case "h" -> Duration.ofHours(value);
                case "min" -> Duration.ofMinutes(value);
                default -> Duration.ofSeconds(value);
            });
        }
        return sum;
    }
}
