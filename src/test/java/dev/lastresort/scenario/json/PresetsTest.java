package dev.lastresort.scenario.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.CopyBack;
import dev.lastresort.model.scenario.Step.RecoveryPoint;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A preset says what its strategy does not, and nothing else. */
class PresetsTest {

    /** The starter's script starts at 10:00 and takes a minute. */
    private static final LocalDateTime COMMIT = LocalDateTime.of(2026, 3, 2, 10, 1);

    @Test
    void eachPresetIsAWholeStrategyByItself() {
        Strategy nothing = strategy("{\"preset\":\"do-nothing\"}");
        assertEquals(List.of("do-nothing", StrategyKind.NONE, List.of()),
                List.of(nothing.name(), nothing.kind(), nothing.steps()));
        Strategy pitr = strategy("{\"preset\":\"pitr\"}");
        assertEquals(StrategyKind.POINT_IN_TIME_RECOVERY, pitr.kind());
        assertEquals(List.of(new Step.RestoreInPlace("Restore in place to 10:01",
                approval(5), new RecoveryPoint(Optional.empty(), Optional.of(COMMIT)))),
                pitr.steps());
        Strategy full = strategy("{\"preset\":\"full-restore\"}");
        assertEquals(StrategyKind.BACKUP_RESTORE, full.kind());
        assertEquals(List.of(new Step.RestoreInPlace("Restore in place from morning",
                approval(5), new RecoveryPoint(Optional.of("morning"), Optional.empty()))),
                full.steps());
        Strategy side = strategy("{\"preset\":\"side-restore\",\"tables\":[\"customers\"]}");
        assertEquals(StrategyKind.SIDE_RESTORE, side.kind());
        assertEquals(List.of(COMMIT), side.steps().stream()
                .flatMap(step -> step.recoveryPoint().stream())
                .flatMap(point -> point.target().stream()).toList());
        CopyBack copy = assertInstanceOf(CopyBack.class, side.steps().getLast());
        assertEquals(List.of("customers " + OnConflict.KEEP_LIVE), copy.tables().stream()
                .map(table -> table.table() + " " + table.onConflict()).toList());
        assertEquals(Duration.ofMinutes(2), copy.run());
    }

    @Test
    void whatTheStrategySaysItselfCounts() {
        Strategy pitr = strategy("{\"preset\":\"pitr\",\"name\":\"back\",\"title\":\"Go back\","
                + "\"kind\":\"hybrid\",\"target\":\"09:55\",\"backup\":\"morning\","
                + "\"approval\":\"1 min\",\"expect\":{\"/facts/orders/lost\":7}}");
        assertEquals(List.of("back", "Go back", StrategyKind.HYBRID),
                List.of(pitr.name(), pitr.title(), pitr.kind()));
        assertEquals(approval(1), pitr.steps().getFirst().hands());
        assertEquals(new RecoveryPoint(Optional.of("morning"),
                Optional.of(LocalDateTime.of(2026, 3, 2, 9, 55))),
                pitr.steps().getFirst().recoveryPoint().orElseThrow());
        assertEquals("/facts/orders/lost", pitr.expectations().getFirst().measure());
        Strategy side = strategy("{\"preset\":\"side-restore\",\"onConflict\":\"fail\","
                + "\"authoring\":\"3 min\",\"review\":\"4 min\",\"run\":\"6 min\",\"tables\":"
                + "[\"orders\",{\"table\":\"customers\",\"onConflict\":\"takeRestored\"}]}");
        CopyBack copy = assertInstanceOf(CopyBack.class, side.steps().getLast());
        assertEquals(List.of(OnConflict.FAIL, OnConflict.TAKE_RESTORED),
                copy.tables().stream().map(Step.CopiedTable::onConflict).toList());
        assertEquals(List.of(3L, 4L, 6L), List.of(copy.hands().authoring().toMinutes(),
                copy.hands().review().toMinutes(), copy.run().toMinutes()));
        assertEquals(List.of("Verify"), strategy(
                "{\"preset\":\"pitr\",\"steps\":[{\"type\":\"verify\"}]}").steps().stream()
                .map(Step::name).toList());
    }

    @Test
    void theTargetFollowsTheIncidentAndSoDoesTheBackup() {
        assertEquals("2026-03-02T11:32:01", target("/incident/at=11:30",
                "/incident/steps/0/review=3.5 s", "/incident/steps/0/approval=56.2 s"));
        assertEquals("2026-03-02T10:03", target("/incident/steps=[{\"type\":\"verify\",\"run\":"
                + "\"2 min\"},{\"type\":\"runSql\",\"run\":\"1 min\",\"statements\":[\"DELETE FROM"
                + " orders\"]},{\"type\":\"verify\",\"run\":\"9 min\"}]"));
        String backups = "/backups=[{\"name\":\"a\",\"at\":\"09:30\"},{\"name\":\"b\",\"at\":"
                + "\"08:30\"},{\"name\":\"c\",\"at\":\"10:01\"}]";
        assertEquals(Optional.of("a"), strategy("{\"preset\":\"full-restore\"}", backups).steps()
                .getFirst().recoveryPoint().flatMap(RecoveryPoint::backup));
    }

    /** A nightly series from 02:00 on, and an incident that goes by one of its backups. */
    @Test
    void theyFollowAnIncidentThatGoesByABackupOfASeries() {
        String[] settings = {"/start=2026-03-02T00:00:00",
            "/backups=[{\"name\":\"hourly\",\"every\":\"1 h\",\"from\":\"02:00\"}]",
            "/incident/at={\"after\":\"backup hourly-9\",\"plus\":\"30 min\"}"};
        // the ninth is taken at 10:00; the script runs for a minute from half past ten on
        assertEquals("2026-03-02T10:31", target(settings));
        assertEquals(Optional.of("hourly-9"), fullRestoreFrom(settings));
        assertEquals(Optional.of("hourly-3"), fullRestoreFrom(settings[0],
                settings[1].replace("\"from\":", "\"until\":\"05:00\",\"from\":"),
                settings[2].replace("hourly-9", "hourly-2").replace("30 min", "7 h")));
        // one that is taken at the very instant of the commit holds the harm
        assertEquals(Optional.of("hourly-8"), fullRestoreFrom(settings[0], settings[1],
                "/incident/at=09:59"));
    }

    /** Two people, the second of whom waits for nothing; a script in four batches of 30 s each. */
    @Test
    void theTargetIsTheFirstCommitOfWhateverRunsFirst() {
        String batches = "\"run\":\"2 min\",\"batches\":{\"to\":40,\"size\":10,"
                + "\"pause\":\"10 s\"},\"statements\":[\"DELETE FROM orders WHERE id BETWEEN"
                + " :first AND :last\"]}";
        assertEquals("2026-03-02T10:00:30", target("/incident/steps=[{\"type\":\"runSql\","
                + batches + "]"));
        assertEquals("2026-03-02T10:00:45", target("/incident/steps=[{\"type\":\"verify\","
                + "\"run\":\"20 min\"},{\"type\":\"runSql\",\"lane\":\"dba\","
                + "\"review\":\"15 s\"," + batches + "]"));
        // after 20 minutes of another one; the last batch ends 4 times 30 s and 3 pauses later
        String waits = "/incident/steps=[{\"type\":\"verify\",\"name\":\"Look\",\"run\":"
                + "\"20 min\"},{\"type\":\"runSql\",\"name\":\"Delete\",\"lane\":\"dba\","
                + "\"after\":\"Look\"," + batches + "]";
        assertEquals("2026-03-02T10:20:30", target(waits));
        assertEquals("2026-03-02T10:22:30", strategy("{\"preset\":\"pitr\",\"target\":"
                + "{\"after\":\"step Delete\",\"plus\":\"0 s\"}}", waits).steps().getFirst()
                .recoveryPoint().flatMap(RecoveryPoint::target).orElseThrow().toString());
    }

    @Test
    void aRestoreMayTakeSomeTablesOrTryBackupsInTurn() {
        RecoveryPoint only = point("{\"preset\":\"pitr\",\"tables\":[\"orders\"]}");
        assertTrue(only.portion().has("orders") && !only.portion().has("customers"));
        RecoveryPoint without = point("{\"preset\":\"full-restore\",\"without\":[\"orders\"],"
                + "\"backup\":[\"morning\",\"other\"]}",
                "/backups/-={\"name\":\"other\",\"at\":\"08:30\"}");
        assertTrue(!without.portion().has("orders") && without.portion().has("customers"));
        assertEquals(List.of("morning", "other"), without.backups());
    }

    @Test
    void eachTableMayHaveItsOwnRules() {
        CopyBack copy = assertInstanceOf(CopyBack.class, strategy("{\"preset\":\"side-restore\","
                + "\"onConflict\":\"takeNewest\",\"tables\":[{\"table\":\"orders\","
                + "\"newest\":\"placed_at\"},{\"table\":\"customers\",\"by\":[\"name\"],"
                + "\"onConflict\":\"takeRestored\"}]}").steps().getLast());
        assertEquals(List.of(OnConflict.TAKE_NEWEST, OnConflict.TAKE_RESTORED),
                copy.tables().stream().map(Step.CopiedTable::onConflict).toList());
        assertEquals(Optional.of("placed_at"), copy.tables().getFirst().terms().newest());
        assertEquals(List.of("name"), copy.tables().getLast().terms().by());
    }

    @Test
    void aStepOfAPresetCanBeSetFromOutside() {
        assertEquals("2026-03-02T09:40", target("/strategies/0/steps/0/target=09:40"));
    }

    @Test
    void whatAPresetHasNoUseForIsTold() {
        assertEquals(List.of("unknown-property /strategies/0/target"),
                problems("{\"preset\":\"full-restore\",\"target\":\"10:00\"}"));
        assertEquals(List.of("unknown-property /strategies/0/without"), problems(
                "{\"preset\":\"side-restore\",\"tables\":[\"orders\"],"
                        + "\"without\":[\"customers\"]}"));
        assertEquals(List.of("required-property /strategies/0"),
                problems("{\"preset\":\"side-restore\"}"));
        assertEquals(List.of("unknown-value /strategies/0/preset"),
                problems("{\"preset\":\"pit\"}"));
        assertEquals(List.of("unknown-property /strategies/0/target"), problems(
                "{\"preset\":\"pitr\",\"steps\":[],\"target\":\"10:00\"}"),
                "steps of its own do not hear of it");
        assertEquals(List.of("required-property /strategies/0"), problems("{\"name\":\"x\","
                + "\"title\":\"X\",\"kind\":\"hybrid\",\"steps\":[],\"run\":\"2 min\"}"));
    }

    /** What is wrong with a step that is written out stands where the strategy says it. */
    @Test
    void whatIsWrongIsToldWhereTheStrategySaysIt() {
        assertEquals(List.of("unknown-backup /strategies/0/backup"),
                problems("{\"preset\":\"pitr\",\"backup\":\"evening\"}"));
        assertEquals(List.of("bad-instant /strategies/0/target"),
                problems("{\"preset\":\"pitr\",\"target\":{\"at\":\"lunch\"}}"));
        assertEquals(List.of("wrong-type /strategies/0/tables/0"),
                problems("{\"preset\":\"pitr\",\"tables\":[{\"table\":\"orders\"}]}"));
        assertEquals(List.of("wrong-shape /strategies/0/tables/1"),
                problems("{\"preset\":\"side-restore\",\"onConflict\":\"takeNewest\","
                        + "\"tables\":[{\"table\":\"orders\",\"newest\":\"placed_at\"},"
                        + "\"customers\"]}"));
    }

    @Test
    void aFullRestoreNeedsABackupWithoutTheHarm() {
        String late = "/backups=[{\"name\":\"hourly\",\"every\":\"1 h\",\"from\":\"10:30\"}]";
        assertEquals(List.of("nothing-to-restore-from /strategies/0/preset"),
                problems("{\"preset\":\"full-restore\"}", late));
        assertEquals(Optional.of("hourly-1"), strategy(
                "{\"preset\":\"full-restore\",\"backup\":\"hourly-1\"}", late).steps()
                .getFirst().recoveryPoint().flatMap(RecoveryPoint::backup));
    }

    private static Step.Hands approval(int minutes) {
        return new Step.Hands(Duration.ofMinutes(minutes), Duration.ZERO, Duration.ZERO);
    }

    private static String target(String... settings) {
        return strategy("{\"preset\":\"pitr\"}", settings).steps().getFirst().recoveryPoint()
                .flatMap(RecoveryPoint::target).orElseThrow().toString();
    }

    private static Strategy strategy(String json, String... settings) {
        return switch (loaded(json, settings)) {
            case Loaded.Valid valid -> find(valid.scenario());
            case Loaded.Invalid invalid -> throw new AssertionError(invalid.problems().stream()
                    .map(Problem::text).toList().toString());
        };
    }

    /** The one that the file has, not the one that is added before it. */
    private static Strategy find(Scenario scenario) {
        return scenario.strategies().getLast();
    }

    private static Optional<String> fullRestoreFrom(String... settings) {
        return point("{\"preset\":\"full-restore\"}", settings).backup();
    }

    private static RecoveryPoint point(String json, String... settings) {
        return strategy(json, settings).steps().getFirst().recoveryPoint().orElseThrow();
    }

    private static List<String> problems(String json, String... settings) {
        return switch (loaded(json, settings)) {
            case Loaded.Valid valid -> throw new AssertionError(valid.scenario().strategies());
            case Loaded.Invalid invalid -> invalid.problems().stream()
                    .map(problem -> problem.rule().id() + " " + problem.pointer()).toList();
        };
    }

    private static Loaded loaded(String json, String... settings) {
        List<Setting> all = new ArrayList<>(
                List.of(new Setting("/strategies", "[" + json + "]")));
        Arrays.stream(settings).map(Setting::parse).forEach(all::add);
        return new ScenarioReader().read("starter.json",
                ScenarioFiles.starter().getBytes(StandardCharsets.UTF_8), all,
                OptionalLong.empty());
    }
}
