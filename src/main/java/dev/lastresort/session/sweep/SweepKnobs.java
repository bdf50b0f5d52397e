package dev.lastresort.session.sweep;

import dev.lastresort.model.scenario.Environment;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.json.JsonTree;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.text.ValueText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What of a scenario's file can be varied: each quantity that has a bearing on what a recovery
 * comes to, by its name in words. Limits of objectives are none: who is dominated does not depend
 * on them.
 */
final class SweepKnobs {

    private static final Duration TARGET_STEP = Duration.ofMinutes(5);
    private static final Duration BACKUP_STEP = Duration.ofHours(1);
    private static final int TARGETS_BEFORE = 6;

    private final Loaded.Valid base;
    private final LocalDate day;
    private final List<SweepKnob> knobs = new ArrayList<>();

    private SweepKnobs(Loaded.Valid base) {
        this.base = base;
        this.day = base.scenario().start().toLocalDate();
    }

    /** Those that decide most often come first. */
    static List<SweepKnob> of(Loaded.Valid base) {
        SweepKnobs found = new SweepKnobs(base);
        new JsonTree(new Findings()).parse(base.source().text()).ifPresent(found::read);
        return List.copyOf(found.knobs);
    }

    private void read(JsonNode root) {
        alerts(root.path("alerts"));
        if (base.scenario().strategies().stream().flatMap(strategy -> strategy.steps().stream())
                .anyMatch(step -> step.recoveryPoint().isPresent())) {
            environment(root.path("environment"));
        }
        strategies(root.path("strategies"));
        backups(root.path("backups"));
        replicas(root.path("replicas"));
        actors(root.path("actors"));
        knobs.add(new SweepKnob("Seed of chance", String.valueOf(base.scenario().seed()),
                SuggestedRange.from("/seed", base.scenario().seed())));
    }

    private void alerts(JsonNode alerts) {
        for (int i = 0; i < alerts.size(); i++) {
            String after = alerts.size() == 1 ? "" : " after “" + name(alerts.path(i)) + "”";
            add("/alerts/" + i + "/humanDelay", "Decision delay" + after,
                    text(alerts.path(i).path("humanDelay")));
        }
    }

    private void environment(JsonNode environment) {
        Environment there = base.scenario().environment();
        add("/environment/restoreThroughput", "Restore throughput",
                text(environment.path("restoreThroughput"))
                        .or(() -> Optional.of(ValueText.rate(there.restoreGigabytesPerHour()))));
        add("/environment/databaseSize", "Database size",
                text(environment.path("databaseSize"))
                        .or(() -> Optional.of(ValueText.size(there.databaseGigabytes()))));
        add("/environment/redoPace", "Redo rate, × real time",
                text(environment.path("redoPace"))
                        .or(() -> Optional.of(ValueText.plain(there.redoPace()))));
        add("/environment/provisioning", "Provisioning of an instance",
                text(environment.path("provisioning")));
        for (Map.Entry<String, JsonNode> size : environment.path("tableSizes").properties()) {
            add("/environment/tableSizes/" + escaped(size.getKey()),
                    "Size of " + size.getKey(), text(size.getValue()));
        }
    }

    private void strategies(JsonNode strategies) {
        for (int i = 0; i < strategies.size(); i++) {
            JsonNode strategy = strategies.path(i);
            JsonNode steps = strategy.path("steps");
            for (int j = 0; j < steps.size(); j++) {
                step("/strategies/" + i + "/steps/" + j, title(strategy), steps, j);
            }
        }
    }

    private void step(String pointer, String strategy, JsonNode steps, int index) {
        JsonNode step = steps.path(index);
        String of = steps.size() == 1 ? "" : " of “" + name(step) + "”";
        text(step.path("target")).filter(target -> ValueText.instant(target, day).isPresent())
                .ifPresent(target -> knobs.add(new SweepKnob(strategy + ": target" + of, target,
                        SuggestedRange.ofInstants(pointer + "/target", target, day, TARGET_STEP,
                                TARGETS_BEFORE))));
        for (String member : List.of("approval", "authoring", "review", "run")) {
            add(pointer + "/" + member, strategy + ": " + member + of,
                    text(step.path(member)));
        }
    }

    private void backups(JsonNode backups) {
        for (int i = 0; i < backups.size(); i++) {
            JsonNode backup = backups.path(i);
            String pointer = "/backups/" + i;
            add(pointer + "/every", "Backup “" + name(backup) + "”: interval",
                    text(backup.path("every")));
            text(backup.path("at")).filter(at -> ValueText.instant(at, day).isPresent())
                    .ifPresent(at -> knobs.add(new SweepKnob(
                            "Backup “" + name(backup) + "”: instant", at,
                            SuggestedRange.ofInstants(
                                    pointer + "/at", at, day, BACKUP_STEP, 1))));
        }
    }

    private void replicas(JsonNode replicas) {
        for (int i = 0; i < replicas.size(); i++) {
            for (String member : List.of("delay", "promotion")) {
                add("/replicas/" + i + "/" + member,
                        "Replica “" + name(replicas.path(i)) + "”: " + member,
                        text(replicas.path(i).path(member)));
            }
        }
    }

    private void actors(JsonNode actors) {
        for (int i = 0; i < actors.size(); i++) {
            JsonNode schedule = actors.path(i).path("schedule");
            String pointer = "/actors/" + i + "/schedule/";
            add(pointer + "every", title(actors.path(i)) + ": time between requests",
                    text(schedule.path("every")));
            add(pointer + "perDay", title(actors.path(i)) + ": requests a day",
                    text(schedule.path("perDay")));
        }
    }

    private void add(String pointer, String title, Optional<String> value) {
        value.flatMap(there -> SuggestedRange.around(pointer, there, day)
                .map(range -> new SweepKnob(title, there, range))).ifPresent(knobs::add);
    }

    private static Optional<String> text(JsonNode node) {
        return node.isNumber() ? Optional.of(node.decimalValue().toPlainString())
                : node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    private static String title(JsonNode node) {
        return text(node.path("title")).orElseGet(() -> name(node));
    }

    private static String name(JsonNode node) {
        return text(node.path("name")).or(() -> text(node.path("type"))).orElse("");
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
