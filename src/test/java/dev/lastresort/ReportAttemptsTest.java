package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.debrief.AttemptAccount;
import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.debrief.Report;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.report.ReportJson;
import dev.lastresort.report.page.HtmlDocument;
import dev.lastresort.report.page.MarkdownDocument;
import dev.lastresort.report.postmortem.PostMortem;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.LaterDecision;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.desk.ReportDesk;
import dev.lastresort.session.desk.ReportService.ReportResult;
import dev.lastresort.session.desk.ReportService.ReportResult.Departing;
import dev.lastresort.session.desk.ReportService.ReportResult.NotReported;
import dev.lastresort.session.desk.ReportService.ReportResult.Reported;
import dev.lastresort.session.desk.ReportService.ReportResult.ScenarioUnknown;
import dev.lastresort.session.desk.ReportService.ReportResult.ScenarioUnused;
import dev.lastresort.session.desk.ReportService.Subjects;
import dev.lastresort.session.desk.ScenarioSource;
import dev.lastresort.session.desk.StandardInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Attempts at the starter, reported on from their files. */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class ReportAttemptsTest {

    private Path secretFolder;
    private Path scenario;
    private String idle;
    private String acting;
    private String anna;
    private String ben;
    /** Two that several tests look at: each is made once. */
    private ReportedIncident alone;
    private ReportedIncident both;

    @BeforeAll
    void twoAttempts(@TempDir Path folder) throws IOException {
        secretFolder = folder;
        scenario = Files.writeString(secretFolder.resolve("shop.json"), ScenarioFiles.starter());
        idle = """
                { "formatVersion": 3, "kind": "Attempt", "scenario": "starter",
                  "scenarioSha256": "%s", "seed": 1, "decisions": [
                    { "at": "2026-03-02T10:30:00", "rationale": "look first",
                      "action": { "type": "console", "statements": ["SELECT 1"] } },
                    { "at": "2026-03-02T10:31:00",
                      "action": { "type": "declareResolved" } } ] }
                """.formatted(ScenarioFiles.contentSha256(
                ScenarioFiles.starter(), new TreeMap<>()));
        String page = Files.readString(Path.of("src", "site", "markdown", "attempt-format.md"));
        acting = page.substring(
                page.indexOf("```json\n") + 8, page.indexOf("```\n\n## What it holds"));
        anna = attempt("anna.attempt.json", idle);
        ben = attempt("ben.attempt.json", acting);
        alone = only(report(false, anna));
        both = only(report(false, anna, ben));
    }

    private String attempt(String name, String text) throws IOException {
        return Files.writeString(secretFolder.resolve(name), text).toString();
    }

    private ReportResult report(boolean verdict, String... names) {
        return new ReportDesk(new ScenarioSource(new ScenarioReader()), new ScenarioEngines())
                .incidents(new Subjects(
                        List.of(names), List.of(scenario.toString()), verdict), Progress.NONE);
    }

    private ReportResult reportAt(List<String> scenarios, String... names) {
        return new ReportDesk(new ScenarioSource(new ScenarioReader()), new ScenarioEngines())
                .incidents(
                        new Subjects(List.of(names), scenarios, false), Progress.NONE);
    }

    private static String told(ReportResult result) {
        return ((NotReported) result).problems().getFirst().text();
    }

    private static ReportedIncident only(ReportResult result) {
        Reported reported = (Reported) result;
        assertEquals(1, reported.incidents().size());
        return reported.incidents().getFirst();
    }

    private static Report dated(ReportedIncident incident) {
        return new Report(List.of(incident), LocalDate.of(2026, 3, 5));
    }

    @Test
    void attemptsAtOneScenarioStandSideBySideInOneReport() {
        ReportedIncident incident = both;
        assertEquals(List.of("Attempt anna", "Attempt ben"),
                incident.happened().stream().map(BranchResult::title).toList());
        assertEquals(incident.happened().stream().map(BranchResult::name).toList(),
                incident.attempts().stream().map(AttemptAccount::branch).toList());
        assertFalse(incident.alternatives().isEmpty());
        assertTrue(incident.alternatives().stream()
                .noneMatch(branch -> branch.kind() == StrategyKind.ATTEMPT));
        String text = MarkdownDocument.of(PostMortem.of(dated(incident)));
        assertTrue(text.contains("| Measure | Attempt anna | Attempt ben |"), text);
        assertTrue(text.contains("| 10:30 | console: SELECT 1 | look first | 1 min |"), text);
        assertTrue(text.contains("it was declared over, and it was not: "), text);
        assertTrue(text.contains("The cards still say who had what"), text);
    }

    @Test
    void eachAttemptIsHeldAgainstTheScenarioThatItWasMadeAt() throws IOException {
        String text = ScenarioFiles.starter().replace("\"id\": \"starter\"", "\"id\": \"elder\"");
        String elder = Files.writeString(secretFolder.resolve("elder.json"), text).toString();
        String older = attempt("elder.attempt.json", idle.replace("\"starter\"", "\"elder\"")
                .replaceFirst("\"[0-9a-f]{64}\"", "\"" + ScenarioFiles.contentSha256(
                        text, new TreeMap<>()) + "\""));
        String shop = scenario.toString();
        Reported both = (Reported) reportAt(List.of(elder, shop), anna, older);
        assertEquals(List.of("starter", "elder"), both.incidents().stream()
                .map(incident -> incident.comparison().scenario().id()).toList());
        String missing = told(reportAt(List.of(shop), anna, older));
        assertTrue(missing.contains("elder.attempt.json") && missing.contains(
                "made at the scenario 'elder', and that of " + shop + " is 'starter'"), missing);
        assertEquals(new ScenarioUnused(elder), reportAt(List.of(elder, shop), anna));
    }

    @Test
    void anAttemptAtABundledScenarioNeedsNoneBesideThoseThatAreNamed() throws IOException {
        String refused = attempt("mission.attempt.json", idle
                .replace("\"starter\"", "\"success-zero-rows\"")
                .replace("SELECT 1", "SHUTDOWN")
                .replaceFirst("\"[0-9a-f]{64}\"", "\"" + ScenarioFiles.contentSha256(
                        new String(BundledScenarios.bytes("success-zero-rows"),
                                StandardCharsets.UTF_8),
                        new TreeMap<>()) + "\""));
        String why = told(reportAt(List.of(scenario.toString()),
                anna, refused));
        assertFalse(why.contains("foreign-attempt"), why);
    }

    @Test
    void anAttemptMayComeByStandardInputAndIsToldAsItWouldBeFromAFile() throws IOException {
        ReportedIncident piped = only(new ReportDesk(new ScenarioSource(new ScenarioReader(),
                new StandardInput(new ByteArrayInputStream(
                        idle.getBytes(StandardCharsets.UTF_8)))),
                new ScenarioEngines())
                .incidents(new Subjects(
                        List.of("-"), List.of(scenario.toString()), false),
                        Progress.NONE));
        assertEquals(alone.attempts(), piped.attempts());
        assertEquals(alone.happened().getFirst().fingerprint(),
                piped.happened().getFirst().fingerprint());
        assertEquals("Attempt (standard input)", piped.happened().getFirst().title());
        assertTrue(piped.asFiled(), "1 is the seed of the file, too");
    }

    /** What the author expects is said of the file's own seed. */
    @Test
    void anAttemptFromAnotherSeedIsHeldAgainstNothing() throws IOException {
        ReportedIncident other = only(report(false, attempt("other.attempt.json",
                idle.replace("\"seed\": 1", "\"seed\": 2"))));
        assertFalse(other.asFiled());
    }

    /** What an attempt is told beside others is what it is told alone. */
    @Test
    void anAttemptComesToTheSameWhoeverStandsBesideIt() {
        assertEquals(alone.happened().getFirst().fingerprint(),
                both.happened().getFirst().fingerprint());
        assertEquals(alone.attempts().getFirst().decisions(),
                both.attempts().getFirst().decisions());
    }

    @Test
    void noFolderOfThisMachineStandsInAReport() {
        String folder = secretFolder.getFileName().toString();
        Report report = dated(alone);
        assertFalse(HtmlDocument.of(PostMortem.of(report)).contains(folder));
        assertFalse(MarkdownDocument.of(PostMortem.of(report)).contains(folder));
        assertFalse(new String(ReportJson.bytes(report), StandardCharsets.UTF_8)
                .contains(folder));
    }

    /** Half of a near miss is on the attempt's own line: begun later it is the same work. */
    @Test
    void whatALaterBeginningWouldHaveCostIsMeasured() throws IOException {
        ReportedIncident incident = only(report(false, ben));
        NearMiss own = incident.nearMisses().getFirst();
        BranchResult mine = incident.happened().getFirst();
        assertEquals(mine.name(), own.branch());
        assertEquals(LaterDecision.STEP, own.later());
        assertEquals(mine.axes(), own.before());
        assertEquals(mine.axes().stream().map(axis -> axis.name()).toList(),
                own.after().stream().map(axis -> axis.name()).toList());
        assertEquals(incident.comparison().strategies().size() + 1,
                incident.nearMisses().size());
    }

    @Test
    void theMovesThatCostMostAreToldOnRequest() throws IOException {
        assertEquals(Optional.empty(), alone.attempts().getFirst().moves());
        ReportedIncident looked = only(report(true, anna));
        assertFalse(looked.attempts().getFirst().moves().orElseThrow().isEmpty());
        String text = MarkdownDocument.of(PostMortem.of(dated(looked)));
        assertTrue(text.contains(" It cost: "), text);
        assertFalse(text.contains(" You "), text);
    }

    @Test
    void theSameFilesAreTheSameBytes() throws IOException {
        assertEquals(HtmlDocument.of(PostMortem.of(dated(both))),
                HtmlDocument.of(PostMortem.of(dated(only(report(false, anna, ben))))));
    }

    @Test
    void whatCannotBeReportedIsToldAsReplayTellsIt() throws IOException {
        String foreign = attempt("a.attempt.json", idle.replaceFirst("\"[0-9a-f]{64}\"",
                "\"" + "a".repeat(64) + "\""));
        assertTrue(report(false, foreign) instanceof NotReported);
        String departing = attempt("b.attempt.json", idle.replace("\"seed\"",
                "\"fingerprint\": \"" + "0".repeat(64) + "\", \"seed\""));
        assertTrue(report(false, departing) instanceof Departing(var how)
                && how.contains("b.attempt.json"));
        assertTrue(report(false,
                secretFolder.resolve("none.attempt.json").toString()) instanceof NotReported);
        assertTrue(
                new ReportDesk(new ScenarioSource(new ScenarioReader()), new ScenarioEngines())
                        .incidents(
                                new Subjects(List.of(attempt("c.attempt.json", idle)), List.of(),
                                        false),
                                Progress.NONE) instanceof ScenarioUnknown);
    }
}
