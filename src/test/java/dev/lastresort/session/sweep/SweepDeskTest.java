package dev.lastresort.session.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.model.sweep.SweptCell.SweptBranch;
import dev.lastresort.report.sweep.SweepJson;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.desk.CompareDesk;
import dev.lastresort.session.desk.CompareService;
import dev.lastresort.session.desk.ScenarioDesk.Measurable;
import dev.lastresort.session.desk.ScenarioSource;
import dev.lastresort.session.sweep.SweepDesk.Request;
import dev.lastresort.session.sweep.SweepDesk.Result;
import dev.lastresort.session.trial.Trial;
import dev.lastresort.session.trial.TrialResult;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SweepDeskTest {

    private static final String THROUGHPUT =
            "/environment/restoreThroughput=2 GB/min..4 GB/min/2";
    private static final String DELAY = "/alerts/0/humanDelay=10 min..20 min/2";

    @TempDir
    Path folder;

    /** An order a minute; 60 GB that a recovery to 10:00 loads, then re-applies an hour's log. */
    private String day = "";

    private final ScenarioSource source = new ScenarioSource(new ScenarioReader());

    @BeforeEach
    void aSmallDay() throws IOException {
        day = Files.writeString(folder.resolve("day.scenario.json"), ScenarioFiles.starter())
                .toString();
    }

    @Test
    void everyCellIsTheComparisonOfItsValues() {
        holdsWhatComparisonsSay(THROUGHPUT, DELAY);
    }

    @Test
    void whatOnlyAStepOfARecoveryTakesIsNoOtherDay() {
        holdsWhatComparisonsSay("/strategies/0/steps/0/review=5 min..30 min/2",
                "/strategies/1/steps/0/target=09:30..10:00/2");
    }

    @Test
    void whatTheWholeDayDependsOnIsReplayedWhole() {
        holdsWhatComparisonsSay("/seed=1..2/2");
    }

    @Test
    void aRestoreTakesItsSizeDividedByItsThroughput() {
        Sweep sweep = swept(THROUGHPUT);
        // 60 GB at 2 GB/min are 30 min, at 4 GB/min 15 min; nothing else of it changes
        BigDecimal slow = axis(sweep, 0, "pitr", "down: checkout");
        BigDecimal fast = axis(sweep, 1, "pitr", "down: checkout");
        assertEquals(BigDecimal.valueOf(15 * 60), slow.subtract(fast));
        assertEquals(axis(sweep, 0, "compensating-script", "time to recover"),
                axis(sweep, 1, "compensating-script", "time to recover"));
    }

    @Test
    void whoDecidesTenMinutesLaterLosesTenOrdersMore() {
        Sweep sweep = swept(DELAY);
        assertEquals(BigDecimal.TEN, axis(sweep, 1, "pitr", "lost: orders")
                .subtract(axis(sweep, 0, "pitr", "lost: orders")));
    }

    @Test
    void valuesThatDoNotFitAreToldInTheirCell() {
        Sweep sweep = swept("/strategies/1/steps/0/target=10:00..2026-03-09T10:00:00/2");
        assertInstanceOf(SweptCell.MeasuredCell.class, sweep.cell(0, 0).orElseThrow());
        SweptCell.Refused refused = assertInstanceOf(SweptCell.Refused.class,
                sweep.cell(1, 0).orElseThrow());
        assertTrue(!refused.reason().isBlank());
    }

    @Test
    void theNumberOfThreadsChangesNoByte() {
        byte[] alone = json(new SweepDesk(source, new ScenarioEngines(), 1), Optional.empty());
        assertArrayEquals(alone,
                json(new SweepDesk(source, new ScenarioEngines(), 3), Optional.empty()));
    }

    @Test
    void whatWasMeasuredBeforeItWasStoppedIsNotMeasuredAgain() throws IOException {
        Path kept = folder.resolve("cells");
        Request request = request(Optional.of(kept), THROUGHPUT, DELAY);
        assertThrows(CancellationException.class,
                () -> new SweepDesk(source, new ScenarioEngines()).sweep(request,
                        (_, reached, _) -> {
                            if (reached.fresh() == 2) {
                                throw new CancellationException("enough");
                            }
                        }));
        List<String> lines = Files.readAllLines(kept);
        assertEquals(1 + 2, lines.size());
        // as if the machine had been switched off in the middle of a line
        Files.writeString(kept, String.join("\n", lines) + "\n{\"column\":1,\"ro");

        List<Integer> fresh = new ArrayList<>();
        Result.Done done = assertInstanceOf(Result.Done.class,
                new SweepDesk(source, new ScenarioEngines()).sweep(
                        request, (_, reached, _) -> fresh.add(reached.fresh())));
        assertEquals(2, fresh.getLast());
        assertArrayEquals(json(new SweepDesk(source, new ScenarioEngines()), Optional.empty()),
                SweepJson.bytes(done.swept()));
        assertArrayEquals(SweepJson.bytes(done.swept()),
                json(new SweepDesk(source, new ScenarioEngines()), Optional.of(kept)),
                "all of it is there by now");
    }

    @Test
    void aWindowMeasuresTheSameCellsAndNoneThatItKnows() {
        Request asked = request(Optional.empty(), THROUGHPUT, DELAY);
        Loaded.Valid base = assertInstanceOf(Loaded.Valid.class, source.read(day));
        ScenarioSweeps window = new ScenarioSweeps(new Measurable(day, OptionalLong.empty(), base,
                settings -> source.reader().again(base.source(), settings, OptionalLong.empty()),
                Trial.NONE, new ScenarioEngines()), 2);
        Result.Done all = assertInstanceOf(Result.Done.class,
                window.sweep(asked.ranges(), List.of(), SweepListener.NONE));
        assertArrayEquals(json(new SweepDesk(source, new ScenarioEngines()), Optional.empty()),
                SweepJson.bytes(all.swept()));
        List<Integer> fresh = new ArrayList<>();
        Result.Done rest = assertInstanceOf(Result.Done.class, window.sweep(asked.ranges(),
                all.swept().cells().subList(0, 3),
                (_, reached, _) -> fresh.add(reached.fresh())));
        assertEquals(1, fresh.getLast());
        assertArrayEquals(SweepJson.bytes(all.swept()), SweepJson.bytes(rest.swept()));
        assertEquals("lastresort sweep " + day + " --vary '" + THROUGHPUT + "' --vary '" + DELAY
                + "'", window.commandLine(asked.ranges()));
    }

    @Test
    void aTrialThatMeetsALimitEndsAWindowsSweepWithTheReason() {
        Problem limit = new Problem(Severity.ERROR, Rule.LIMIT_STRUCK, day, 1, 1, "",
                "it takes too long", "let it do less");
        Loaded.Valid base = assertInstanceOf(Loaded.Valid.class, source.read(day));
        Trial striking = (Trial) Proxy.newProxyInstance(Trial.class.getClassLoader(),
                new Class<?>[] {Trial.class}, (_, _, _) -> new TrialResult.Struck(limit));
        Result.Done done = assertInstanceOf(Result.Done.class, new ScenarioSweeps(
                new Measurable(day, OptionalLong.empty(), base, settings -> source.reader()
                        .again(base.source(), settings, OptionalLong.empty()), striking,
                        new ScenarioEngines()),
                2)
                .sweep(List.of(SweptRange.parse(DELAY)), List.of(),
                        SweepListener.NONE));
        assertEquals(Optional.of(limit), done.limit());
        assertEquals(List.of(), done.swept().cells());
    }

    @Test
    void cellsOfAnotherSweepAreNotTakenForThisOnes() throws IOException {
        Path kept = folder.resolve("cells");
        Files.writeString(kept, "something of somebody's\n");
        Result.NotKept told =
                assertInstanceOf(Result.NotKept.class, new SweepDesk(source, new ScenarioEngines())
                        .sweep(request(Optional.of(kept), DELAY), SweepListener.NONE));
        assertTrue(told.reason().contains("something else"), told.reason());
        assertEquals("something of somebody's\n", Files.readString(kept));
    }

    @Test
    void aPointerThatNamesNothingIsToldWithWhatIsThere() {
        assertBadRange("has no 'alertz'", "/alertz/0/humanDelay=1 min..2 min/2");
        assertBadRange("humanDelay", "/alerts/0/humanDelai=1 min..2 min/2");
        assertBadRange("list of 1", "/alerts/7/humanDelay=1 min..2 min/2");
    }

    @Test
    void aPlaceThatHoldsNoQuantityIsToldWithItsLine() {
        String told = assertBadRange("holds a text, not a number", "/title=1..2/2");
        assertTrue(told.matches("(?s).*\\.json:\\d+:\\d+: /title .*"), told);
        assertBadRange("holds an object", "/environment=1..2/2");
        assertBadRange("holds a list", "/alerts=1..2/2");
        assertBadRange("not of the kind of '1'", "/alerts/0/humanDelay=1..2/2");
    }

    @Test
    void aSweepHasOneParameterOrTwoAndAnEnd() {
        assertBadRange("varied twice", DELAY, DELAY);
        assertBadRange("one parameter, or two", DELAY, THROUGHPUT, "/seed=1..2/2");
        assertBadRange("at most 10000", "/seed=1..1000/1000",
                "/alerts/0/humanDelay=1 min..60 min/11");
    }

    private String assertBadRange(String words, String... ranges) {
        Result.BadRange told =
                assertInstanceOf(Result.BadRange.class, new SweepDesk(source, new ScenarioEngines())
                        .sweep(request(Optional.empty(), ranges), SweepListener.NONE));
        assertTrue(told.reason().contains(words), told.reason());
        return told.reason();
    }

    private void holdsWhatComparisonsSay(String... ranges) {
        Sweep sweep = swept(ranges);
        assertTrue(sweep.isComplete());
        for (SweptCell cell : sweep.cells()) {
            SweptCell.MeasuredCell measured = assertInstanceOf(SweptCell.MeasuredCell.class, cell);
            Comparison comparison = compared(sweep, cell);
            assertEquals(comparison.decisionAt(), measured.decisionAt());
            assertEquals(comparison.compared().stream().map(branch -> new SweptBranch(
                    branch.name(), branch.dominatedBy(), branch.axes())).toList(),
                    measured.branches());
        }
    }

    private Comparison compared(Sweep sweep, SweptCell cell) {
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < sweep.parameters().size(); i++) {
            settings.add(new Setting(sweep.parameters().get(i).pointer(),
                    sweep.values(cell).get(i)));
        }
        return assertInstanceOf(ComparisonResult.Compared.class,
                new CompareDesk(source, new ScenarioEngines()).compare(
                        new CompareService.Request(day, List.of(), OptionalLong.empty(), settings,
                                false, Optional.empty()),
                        Progress.NONE))
                .comparison();
    }

    private Sweep swept(String... ranges) {
        Result.Done done =
                assertInstanceOf(Result.Done.class, new SweepDesk(source, new ScenarioEngines())
                        .sweep(request(Optional.empty(), ranges), SweepListener.NONE));
        assertEquals(Optional.empty(), done.limit());
        return done.swept();
    }

    private byte[] json(SweepDesk desk, Optional<Path> kept) {
        return SweepJson.bytes(assertInstanceOf(Result.Done.class, desk.sweep(
                request(kept, THROUGHPUT, DELAY), SweepListener.NONE)).swept());
    }

    private Request request(Optional<Path> kept, String... ranges) {
        return new Request(day, Arrays.stream(ranges).map(SweptRange::parse).toList(),
                List.of(), OptionalLong.empty(), kept);
    }

    private static BigDecimal axis(Sweep sweep, int column, String branch, String axis) {
        return assertInstanceOf(SweptCell.MeasuredCell.class, sweep.cell(column, 0).orElseThrow())
                .branches().stream().filter(one -> one.name().equals(branch))
                .flatMap(one -> one.axes().stream()).filter(one -> one.name().equals(axis))
                .findFirst().flatMap(Axis::value).orElseThrow();
    }
}
