package dev.lastresort.library;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.BundledScenarios;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The strategies that habits come to in one scenario: presets, read as from its file, and steps
 * that follow from the incident alone.
 *
 * @param right the strategies of the scenario that are right
 */
record Habits(Scenario scenario, List<Strategy> right) {

    private static final Pattern TABLE =
            Pattern.compile("CREATE TABLE (\\w+)", Pattern.CASE_INSENSITIVE);

    /** A strategy of steps that go by their numbers. */
    Strategy of(String name, List<Step> steps) {
        return new Strategy("habit-" + name, name, StrategyKind.HYBRID, Habit.unnamed(steps),
                List.of());
    }

    /** What the preset writes out here; empty where there is nothing that it could restore. */
    Optional<Strategy> preset(String preset) {
        return read("habit-" + preset, strategy -> strategy.put("preset", preset));
    }

    /**
     * Copies back, from just before, the tables that the incident's SQL names, and those that make
     * facts.
     */
    Optional<Strategy> aside(String onConflict) {
        return read("habit-aside-" + onConflict, strategy -> {
            strategy.put("preset", "side-restore").put("onConflict", onConflict);
            ArrayNode tables = strategy.putArray("tables");
            tables().forEach(tables::add);
        });
    }

    private Optional<Strategy> read(
            String name, java.util.function.Consumer<ObjectNode> writing) {
        ObjectNode file = (ObjectNode) JsonMapper.shared().readTree(
                BundledScenarios.bytes(scenario.id()));
        writing.accept(((ArrayNode) file.path("strategies")).addObject().put("name", name));
        Loaded loaded = new ScenarioReader().read(scenario.id(),
                JsonMapper.shared().writeValueAsBytes(file), List.of(), OptionalLong.empty());
        return loaded instanceof Loaded.Valid valid
                ? Optional.of(valid.scenario().strategies().getLast()) : Optional.empty();
    }

    private Set<String> tables() {
        Set<String> inBackups = new TreeSet<>();
        for (Setup.Item item : scenario.setup().items()) {
            if (item instanceof Setup.Statement(Sql sql)) {
                Matcher table = TABLE.matcher(sql.text());
                while (table.find()) {
                    inBackups.add(table.group(1));
                }
            }
        }
        inBackups.removeAll(scenario.setup().outside());
        String incident = String.join("\n", scenario.incident().steps().stream()
                .filter(Step.RunSql.class::isInstance).map(Step.RunSql.class::cast)
                .flatMap(step -> step.statements().stream()).map(Sql::text).toList());
        Set<String> facts = new TreeSet<>(scenario.facts().stream()
                .map(fact -> fact.alternatives().getFirst().table()).toList());
        inBackups.removeIf(table -> !facts.contains(table)
                && !Pattern.compile("\\b" + table + "\\b").matcher(incident).find());
        return inBackups;
    }

    /**
     * The same, and then the versions of before the incident are deployed, and what the incident
     * keeps out may come again.
     */
    Strategy asBefore(Strategy strategy) {
        List<Step> steps = new ArrayList<>(strategy.steps());
        Set<String> deployed = new LinkedHashSet<>();
        for (Step step : scenario.incident().steps()) {
            if (step instanceof Step.Deploy deploy) {
                deployed.add(deploy.actor());
            }
        }
        for (Actor actor : scenario.actors()) {
            if (deployed.contains(actor.name())) {
                steps.add(new Step.Deploy("", Hands.NONE, actor.name(),
                        actor.versions().getFirst().name(), Duration.ZERO, OptionalInt.empty()));
            }
        }
        for (Containment what : held(scenario.incident().steps())) {
            if (!(what instanceof Containment.Disruption)) {
                steps.add(new Step.Resume("", Hands.NONE, what, Duration.ZERO));
            }
        }
        return new Strategy(strategy.name(), strategy.title(), strategy.kind(),
                Habit.unnamed(steps), List.of());
    }

    /** What these steps keep out, and do not let come again, though it is to. */
    static Set<Containment> held(List<Step> steps) {
        Set<Containment> held = new LinkedHashSet<>();
        for (Step step : steps) {
            if (step instanceof Step.Contain contain && !contain.forGood()) {
                held.add(contain.what());
            } else if (step instanceof Step.Resume resume) {
                held.remove(resume.what());
            }
        }
        return held;
    }
}
