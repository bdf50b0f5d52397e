package dev.lastresort.scenario.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Action.StopCause;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.attempt.Forecast;
import dev.lastresort.model.attempt.Prediction;
import dev.lastresort.model.scenario.CopyTerms;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Emission;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.scenario.exercise.RandomExercise;
import dev.lastresort.scenario.problem.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An attempt that was written is read as it was, whatever is in it. */
class AttemptRoundTripTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 10, 35);
    private static final Step.Hands NONE = Step.Hands.NONE;

    @Test
    void whatIsReadIsWhatWasWritten() {
        for (long seed = 0; seed < 300; seed++) {
            Attempt attempt = attempt(new Random(seed));
            byte[] bytes = AttemptText.bytes(attempt);
            LoadedAttempt read = new AttemptReader().read("x", bytes);
            assertEquals(plain(attempt.toString()),
                    plain(assertInstanceOf(LoadedAttempt.Valid.class, read,
                            read::toString).attempt().toString()));
        }
    }

    /** Only where its statements stand in a file may differ. */
    private static String plain(String attempt) {
        return attempt.replaceAll("pointer=[^\\]]*", "pointer=");
    }

    private static Attempt attempt(Random random) {
        Optional<Integer> pressure =
                random.nextBoolean() ? Optional.of(1 + random.nextInt(3600)) : Optional.empty();
        List<Decision> decisions = new ArrayList<>();
        LocalDateTime at = START;
        int taken = 0;
        for (int i = random.nextInt(12); i > 0; i--) {
            at = at.plusSeconds(random.nextInt(90));
            Action action = action(random, at, taken, pressure.isPresent());
            taken += action instanceof Action.Take || action instanceof Action.Console ? 1 : 0;
            decisions.add(new Decision(at, action, maybe(random, () -> "why \"\\ \u00e9"),
                    maybe(random, () -> "0123456789abcdef".repeat(4))));
        }
        Attempt attempt = new Attempt("some-scenario", "ab".repeat(32), random.nextLong(),
                decisions, pressure, maybe(random, () -> "fe".repeat(32)));
        return random.nextInt(3) == 0
                ? attempt.playedBy(RandomExercise.of(random.nextLong()))
                        .playedFor(Duration.ofSeconds(random.nextInt(40_000)))
                : attempt;
    }

    private static <T> Optional<T> maybe(Random random, Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private static Action action(Random random, LocalDateTime at, int taken, boolean pressed) {
        return switch (random.nextInt(10)) {
            case 0 -> new Action.Wait(at.plusSeconds(1 + random.nextInt(99)));
            case 1 -> pressed ? new Action.Deliberate(at.plusSeconds(1 + random.nextInt(99)))
                    : new Action.SkipQuestions();
            case 2 -> new Action.Console(sql(random), stopped(random));
            case 3, 4 -> new Action.Take(step(random),
                    taken > 0 ? maybe(random, () -> random.nextInt(taken)) : Optional.empty(),
                    maybe(random, () -> StrategyKind.values()[2 + random.nextInt(6)]),
                    new Forecast(maybe(random, () -> range(random, Prediction.Unit.ROWS)),
                            maybe(random, () -> range(random, random.nextBoolean()
                                    ? Prediction.Unit.MINUTES : Prediction.Unit.SECONDS))),
                    random.nextBoolean());
            case 5 -> taken > 0 ? new Action.Cancel(random.nextInt(taken))
                    : new Action.DeclareResolved();
            case 6 -> new Action.DryRun(sql(random), maybe(random, () -> "V7"), stopped(random));
            case 7 -> new Action.AnswerQuestions(List.of(prediction(random), prediction(random),
                    prediction(random), prediction(random), prediction(random)), "ev\nidence");
            case 8 -> new Action.TakeHint(1 + random.nextInt(3));
            default -> new Action.DeclareResolved();
        };
    }

    private static List<Sql> sql(Random random) {
        return random.ints(1 + random.nextInt(3), 0, 9)
                .mapToObj(i -> new Sql("SELECT " + i + "\n FROM \"t\"", "")).toList();
    }

    private static Optional<Action.Stopped> stopped(Random random) {
        return maybe(random, () -> new Action.Stopped(
                StopCause.values()[random.nextInt(StopCause.values().length)],
                Duration.ofSeconds(random.nextInt(5000))));
    }

    private static Prediction.Range range(Random random, Prediction.Unit unit) {
        BigDecimal from = BigDecimal.valueOf(random.nextInt(100), 1);
        return new Prediction.Range(
                from, from.add(BigDecimal.valueOf(random.nextInt(100), 1)), unit);
    }

    private static Prediction prediction(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Prediction.Unknown();
            case 1 -> new Prediction.YesOrNo(random.nextBoolean());
            default -> range(random, Prediction.Unit.values()[random.nextInt(4)]);
        };
    }

    private static Step step(Random random) {
        Containment what = switch (random.nextInt(3)) {
            case 0 -> new Containment.ReadOnly();
            case 1 -> new Containment.Maintenance();
            default -> new Containment.StopActor("checkout");
        };
        Step.RecoveryPoint point = switch (random.nextInt(3)) {
            case 0 -> new Step.RecoveryPoint(Optional.of("nightly"), Optional.empty());
            case 1 -> new Step.RecoveryPoint(Optional.empty(), Optional.of(START.minusHours(1)));
            default -> new Step.RecoveryPoint(Optional.of("nightly"),
                    Optional.of(START.minusSeconds(77)));
        };
        return switch (random.nextInt(8)) {
            case 0 -> new Step.Contain("a", NONE, what, Duration.ZERO);
            case 1 -> new Step.Resume("b", NONE, what, Duration.ZERO);
            case 2 -> new Step.Deploy("c", NONE, "checkout", "v2", Duration.ZERO);
            case 3 -> script(random, sql(random));
            case 4 -> new Step.RestoreInPlace("e", NONE, point);
            case 5 -> new Step.RestoreAside("f", NONE, point, "side");
            case 6 -> new Step.CopyBack("g", NONE, "side", List.of(
                    new Step.CopiedTable("orders", maybe(random, () -> new Sql("id > 7", "")),
                            OnConflict.values()[random.nextInt(4)], terms(random))),
                    maybe(random, () -> "V8"), Duration.ZERO, random.nextBoolean());
            default -> new Step.Verify("h", NONE, Duration.ZERO);
        };
    }

    private static Step.RunSql script(Random random, List<Sql> statements) {
        Step.Emits refunds = new Step.Emits(
                new TreeMap<>(Map.of(random.nextInt(statements.size()), "late")),
                List.of(new Emission("refund", List.of("late.id", "late.line"),
                        maybe(random, () -> "late.cents"), Optional.of("late"))));
        return new Step.RunSql("d", NONE, statements, List.of(), maybe(random, () -> "V9"),
                Duration.ZERO, Optional.empty(), maybe(random, () -> refunds)
                        .orElse(Step.Emits.NOTHING));
    }

    private static CopyTerms terms(Random random) {
        SequencedMap<String, Optional<Sql>> columns = new LinkedHashMap<>();
        maybe(random, () -> "cents").ifPresent(column -> columns.put(column,
                maybe(random, () -> new Sql("restored.price * 100", ""))));
        return new CopyTerms(maybe(random, () -> "old"),
                random.nextBoolean() ? List.of() : List.of("email", "shop"), Optional.of("seen"),
                maybe(random, () -> OnConflict.TAKE_NEWEST), columns);
    }

    /** An attempt with one decision, a step at 10:00 before it, and one after it. */
    private static List<String> problems(String action) {
        String text = """
                {"formatVersion": 1, "kind": "Attempt", "scenario": "s", "scenarioSha256": "%s",
                 "seed": 1, "pressure": 7, "decisions": [
                  {"at": "2026-03-02T10:00:00", "action": {"type": "take",
                   "step": {"type": "verify", "name": "v"}}},
                  {"at": "2026-03-02T10:05:00", "action": %s},
                  {"at": "2026-03-02T10:05:00", "action": {"type": "take", "after": 1,
                   "step": {"type": "verify", "name": "w"}}}]}
                """.formatted("ab".repeat(32), action);
        return switch (new AttemptReader().read("x", text.getBytes(StandardCharsets.UTF_8))) {
            case LoadedAttempt.Valid _ -> List.of();
            case LoadedAttempt.Invalid(List<Problem> problems) -> problems.stream()
                    .map(problem -> problem.rule().id() + " " + problem.pointer()).toList();
        };
    }

    private static final String FIVE = "{}, {}, {}, {}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "fine", textBlock = """
            {} | fine
            {"yes": true} | fine
            {"from": 1, "to": 1, "unit": "rows"} | fine
            {"from": 1, "unit": "minutes"} | fine
            {"from": 2, "to": 1, "unit": "rows"} | bad-range
            {"yes": true, "from": 1, "unit": "rows"} | wrong-shape
            {"to": 1, "unit": "rows"} | wrong-shape
            {"to": 1} | wrong-shape
            {"from": 1} | wrong-shape
            {"from": 1, "to": 2} | wrong-shape
            {"unit": "rows"} | wrong-shape
            {"yes": true, "to": 1} | wrong-shape
            """)
    void aPredictionIsAYesOrNoOrARangeWithItsUnitOrNothing(String prediction, String rule) {
        // the decision before took step 0, the one after waits for step 1 that nobody took
        List<String> told = problems("{\"type\": \"answer\", \"predictions\": [" + prediction + ", "
                + FIVE + "], \"evidence\": \"\"}");
        String last = "unknown-step /decisions/2/action/after";
        assertEquals(rule == null ? List.of(last)
                : List.of(rule + " /decisions/1/action/predictions/0", last), told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "fine", textBlock = """
            {"type": "console", "statements": ["SELECT 1"]} | fine
            {"type": "take", "step": {"type": "verify"}, "after": 0} | fine
            {"type": "take", "step": {"type": "verify"}, "after": 1} | unknown-step after
            """)
    void aConsoleBatchAndAStepCanBeWaitedFor(String action, String problem) {
        assertEquals(placed(problem), problems(action));
    }

    /** A rule and where in the second decision's action it is broken. */
    private static List<String> placed(String problem) {
        return problem == null ? List.of()
                : List.of(problem.replace(" ", " /decisions/1/action/"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "fine", textBlock = """
            {"type": "cancel", "step": 0} | fine
            {"type": "cancel", "step": 1} | unknown-step step
            {"type": "wait", "until": "2026-03-02T10:05:01"} | fine
            {"type": "wait", "until": "2026-03-02T10:05:00"} | clock-order until
            {"type": "deliberate", "until": "2026-03-02T10:05:01"} | fine
            {"type": "deliberate", "until": "2026-03-02T10:05:00"} | clock-order until
            {"type": "dryRun", "statements": []} | empty-value statements
            {"type": "dryRun", SQL, "stopped": STOPPED"PT1S"}} | fine
            {"type": "dryRun", SQL, "stopped": STOPPED"soon"}} | bad-duration stopped/charged
            """)
    void whatCannotBeDecidedIsToldAtItsPlace(String action, String problem) {
        List<String> told =
                problems(action.replace("SQL", "\"statements\": [\"SELECT 1\"]")
                        .replace("STOPPED", "{\"cause\": \"cancelled\", \"charged\": "));
        assertEquals(placed(problem),
                told.stream().filter(one -> one.contains("/decisions/1/")).toList());
    }
}
