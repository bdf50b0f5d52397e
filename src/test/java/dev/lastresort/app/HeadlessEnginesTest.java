package dev.lastresort.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.postgres.RealEngine;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.practice.ReplayExtent;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import dev.lastresort.session.desk.PractiseService.PlayedOut;
import dev.lastresort.session.desk.PractiseService.PlayerStreams;
import dev.lastresort.session.desk.PractiseService.ProgramPlayed;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReplayDesk.Reproduced;
import dev.lastresort.session.desk.ScenarioSource;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.session.trial.Trials;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One attempt, played by the same lines on both engines. */
@Tag("postgresql")
class HeadlessEnginesTest {

    private static final List<String> MOVES = List.of("""
            {"do":"act","action":{"type":"dryRun","statements":["DELETE FROM orders"]}}""",
            """
            {"do":"act","action":{"type":"console",
             "statements":["SELECT COUNT(*) FROM orders"]}}""",
            """
            {"do":"act","action":{"type":"take","as":"compensating-script","step":{"type":"runSql",
             "name":"Take the discounts from the cards","statements":[
             "UPDATE customers SET discount = (SELECT l.discount FROM loyalty_cards l WHERE
              l.customer_id = customers.id) WHERE id <> 7 AND id IN (SELECT customer_id FROM
              loyalty_cards)"]}}}""", """
            {"do":"wait"}""", """
            {"do":"declare","checked":["programs"]}""", """
            {"do":"act","action":{"type":"handOver"}}""");

    @TempDir
    private Path folder;

    @Test
    void comesToTheSameAndIsReplayedWhereItWasMade() throws Exception {
        // without a server there is nothing to compare
        RealEngine.startOrSkip().close();
        try (ScenarioEngines engines = new ScenarioEngines()) {
            BranchResult here = played(EngineName.EMBEDDED, engines);
            BranchResult there = played(EngineName.POSTGRESQL, engines);
            assertEquals(here.axes(), there.axes());
            assertEquals(here.outcome().serviceBack(), there.outcome().serviceBack());
            assertEquals(here.dominatedBy(), there.dominatedBy());
            assertEquals(here.objectives(), there.objectives());
            assertNotEquals(Files.readString(file(EngineName.EMBEDDED)),
                    Files.readString(file(EngineName.POSTGRESQL)));
        }
    }

    private Path file(EngineName engine) {
        return folder.resolve(engine.word() + ".attempt.json");
    }

    /** Plays it, and replays the file beside the recoveries, on its own engine. */
    private BranchResult played(EngineName engine, ScenarioEngines engines) throws Exception {
        Path starter = Files.writeString(folder.resolve("starter.json"), ScenarioFiles.starter());
        Loaded.Valid scenario = assertInstanceOf(Loaded.Valid.class, new ScenarioReader()
                .read(starter, List.of(Setting.engine(engine)), OptionalLong.empty()));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        String lines = String.join("\n", MOVES.stream()
                .map(move -> move.replace("\n", "")).toList());
        var result = new HeadlessRoom(new SessionDesk(Trials.none(), engines),
                folder.resolve("attempts"),
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))
                .play(scenario, Optional.of(starter), Optional.empty(), new PlayerStreams(
                        new PrintStream(told, true, StandardCharsets.UTF_8),
                        Optional.of(file(engine))));
        assertEquals(new ProgramPlayed(String.valueOf(file(engine).getFileName()),
                new PlayedOut()), result, told::toString);
        Reproduced again = assertInstanceOf(Reproduced.class, new ReplayDesk(
                new ScenarioSource(new ScenarioReader()), engines).replay(file(engine).toString(),
                        Optional.of(starter.toString()), ReplayExtent.BESIDE_RECOVERIES,
                        Optional.empty()));
        assertEquals(engine, again.comparison().scenario().engine());
        assertEquals(Optional.empty(), again.madeOn());
        return AttemptEnd.of(again.comparison());
    }
}
