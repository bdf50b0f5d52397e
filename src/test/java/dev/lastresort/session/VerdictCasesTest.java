package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Small scenarios in which a verdict was once drawn wrongly from right figures. */
@Execution(ExecutionMode.CONCURRENT)
class VerdictCasesTest {

    static Loaded.Valid load(String file, String... settings) {
        try (var in = VerdictCasesTest.class.getResourceAsStream("verdicts/" + file)) {
            return assertInstanceOf(Loaded.Valid.class, new ScenarioReader().read(
                    file, in.readAllBytes(), Stream.of(settings).map(Setting::parse).toList(),
                    OptionalLong.empty()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ComparisonResult result(String file, String... settings) {
        return new IncidentSession(load(file, settings), new ScenarioEngines()).compare(List.of(),
                Progress.NONE);
    }

    static Comparison compared(String file, String... settings) {
        return assertInstanceOf(ComparisonResult.Compared.class, result(file, settings))
                .comparison();
    }

    static BranchResult branch(Comparison comparison, String name) {
        return comparison.branches().stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private static List<Long> rows(BranchResult branch, String fact) {
        return Stream.of(Verdict.LOST, Verdict.WRONG, Verdict.NEVER_ACCEPTED, Verdict.UNEXPECTED)
                .map(branch.outcome().fact(fact)::count).toList();
    }

    /** An order a minute; notes dropped at 09:41, decision at 10:30, backup at 09:00. */
    @Test
    void theOnlyRecoveryOfTheNotesIsNotDominatedByDoingNothing() {
        Comparison comparison = compared("notes.json");
        assertEquals(List.of(0L, 0L, 0L, 0L), rows(comparison.trunk(), "orders"));
        assertEquals(List.of(10L, 0L, 0L, 0L), rows(comparison.trunk(), "notes"));
        // orders of 09:00 to 10:30; down for 2 min and 10 GB, so 10:31 to 10:41 are refused
        BranchResult backup = branch(comparison, "backup-alone");
        assertEquals(List.of(91L, 0L, 11L, 0L), rows(backup, "orders"));
        assertEquals(List.of(0L, 0L, 0L, 0L), rows(backup, "notes"));
        assertEquals(List.of(), backup.dominatedBy());
        // 10:00 to 10:30; 60 min of log at tenfold pace besides, so 10:31 to 10:47
        BranchResult pitr = branch(comparison, "pitr");
        assertEquals(List.of(31L, 0L, 17L, 0L), rows(pitr, "orders"));
        assertEquals(List.of(10L, 0L, 0L, 0L), rows(pitr, "notes"));
        assertEquals(List.of(comparison.trunk().name()), pitr.dominatedBy());
        assertEquals(List.of(), comparison.trunk().dominatedBy());
    }

    /** Orders are locked from 10:00:00 to 10:00:15; the report comes each half hour. */
    @Test
    void aLockOfFifteenSecondsCountsAsFifteenSeconds() {
        Comparison comparison = compared("lock.json");
        for (String actor : List.of("report", "checkout")) {
            ActorTally tally = comparison.trunk().outcome().actor(actor);
            assertEquals(1, tally.bad(), actor);
            assertEquals(15, tally.downSeconds(), actor);
        }
    }

    private static Problem onlyProblem(ComparisonResult result) {
        var told = assertInstanceOf(ComparisonResult.NotReplayable.class, result);
        assertEquals(1, told.problems().size(), told::toString);
        assertEquals(Rule.STEP_FAILS, told.problems().getFirst().rule());
        return told.problems().getFirst();
    }

    @Test
    void anIncidentThatFailsIsTheAuthorsMistakeUnlessItSaysSo() {
        String nobody = "/incident/steps/0/statements/0=\"DROP TABLE nobody\"";
        Problem problem = onlyProblem(result("notes.json", nobody));
        assertTrue(problem.pointer().startsWith("/incident/steps/0"), problem.pointer());
        assertTrue(problem.howToFix().contains("\"fails\": \"42S02\""), problem.howToFix());
        Comparison meant = compared("notes.json", nobody, "/incident/steps/0/fails=\"42S02\"");
        assertEquals(List.of(0L, 0L, 0L, 0L), rows(meant.trunk(), "notes"));
    }

    @Test
    void aStepThatIsToFailAndSucceedsOrFailsOtherwiseIsAMistake() {
        assertTrue(onlyProblem(result("notes.json", "/incident/steps/0/fails=\"42S02\""))
                .message().contains("succeeds"));
        assertTrue(onlyProblem(result("notes.json", "/incident/steps/0/fails=\"23505\"",
                "/incident/steps/0/statements/0=\"DROP TABLE nobody\"")).message()
                .contains("42S02"));
    }

    @Test
    void aStepOfAStrategyMayFailAndIsTold() {
        Comparison comparison = compared("notes.json", "/strategies/-={\"name\":\"tried\","
                + "\"title\":\"Tried\",\"kind\":\"roll-forward\",\"steps\":[{\"type\":\"runSql\","
                + "\"name\":\"Try\",\"statements\":[\"DROP TABLE nobody\"]}]}");
        BranchResult tried = branch(comparison, "tried");
        assertTrue(tried.rivalry().changedNothing());
        assertTrue(tried.sentences().stream().anyMatch(
                sentence -> sentence.text().contains("\"Try\" failed at 10:30")),
                tried.sentences()::toString);
    }
}
