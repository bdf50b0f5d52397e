package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.cli.LastResortCommand;
import dev.lastresort.cli.Services;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.history.HistoryDesk;
import dev.lastresort.session.author.AuthorDesk;
import dev.lastresort.session.check.CheckDesk;
import dev.lastresort.session.desk.CompareDesk;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReportDesk;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code lastresort scenarios}: the library for a terminal and for scripts. */
@Execution(ExecutionMode.CONCURRENT)
class ScenariosCommandTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private int run(String... arguments) {
        printed.reset();
        told.reset();
        var source = new ScenarioSource(new ScenarioReader());
        return LastResortCommand.run(arguments,
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(told, true, StandardCharsets.UTF_8),
                new Services(new CompareDesk(source, new ScenarioEngines()),
                        new CheckDesk(source, new ScenarioEngines()),
                        new AuthorDesk(source), new ReplayDesk(source, new ScenarioEngines()),
                        new ReportDesk(source, new ScenarioEngines()),
                        new HistoryDesk(Path.of("none")), _ -> {
                            throw new AssertionError("nothing is to be practised");
                        }));
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aLineForEachTellsNothingOfItsRecoveries() {
        assertEquals(0, run("scenarios"));
        assertEquals(BundledScenarios.IDS,
                lines().stream().map(line -> line.split(" ")[0]).toList());
        String all = printed.toString(StandardCharsets.UTF_8);
        // "none" is no recovery, and an everyday word
        assertTrue(Arrays.stream(StrategyKind.values())
                .filter(kind -> kind != StrategyKind.NONE)
                .noneMatch(kind -> all.contains(kind.label() + " ")), all);
    }

    @Test
    void wordsAndOptionsNarrowItDown() {
        assertEquals(0, run("scenarios", "cents", "--difficulty", "intermediate"));
        assertTrue(lines().stream().anyMatch(line -> line.startsWith("price-integer-to-decimal")),
                lines()::toString);
        assertEquals(0, run("scenarios", "there is no such scenario"));
        assertEquals(List.of("No scenario is like that. Without options the command lists all."),
                lines());
    }

    @Test
    void theJsonHoldsTheSameScenariosAndTheSuggestedOrders() {
        assertEquals(0, run("scenarios", "--json"));
        JsonNode json = JsonMapper.shared().readTree(printed.toByteArray());
        assertEquals(BundledScenarios.IDS, json.get("scenarios").valueStream()
                .map(each -> each.get("id").asString()).toList());
        json.get("orders").valueStream().forEach(order -> assertTrue(order.valueStream()
                .allMatch(id -> BundledScenarios.IDS.contains(id.asString())),
                order::toString));
    }

    @Test
    void anUnknownValueIsWrongUsage() {
        assertEquals(2, run("scenarios", "--hazard", "pitr"));
        assertEquals(2, run("scenarios", "--silent", "--loud"));
    }
}
