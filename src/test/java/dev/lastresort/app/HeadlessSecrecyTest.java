package dev.lastresort.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Expectation;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.BundledScenarios;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that a session of each scenario tells a program, searched for what nobody may know yet. */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class HeadlessSecrecyTest {

    /** What only an author or an end has a word for. */
    private static final Set<String> SECRET_PROPERTIES = Set.of("expect", "expectations", "advice",
            "tempting", "fails", "soundness", "usable", "taken", "failsafter",
            "strategies", "dominatedby", "fingerprint", "outcome", "ledger", "axes", "readers",
            "discovery", "known", "correct");

    @TempDir
    Path folder;

    static List<String> scenarios() {
        return BundledScenarios.IDS;
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void nothingOfTheEndAndNobodyWhoIsNotKnownIsTold(String id) throws Exception {
        Loaded.Valid loaded = assertInstanceOf(Loaded.Valid.class,
                new BundledScenarios(new ScenarioReader()).read(
                        id, List.of(), OptionalLong.empty()));
        Scenario scenario = loaded.scenario();
        List<JsonNode> told = new ArrayList<>();
        try (LinePlayer player = new LinePlayer(
                loaded, Optional.empty(), folder.resolve("one.attempt.json"))) {
            JsonNode view = player.view();
            assertNobodyIsMetTooSoon(scenario, view);
            player.ask(line("price", "restoreInPlace", "target", scenario.incident().at()));
            player.ask("{\"do\":\"act\",\"action\":{\"type\":\"console\",\"statements\":"
                    + "[\"SELECT table_name FROM information_schema.tables\"]}}");
            for (JsonNode table : view.path("tables")) {
                player.ask("{\"do\":\"act\",\"action\":{\"type\":\"console\",\"statements\":"
                        + "[\"SELECT COUNT(*) FROM " + table.path("name").asString() + "\"]}}");
            }
            for (JsonNode backup : view.at("/offers/backups")) {
                player.ask("{\"do\":\"price\",\"action\":{\"type\":\"take\",\"step\":{\"type\":"
                        + "\"restoreInPlace\",\"name\":\"x\",\"backup\":\""
                        + backup.path("name").asString() + "\"}}}");
            }
            for (int i = 0; i < 2; i++) {
                player.ask("{\"do\":\"wait\"}");
            }
            player.ask("{\"do\":\"declare\",\"checked\":[\"programs\",\"data\"]}");
            player.view();
            player.leave(); // before the end, which would be measured beside every recovery
            for (String answer : player.transcript()) {
                told.add(JsonMapper.shared().readTree(answer));
            }
        }
        Set<String> texts = new HashSet<>();
        Set<String> properties = new HashSet<>();
        told.forEach(one -> gather(one, texts, properties));
        assertEquals(Set.of(), properties.stream().map(name -> name.toLowerCase(Locale.ROOT))
                .filter(SECRET_PROPERTIES::contains).collect(Collectors.toSet()));
        Set<String> met = told.stream().flatMap(one -> one.at("/view/actors").valueStream())
                .map(actor -> actor.path("name").asString()).collect(Collectors.toSet());
        Set<String> backups = scenario.backups().stream().map(Backup::name)
                .collect(Collectors.toSet());
        // a recovery may be called as the backup that it loads, of which everybody knows
        assertEquals(Set.of(), secrets(scenario, met).filter(texts::contains)
                .filter(name -> !backups.contains(name))
                .collect(Collectors.toSet()), "told as they stand");
        String all = String.join("\n", texts);
        assertEquals(Set.of(), sayings(scenario, met).filter(all::contains)
                .collect(Collectors.toSet()), "told within a text");
    }

    /** Before anything is asked, whoever is to be discovered at an instant to come is nowhere. */
    private static void assertNobodyIsMetTooSoon(Scenario scenario, JsonNode view) {
        LocalDateTime now = LocalDateTime.parse(view.path("now").asString());
        Set<String> texts = new HashSet<>();
        gather(view, texts, new HashSet<>());
        assertEquals(List.of(), scenario.actors().stream().filter(actor -> !actor.known()
                && actor.discovery().filter(how -> how instanceof Alert.At(var at)
                        && at.isAfter(now)).isPresent())
                .flatMap(actor -> Stream.of(actor.name(), actor.title()))
                .filter(texts::contains).toList(), "told at the first page");
    }

    private static String line(String what, String step, String property, Object value) {
        return "{\"do\":\"" + what + "\",\"action\":{\"type\":\"take\",\"step\":{\"type\":\""
                + step + "\",\"name\":\"x\",\"" + property + "\":\"" + value + "\"}}}";
    }

    /** All texts and names of properties, but what the author tells at the beginning. */
    private static void gather(JsonNode node, Set<String> texts, Set<String> properties) {
        if (node.isString()) {
            texts.add(node.asString());
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                properties.add(property.getKey());
                if (!property.getKey().equals("story")) {
                    gather(property.getValue(), texts, properties);
                }
            }
        } else {
            node.forEach(one -> gather(one, texts, properties));
        }
    }

    /** Names of recoveries, of the steps that would have been right, of whoever was not met. */
    private static Stream<String> secrets(Scenario scenario, Set<String> met) {
        return Stream.of(
                scenario.strategies().stream().flatMap(strategy -> Stream.concat(
                        Stream.of(strategy.name(), strategy.title()),
                        strategy.steps().stream().map(Step::name))),
                scenario.incident().correct().stream().map(Step::name)
                        .filter(name -> scenario.incident().steps().stream()
                                .noneMatch(step -> step.name().equals(name))),
                scenario.actors().stream().filter(actor -> !met.contains(actor.name()))
                        .flatMap(actor -> Stream.of(actor.name(), actor.title())))
                .flatMap(one -> one);
    }

    /** What an author says to whoever has finished, and the titles of whoever is not known. */
    private static Stream<String> sayings(Scenario scenario, Set<String> met) {
        return Stream.of(
                scenario.strategies().stream().map(Strategy::advice)
                        .flatMap(advice -> Stream.concat(advice.rationale().stream(),
                                advice.tempting().stream())),
                scenario.strategies().stream().flatMap(strategy -> strategy.expectations()
                        .stream().map(Expectation::measure)),
                scenario.actors().stream().filter(actor -> !met.contains(actor.name()))
                        .map(Actor::title))
                .flatMap(one -> one);
    }
}
