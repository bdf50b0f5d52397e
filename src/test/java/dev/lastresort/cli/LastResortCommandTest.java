package dev.lastresort.cli;

import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.comparison.ShopDay;
import dev.lastresort.model.scenario.Expectation;
import dev.lastresort.model.scenario.Expectation.Between;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.report.ComparisonSchema;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.ComparisonResult.BadSetting;
import dev.lastresort.session.ComparisonResult.Compared;
import dev.lastresort.session.ComparisonResult.NotReplayable;
import dev.lastresort.session.ComparisonResult.UnknownStrategies;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.history.HistoryDesk;
import dev.lastresort.session.author.AuthorDesk;
import dev.lastresort.session.check.CheckDesk;
import dev.lastresort.session.desk.CompareService;
import dev.lastresort.session.desk.CompareService.Request;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReportDesk;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class LastResortCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Request> requests = new ArrayList<>();
    private final ScenarioSource source = new ScenarioSource(new ScenarioReader());

    private int run(ComparisonResult result, String... arguments) {
        return run(result, new Surroundings(Map.of(), false, false), arguments);
    }

    private int run(ComparisonResult result, Surroundings surroundings, String... arguments) {
        return run(surroundings, (request, progress) -> {
            requests.add(request);
            progress.reached("replaying", 0.5);
            return result;
        }, arguments);
    }

    private int run(Surroundings surroundings, CompareService service, String... arguments) {
        return LastResortCommand.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), surroundings,
                new Services(service, new CheckDesk(source, new ScenarioEngines()),
                        new AuthorDesk(source),
                        new ReplayDesk(source, new ScenarioEngines()),
                        new ReportDesk(source, new ScenarioEngines()),
                        new HistoryDesk(Path.of("none")), _ -> {
                            throw new AssertionError("nothing is to be practised");
                        }));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static ComparisonResult faulty(Rule rule, String... messages) {
        return new NotReplayable(Arrays.stream(messages).map(message -> new Problem(
                Severity.ERROR, rule, "day.json", 3, 7, "/place", message, "")).toList());
    }

    private static ComparisonResult compared(long expectedLost) {
        var good = line().order("09:00", 0, 100, 5).orders(row(100L, 5L));
        var trunk = line().failed("09:00", "checkout", 0).orders();
        return new Compared(ShopDay.compare(line().orders(), truth(good),
                trunk.as("do-nothing", StrategyKind.NONE, new Expectation(
                        "/facts/orders/lost", new Between(expectedLost, expectedLost), ""))),
                List.of());
    }

    @Test
    void optionsReachTheEngineAsTheyWereGiven() {
        assertEquals(0, run(compared(0), "compare", "day.json", "--strategy", "a", "--strategy=b",
                "--seed", "-5", "--set", "/environment/databaseSize=1.2 TB", "--set=/a=b=c"));
        assertEquals(List.of(new Request("day.json", List.of("a", "b"), OptionalLong.of(-5),
                List.of(new Setting("/environment/databaseSize", "1.2 TB"),
                        new Setting("/a", "b=c")))),
                requests);
        assertTrue(out().contains("do-nothing"));
        assertEquals("", err());
    }

    @Test
    void jsonPrintsOnlyTheDocument() {
        assertEquals(0, run(compared(0), "compare", "day.json", "--json"));
        assertTrue(out().startsWith(
                "{\n  \"documentVersion\" : 2,\n  \"scenario\" : \"shop-day\""), out());
        assertTrue(out().endsWith("}\n"));
    }

    @Test
    void jsonEndsWithTheExitCodeAndItsReasons() {
        assertEquals(1, run(compared(3), "compare", "day.json", "--json"));
        assertTrue(out().contains("\"code\" : 1"), out());
        assertTrue(out().contains("\"strategy\" : \"do-nothing\""), out());
        assertTrue(out().contains("/facts/orders/lost: expected 3, measured 0"), out());
    }

    @Test
    void jsonOfAnOverriddenRunHasNoReasons() {
        assertEquals(0, run(compared(3), "compare", "day.json", "--json", "--seed", "1"));
        assertTrue(out().contains("\"code\" : 0"), out());
    }

    @Test
    void theSchemaOfComparisonsIsPrinted() {
        assertEquals(0, run(compared(0), "schema", "comparison"));
        assertEquals(ComparisonSchema.text(), out());
    }

    @Test
    void missedExpectationIsExitCodeOneUnlessSomethingWasOverridden() {
        assertEquals(1, run(compared(3), "compare", "day.json"));
        assertEquals(1, run(compared(3), "compare", "day.json", "--strategy", "a"));
        assertEquals(0, run(compared(3), "compare", "day.json", "--seed", "1"));
        assertEquals(0, run(compared(3), "compare", "day.json", "--set", "/a=1"));
    }

    @Test
    void wrongUsageIsExitCodeTwoWithAHint() {
        assertEquals(2, run(compared(0)));
        assertEquals(2, run(compared(0), "compare"));
        assertEquals(2, run(compared(0), "compare", "day.json", "--seed", "many"));
        assertEquals(2, run(compared(0), "compare", "day.json", "--set", "environment=1"));
        assertEquals(2, run(compared(0), "compare", "day.json", "--jsn"));
        assertEquals(2, run(compared(0), "comapre", "day.json"));
        assertTrue(err().contains("--help"));
        assertTrue(err().contains("expected POINTER=VALUE"));
        assertEquals("", out());
        assertEquals(List.of(), requests);
    }

    @Test
    void unknownStrategyIsWrongUsageAndNamesTheNearest() {
        assertEquals(2, run(new UnknownStrategies(List.of("rol-forward"),
                List.of("do-nothing", "roll-forward")), "compare", "day.json"));
        assertTrue(err().startsWith("There is no strategy 'rol-forward'; did you mean"
                + " 'roll-forward'?\nThe scenario has: do-nothing, roll-forward\n"), err());
    }

    @Test
    void changeOfAPlaceThatIsNotThereIsWrongUsage() {
        assertEquals(2, run(new BadSetting(new Setting("/nowhere", "1"), "no such place"),
                "compare", "day.json", "--set", "/nowhere=1"));
        assertTrue(err().startsWith("--set /nowhere: no such place\n"), err());
    }

    @Test
    void invalidFileIsExitCodeThreeWithItsProblems() {
        assertEquals(3, run(faulty(Rule.UNKNOWN_PROPERTY, "unknown key \u001B[2J"),
                "compare", "day.json"));
        assertEquals("day.json:3:7: error[unknown-property] unknown key \uFFFD[2J\n", err());
    }

    @Test
    void refusedSqlIsExitCodeFourWithEveryRefusal() {
        assertEquals(4, run(faulty(Rule.SQL_REFUSED, "one", "two"),
                "compare", "day.json"));
        assertEquals("day.json:3:7: error[sql-refused] one\n"
                + "day.json:3:7: error[sql-refused] two\n", err());
    }

    @Test
    void defectIsOneLineAndExitCodeFive() {
        CompareService broken = (_, _) -> {
            throw new IllegalStateException("broken\ninside");
        };
        assertEquals(5, run(new Surroundings(Map.of(), false, false), broken, "compare", "x"));
        assertEquals(1, err().lines().count(), err());
        assertTrue(err().startsWith("internal error: "), err());
        CompareService overflowing = (_, _) -> {
            throw new StackOverflowError();
        };
        assertEquals(5, run(new Surroundings(Map.of(), false, false), overflowing,
                "compare", "x"));
        assertFalse(err().contains("\tat "), err());
        assertEquals(5, run(new Surroundings(Map.of("LASTRESORT_DEBUG", "1"), false, false),
                broken, "compare", "x"));
        assertTrue(err().contains("\tat "), err());
    }

    @Test
    void helpVersionAndCompletionAreOffered() {
        assertEquals(0, run(compared(0), "--help"));
        assertEquals(0, run(compared(0), "compare", "--help"));
        assertTrue(out().contains("--strategy=NAME"), out());
        assertFalse(out().contains("\u001B"), out());
        assertEquals(0, run(compared(0), "--version"));
        assertTrue(out().contains("Last Resort "), out());
        assertEquals(0, run(compared(0), "completion", "bash"));
        assertTrue(out().contains("_complete_lastresort"), out());
    }

    @Test
    void colourIsForTerminalsThatDidNotAskToGoWithout() {
        run(compared(0), new Surroundings(Map.of(), true, false), "compare", "x");
        assertTrue(out().contains("\u001B["));
        out.reset();
        run(compared(0), new Surroundings(Map.of("NO_COLOR", "1"), true, false), "compare", "x");
        assertFalse(out().contains("\u001B["));
    }

    @Test
    void progressIsShownOnlyWhereErrorsGoToATerminal() {
        run(compared(0), new Surroundings(Map.of(), false, true), "compare", "x");
        assertTrue(err().contains("[50/100] replaying"));
    }

    @Test
    void aProblemThatQuotesTheFileStaysOneHarmlessLine() {
        run(faulty(Rule.BAD_NAME, "'x\u001b[2J\u202e\nb.json:2:2: error'"),
                "compare", "day.json");
        assertEquals("day.json:3:7: error[bad-name] 'x\ufffd[2J\ufffd b.json:2:2: error'"
                + System.lineSeparator(), err());
    }

    @Test
    void namesOfStrategiesAreHarmlessInAdvice() {
        run(new UnknownStrategies(List.of("pit"), List.of("pitr\u001b[2J\nerror: all is lost")),
                "compare", "a.json", "--strategy", "pit");
        assertFalse(err().contains("\u001b"), err());
        assertTrue(err().lines().noneMatch(line -> line.startsWith("error:")), err());
    }
}
