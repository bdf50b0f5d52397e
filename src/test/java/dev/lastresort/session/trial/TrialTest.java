package dev.lastresort.session.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.patience.Patience;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.practice.Mornings;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What somebody's SQL comes to in a process of its own, while this one goes on. */
@Execution(ExecutionMode.CONCURRENT)
class TrialTest {

    private static final int UNHURRIED = 300;
    private static final int HURRIED = 2;
    private static final LocalDateTime CALLED = LocalDateTime.parse("2026-03-02T10:30:00");
    private static final TrialResult PASSED = new TrialResult.Passed();

    @Test
    void whatEndsWithinItsLimitsPasses() {
        Loaded.Valid scenario = Hostile.scenario();
        try (Trials trials = Hostile.trials(UNHURRIED)) {
            Trial trial = trials.of(scenario);
            assertEquals(PASSED, trial.compare(Progress.NONE));
            assertEquals(PASSED, trial.measure(
                    List.of(new Setting("/environment/databaseSize", "1 TB")), Progress.NONE));
            Attempt none = attempt(scenario);
            assertEquals(PASSED, trial.retrace(none));
            Action select = console("SELECT 1");
            assertEquals(PASSED, trial.act(none, CALLED, new Trial.Act(select, Trial.How.PRICED)));
            assertEquals(PASSED, trial.act(none, CALLED, new Trial.Act(select, Trial.How.DONE)));
            Attempt one = attempt(scenario, select);
            assertEquals(PASSED, trial.act(one, CALLED.plusMinutes(1), new Trial.Act(
                    new Action.Wait(CALLED.plusDays(1)), Trial.How.UNTIL_NEWS)));
            assertEquals(PASSED, trial.end(one, Progress.NONE));
        }
    }

    @Test
    void aFileWhoseSqlDoesNotEndIsToldAtItsPlaceAndCanBeAskedAgain() {
        String passage = "\"SELECT id, discount FROM customers\"";
        Loaded.Valid scenario = Hostile.scenario(passage,
                "\"SELECT id, " + Hostile.ENDLESS + " AS discount FROM customers\"");
        List<String> lines = Hostile.text(passage, "\"HERE\"").lines().toList();
        int line = 1 + lines.indexOf(lines.stream()
                .filter(each -> each.contains("\"HERE\"")).findFirst().orElseThrow());
        try (Trials trials = Hostile.trials(HURRIED)) {
            for (int i = 0; i < 2; i++) {
                TrialResult.Struck struck = assertInstanceOf(
                        TrialResult.Struck.class, trials.of(scenario).compare(Progress.NONE));
                assertTrue(
                        struck.problem().message()
                                .contains("ran longer than " + HURRIED + " second"),
                        struck::toString);
                assertEquals(line, struck.problem().line(), struck::toString);
            }
        }
    }

    @Tag("slow")
    @Test
    void sqlByHandThatDoesNotEndOrFillsTheMemoryIsStruckAndTheAttemptGoesOn() {
        Loaded.Valid scenario = Hostile.scenario();
        Attempt none = attempt(scenario);
        try (Trials trials = Hostile.trials(HURRIED)) {
            Trial trial = trials.ofSqlByHand(scenario);
            for (String sql : List.of("SELECT " + Hostile.ENDLESS, Hostile.GREEDY)) {
                assertInstanceOf(TrialResult.Struck.class, trial.act(
                        none, CALLED, new Trial.Act(console(sql), Trial.How.DONE)), sql);
                Patience.until(() -> trial.act(none, CALLED, new Trial.Act(
                        console("SELECT 1"), Trial.How.DONE)).equals(PASSED),
                        () -> "nothing can be tried after " + sql);
            }
        }
    }

    @Test
    void whatIsTriedCanBeStoppedAtAnyTime() {
        Loaded.Valid scenario = Hostile.scenario();
        try (Trials trials = Hostile.trials(UNHURRIED)) {
            Trial trial = trials.ofSqlByHand(scenario);
            CompletableFuture<TrialResult> came = CompletableFuture.supplyAsync(
                    () -> trial.act(attempt(scenario), CALLED, new Trial.Act(
                            console("SELECT " + Hostile.ENDLESS), Trial.How.DONE)));
            Patience.until(() -> {
                trial.stop();
                return came.isDone();
            }, () -> "it was not stopped");
            assertEquals(new TrialResult.CutShort(), came.join());
        }
    }

    @Test
    void onlyWhatComesWithTheProgramIsTrustedByteByByte() {
        String id = BundledScenarios.IDS.getFirst();
        String text = new String(BundledScenarios.bytes(id), StandardCharsets.UTF_8);
        try (Trials trials = Hostile.trials(HURRIED)) {
            assertSame(Trial.NONE, trials.of(read("mine.json", text)));
            assertInstanceOf(TrialProcess.class,
                    trials.of(read(id + ".json", text.replaceFirst("\n", " \n"))));
        }
    }

    private static Loaded.Valid read(String name, String text) {
        return (Loaded.Valid) new ScenarioReader().read(name,
                text.getBytes(StandardCharsets.UTF_8), List.of(), OptionalLong.empty());
    }

    private static Action console(String sql) {
        return new Action.Console(List.of(new Sql(sql, "")), Optional.empty());
    }

    private static Attempt attempt(Loaded.Valid scenario, Action... actions) {
        List<Decision> decisions = List.of(actions).stream().map(action -> new Decision(
                CALLED, action, Optional.empty(), Optional.empty())).toList();
        return new Attempt(scenario.scenario().id(), Mornings.sha256(scenario),
                scenario.scenario().seed(), decisions, Optional.empty(), Optional.empty());
    }
}
