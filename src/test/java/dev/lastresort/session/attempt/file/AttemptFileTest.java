package dev.lastresort.session.attempt.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Action.StopCause;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Checked;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.attempt.Prediction;
import dev.lastresort.model.attempt.Prediction.Unit;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.AttemptText;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.scenario.problem.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is what is read; what cannot be an attempt is refused at its place. */
@Execution(ExecutionMode.CONCURRENT)
class AttemptFileTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 2, 10, 35, 0, 250_000_000);
    private static final Step.Hands NONE = Step.Hands.NONE;

    @TempDir
    Path folder;

    @Test
    void everyActionIsReadBackAsItWasWritten() {
        Attempt attempt = of(everyAction());
        byte[] bytes = AttemptText.bytes(attempt);
        Attempt read = valid(bytes).attempt();
        assertEquals(new String(bytes, StandardCharsets.UTF_8),
                new String(AttemptText.bytes(read), StandardCharsets.UTF_8));
        assertEquals(attempt.decisions().size(), read.decisions().size());
        assertEquals(attempt.decisions().getFirst(), read.decisions().getFirst());
    }

    @Test
    void whoEndedASessionIsKeptAndTheFileIsOneOfASession() {
        for (Action.EndedBy by : Action.EndedBy.values()) {
            Attempt ended = of(List.of(new Action.HandOver(by)));
            var read = assertInstanceOf(LoadedAttempt.Valid.class, read(AttemptText.bytes(ended)));
            assertEquals(ended.decisions(), read.attempt().decisions());
            assertEquals(by == Action.EndedBy.PLAYERS ? 3 : 4, ended.fileVersion());
        }
    }

    @Test
    void anAttemptThatCouldNotBeReadBackIsNotKept() {
        Attempt tooLong = of(List.of(new Action.Console(
                List.of(new Sql("x".repeat(300_000), "")), Optional.empty())));
        assertThrows(IllegalArgumentException.class,
                () -> new AttemptFile(folder.resolve("a.attempt.json")).accept(tooLong));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"formatVersion\": 3 | \"formatVersion\": 7 | unknown-value",
        "\"kind\": \"Attempt\" | \"kind\": \"Scenario\" | unknown-value",
        "\"type\":\"skipQuestions\" | \"type\":\"shutDown\" | unknown-value",
        "\"seed\": 42 | \"seed\": \"42\" | wrong-type",
        "\"pressure\": 10 | \"pressure\": 0 | out-of-range",
        "\"pressure\": 10 | \"pressure\": 3601 | out-of-range",
        "\"pressure\": 10, | '' | impossible-action",
        "\"until\":\"2026-03-02T10:36:02 | \"until\":\"2026-03-02T10:36:01 | clock-order",
        "\"level\":2 | \"level\":9 | out-of-range",
        "T10:36:01.250 | T09:36:01.250 | clock-order",
        "T10:36:02.250 | T10:36:72.250 | bad-instant",
        "\"after\":0 | \"after\":7 | unknown-step",
        "\"seed\": 42 | \"seed\": 42, \"hands\": 0 | unknown-property",
        "\"from\":1 | \"from\":100 | bad-range"})
    void whatCannotBeIsRefusedWithItsRuleAndPlace(String found, String put, String rule) {
        String text = new String(AttemptText.bytes(of(everyAction())), StandardCharsets.UTF_8);
        String changed = text.replace(found.strip(), put.strip());
        var invalid = assertInstanceOf(LoadedAttempt.Invalid.class, read(
                changed.getBytes(StandardCharsets.UTF_8)), found);
        Problem first = invalid.problems().getFirst();
        assertEquals(rule, first.rule().id(), first::text);
        assertEquals(true, first.line() > 0 && first.column() > 0, first::text);
    }

    @Test
    void whateverTheBytesAreTheyAreAnswered() {
        byte[] sound = AttemptText.bytes(of(everyAction()));
        Random random = new Random(9);
        for (int i = 0; i < 1_500; i++) {
            byte[] noise = sound.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                noise[random.nextInt(noise.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(noise.length) : noise.length;
            assertNotNull(read(Arrays.copyOf(noise, length)));
        }
    }

    private static List<Action> everyAction() {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action.TakeHint(2));
        actions.add(new Action.Deliberate(AT.plusMinutes(1).plusSeconds(2)));
        actions.add(new Action.SkipQuestions());
        for (Step step : everyStep()) {
            actions.add(new Action.Take(step,
                    step instanceof Step.CopyBack ? Optional.of(0) : Optional.empty(),
                    step instanceof Step.RunSql
                            ? Optional.of(StrategyKind.ROLL_FORWARD) : Optional.empty()));
        }
        actions.add(new Action.Cancel(0));
        actions.add(new Action.Console(List.of(new Sql("SELECT 'é\u001b[31m'\n  , 1", "")),
                Optional.of(new Action.Stopped(StopCause.CANCELLED, Duration.ofSeconds(61)))));
        actions.add(new Action.DryRun(List.of(new Sql("DELETE FROM t", "")), Optional.of("V2"),
                Optional.of(new Action.Stopped(StopCause.TIMED_OUT, Duration.ofMinutes(1)))));
        actions.add(new Action.AnswerQuestions(List.of(new Prediction.Unknown(),
                new Prediction.YesOrNo(true),
                new Prediction.Range(BigDecimal.ONE, BigDecimal.TEN, Unit.ROWS),
                new Prediction.Range(BigDecimal.TWO, BigDecimal.TWO, Unit.MINUTES),
                new Prediction.YesOrNo(false)), "I looked"));
        actions.add(new Action.DeclareResolved(Set.of(Checked.DATA, Checked.PEOPLE)));
        actions.add(new Action.HandOver());
        return actions;
    }

    private static List<Step> everyStep() {
        var point = new Step.RecoveryPoint(Optional.of("nightly"), Optional.of(AT));
        return List.of(
                new Step.Contain("a", NONE, new Containment.StopActor("x"), Duration.ZERO),
                new Step.Contain("b", NONE, new Containment.ReadOnly(), Duration.ZERO),
                new Step.Resume("c", NONE, new Containment.Maintenance(), Duration.ZERO),
                new Step.Deploy("d", NONE, "x", "v2", Duration.ZERO),
                new Step.RunSql("e", NONE, List.of(new Sql("SELECT 1", "")), List.of(),
                        Optional.of("V2"), Duration.ZERO),
                new Step.RestoreInPlace("f", NONE, point),
                new Step.RestoreAside("g", NONE, point, "side"),
                new Step.CopyBack("h", NONE, "side", List.of(new Step.CopiedTable("t",
                        Optional.of(new Sql("id > 1", "")), OnConflict.KEEP_LIVE)),
                        Optional.empty(), Duration.ZERO),
                new Step.Verify("i", NONE, Duration.ZERO));
    }

    private static Attempt of(List<Action> actions) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            decisions.add(new Decision(AT.plusMinutes(1).plusSeconds(i), actions.get(i),
                    Optional.of("because \u202e of " + i), Optional.of("0".repeat(64))));
        }
        return new Attempt("some-scenario", "0".repeat(64), 42, decisions, Optional.of(10),
                Optional.of("f".repeat(64)));
    }

    private static LoadedAttempt.Valid valid(byte[] bytes) {
        return assertInstanceOf(LoadedAttempt.Valid.class, read(bytes));
    }

    private static LoadedAttempt read(byte[] bytes) {
        return new AttemptReader().read("one.attempt.json", bytes);
    }
}
