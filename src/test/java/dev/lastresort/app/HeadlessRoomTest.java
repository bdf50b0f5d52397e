package dev.lastresort.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.practice.ReplayExtent;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import dev.lastresort.session.desk.PractiseService.LeftEarly;
import dev.lastresort.session.desk.PractiseService.PlayedOut;
import dev.lastresort.session.desk.PractiseService.ProgramPlayed;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that plays: both missions, and much that is no way to play. */
@Execution(ExecutionMode.CONCURRENT)
class HeadlessRoomTest {

    private static final String ARCHIVE = "dropped-orders-archive";
    private static final String PRICES = "price-integer-to-decimal";

    @TempDir
    Path folder;

    private static Loaded.Valid bundled(String id, Setting... settings) {
        return assertInstanceOf(Loaded.Valid.class, new BundledScenarios(new ScenarioReader())
                .read(id, List.of(settings), OptionalLong.empty()));
    }

    private static Loaded.Valid starter() {
        return assertInstanceOf(Loaded.Valid.class, new ScenarioReader().read("starter.json",
                ScenarioFiles.starter().getBytes(StandardCharsets.UTF_8), List.of(),
                OptionalLong.empty()));
    }

    private Path file() {
        return folder.resolve("one.attempt.json");
    }

    private LinePlayer player(Loaded.Valid scenario) throws IOException {
        return new LinePlayer(scenario, Optional.empty(), file());
    }

    /** The attempt's file beside every recovery of its scenario. */
    private BranchResult measured() {
        var replayed = assertInstanceOf(ReplayDesk.Reproduced.class,
                new ReplayDesk(new ScenarioSource(new ScenarioReader()), new ScenarioEngines())
                        .replay(
                                file().toString(), Optional.empty(), ReplayExtent.BESIDE_RECOVERIES,
                                Optional.empty()));
        Comparison comparison = replayed.comparison();
        assertTrue(comparison.strategies().size() > 2, "the recoveries are beside it");
        BranchResult mine = AttemptEnd.of(comparison);
        var kept = assertInstanceOf(LoadedAttempt.Valid.class, new AttemptReader().read(file()));
        assertEquals(Optional.of(mine.fingerprint().hex()), kept.attempt().fingerprint(),
                "it was in the file before anybody replayed it");
        return mine;
    }

    private static void assertSolved(BranchResult mine) {
        assertEquals(List.of(), mine.dominatedBy());
        assertEquals(0, mine.outcome().rows(Verdict.LOST));
        assertTrue(mine.outcome().serviceBack().isPresent());
    }

    private static void declareAndHandOver(LinePlayer player) throws Exception {
        JsonNode heard = player.ask("{\"do\":\"declare\",\"checked\":[\"programs\",\"data\"]}");
        assertTrue(heard.path("result").path("silent").asBoolean(), heard::toString);
        player.act("{\"type\":\"handOver\"}");
        assertEquals(new ProgramPlayed("one.attempt.json", new PlayedOut()), player.leave());
    }

    @Tag("slow")
    @Test
    void theArchiveIsCopiedBackFromASideInstance() throws Exception {
        try (LinePlayer player = player(bundled(ARCHIVE))) {
            String restore = """
                    {"type":"take","step":{"type":"restoreAside","name":"Restore aside",
                     "target":"2026-03-02T10:00:00","instance":"side"}}""";
            JsonNode price = player.ask("{\"do\":\"price\",\"action\":"
                    + restore.replace("\n", "") + "}");
            assertEquals("price", price.path("answer").asString(), price::toString);
            assertTrue(price.path("totalSeconds").asLong() > 3600, price::toString);
            int step = player.act(restore).path("step").asInt();
            player.act("""
                    {"type":"take","after":%d,"step":{"type":"copyBack","name":"Copy back",
                     "instance":"side","version":"V43-archive-table",
                     "tables":[{"table":"orders_archive","onConflict":"fail"}]}}"""
                    .formatted(step));
            player.awaitWork();
            declareAndHandOver(player);
        }
        BranchResult mine = measured();
        assertSolved(mine);
        assertEquals(0, mine.outcome().fact("archived-orders").count(Verdict.WRONG));
    }

    @Test
    void thePricesAreSetRightByAScriptOnceTheirSourceIsStopped() throws Exception {
        try (LinePlayer player = player(bundled(PRICES))) {
            player.act("{\"type\":\"take\",\"step\":{\"type\":\"contain\",\"name\":\"Stop\","
                    + "\"actor\":\"supplier-sync\"}}");
            player.act("{\"type\":\"take\",\"after\":0,\"step\":{\"type\":\"runSql\","
                    + "\"name\":\"Correct\",\"statements\":" + script() + "}}");
            player.act("{\"type\":\"take\",\"after\":1,\"step\":{\"type\":\"deploy\","
                    + "\"name\":\"Deploy\",\"actor\":\"supplier-sync\",\"version\":\"v2\"}}");
            player.ask("{\"do\":\"wait\"}");
            player.act("{\"type\":\"take\",\"after\":2,\"step\":{\"type\":\"resume\","
                    + "\"name\":\"Resume\",\"actor\":\"supplier-sync\"}}");
            player.awaitWork();
            declareAndHandOver(player);
        }
        BranchResult mine = measured();
        assertSolved(mine);
        assertEquals(0, mine.outcome().rows(Verdict.WRONG));
    }

    /** What an expert would write. */
    private static String script() {
        for (JsonNode strategy : JsonMapper.shared()
                .readTree(BundledScenarios.bytes(PRICES)).path("strategies")) {
            if (strategy.path("name").asString().equals("compensating-script")) {
                return strategy.at("/steps/1/statements").toString();
            }
        }
        throw new AssertionError("no such strategy");
    }

    @Test
    void nothingOfTheRecoveriesAndNobodyHiddenIsTold() throws Exception {
        Loaded.Valid scenario = bundled(PRICES, new Setting("/actors/1/known", "false"));
        try (LinePlayer player = player(scenario)) {
            player.view();
            player.ask("{\"do\":\"price\",\"action\":{\"type\":\"take\",\"step\":{\"type\":"
                    + "\"restoreInPlace\",\"name\":\"All\",\"target\":\"2026-03-02T10:00:00\"}}}");
            for (String guess : List.of("supplier-sync", "nobody")) {
                JsonNode no = player.ask("{\"do\":\"act\",\"action\":{\"type\":\"take\",\"step\":"
                        + "{\"type\":\"contain\",\"name\":\"Stop\",\"actor\":\"" + guess
                        + "\"}}}");
                assertEquals("there is no actor " + guess, no.path("why").asString());
            }
            for (int i = 0; i < 3; i++) {
                player.ask("{\"do\":\"wait\"}");
            }
            JsonNode view = player.view();
            assertTrue(view.path("actors").toString().contains("checkout"));
            player.act("{\"type\":\"handOver\"}");
            String told = String.join("\n", player.transcript())
                    .replace("there is no actor supplier-sync", "");
            // the author's story may name whom it likes
            for (JsonNode paragraph : view.path("story")) {
                told = told.replace(paragraph.toString(), "");
            }
            assertFalse(Pattern.compile("(?i)supplier").matcher(told).find(), told);
            assertFalse(told.contains("\"expect"), told);
            for (Strategy strategy : scenario.scenario().strategies()) {
                assertFalse(told.contains("\"" + strategy.name() + "\""), strategy.name());
                strategy.advice().rationale().ifPresent(why -> assertFalse(
                        String.join("\n", player.transcript()).contains(why), why));
            }
            player.leave();
        }
    }

    @Test
    void whateverElseComesInIsAnsweredByALineAndChangesNothing() throws Exception {
        try (LinePlayer player = player(starter())) {
            JsonNode before = player.view();
            for (String line : List.of("", "null", "[]", "17", "{", "{\"do\":1}",
                    "{\"do\":\"cheat\"}", "{\"do\":\"observe\",\"all\":true}",
                    "{\"do\":\"observe\",\"since\":\"yesterday\"}", "{\"do\":\"act\"}",
                    "{\"do\":\"act\",\"action\":{\"type\":\"fly\"}}",
                    "{\"do\":\"act\",\"action\":{\"type\":\"wait\"}}",
                    "{\"do\":\"act\",\"action\":{\"type\":\"wait\",\"until\":\"later\"}}",
                    "{\"do\":\"act\",\"action\":{\"type\":\"deliberate\",\"until\":"
                            + "\"2026-03-02T11:00:00\"}}",
                    "{\"do\":\"act\",\"action\":{\"type\":\"console\",\"statements\":"
                            + "[\"SELECT 1\"],\"stopped\":{\"cause\":\"cancelled\",\"charged\":"
                            + "\"PT1M\"}}}",
                    "{\"do\":\"act\",\"action\":{\"type\":\"handOver\"},\"rationale\":7}",
                    "{\"do\":\"declare\",\"checked\":[\"everything\"]}",
                    "[".repeat(200), "{\"do\":\"observe\",\"do\":\"observe\"}",
                    "{\"do\":\"" + "x".repeat(2_000_000) + "\"}", "\u001b[2J")) {
                JsonNode answer = player.ask(line);
                assertEquals("error", answer.path("answer").asString(), answer::toString);
                assertFalse(answer.path("why").asString().isEmpty());
            }
            for (String line : List.of(
                    "{\"do\":\"act\",\"action\":{\"type\":\"cancel\",\"step\":3}}",
                    "{\"do\":\"act\",\"action\":{\"type\":\"console\",\"statements\":"
                            + "[\"SHUTDOWN\"]}}")) {
                assertEquals("not-done", player.ask(line).path("answer").asString(), line);
            }
            assertEquals(before, player.view());
            assertEquals(new ProgramPlayed("one.attempt.json", new LeftEarly(false)),
                    player.leave());
        }
        assertFalse(Files.exists(file()), "nothing was decided");
    }

    @Test
    void theExampleOfThePageIsPlayed() throws Exception {
        String page = Files.readString(Path.of("src/site/markdown/headless.md"));
        String block = page.substring(page.indexOf("<!-- example: moves -->"));
        List<String> lines = block.substring(block.indexOf("```json") + 7,
                block.indexOf("```", block.indexOf("```json") + 7)).strip().lines().toList();
        assertTrue(lines.size() > 4, block);
        try (LinePlayer player = player(bundled(ARCHIVE))) {
            for (String line : lines) {
                String answer = player.ask(line).path("answer").asString();
                assertTrue(List.of("view", "price", "done").contains(answer), line);
            }
            assertEquals(new ProgramPlayed("one.attempt.json", new PlayedOut()), player.leave());
        }
    }

    @Test
    void whatWasToldBeforeCanBeLeftOut() throws Exception {
        try (LinePlayer player = player(starter())) {
            JsonNode all = player.view();
            JsonNode late = player.ask("{\"do\":\"observe\",\"since\":\""
                    + all.path("now").asString() + "\"}").path("view");
            assertTrue(late.path("log").size() < all.path("log").size());
            assertEquals(all.path("tables"), late.path("tables"));
            player.leave();
        }
    }

    /** However long it takes to type, at the fastest pace some virtual time goes by. */
    @Test
    void underPressureTheClockRunsBetweenAnAnswerAndTheNextLine() throws Exception {
        try (LinePlayer player = new LinePlayer(starter(), Optional.of(3600), file())) {
            String page = player.view().path("page").asString();
            assertTrue(player.view().path("now").asString().compareTo(page) > 0);
            player.act("{\"type\":\"handOver\"}");
            player.leave();
        }
        assertTrue(Files.readString(file()).contains("\"deliberate\""));
    }

    @Test
    void theFileHoldsNoUserNoHostAndNoPath() throws Exception {
        try (LinePlayer player = player(starter())) {
            player.act("{\"type\":\"handOver\"}");
            player.leave();
        }
        String kept = Files.readString(file());
        for (String secret : List.of(System.getProperty("user.name") + "\"", folder.toString(),
                System.getProperty("user.home") + "/", "localhost")) {
            assertFalse(kept.contains(secret), secret);
        }
    }
}
