package dev.lastresort.session.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.model.debrief.AttemptAccount;
import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.KeptAttempt;
import dev.lastresort.session.desk.ReportService.ReportResult.Reported;
import dev.lastresort.session.desk.ReportService.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the window reports of attempts is what the command line reports of their files. */
@Execution(ExecutionMode.CONCURRENT)
class AttemptReportsTest {

    private final SessionDesk desk = new SessionDesk();

    @TempDir
    private Path folder;

    private Path scenario;
    private Path attempts;
    private KeptRooms rooms;
    private ScenarioCard card;

    @BeforeEach
    void twoAttempts() throws IOException {
        scenario = Files.writeString(folder.resolve("shop.json"), ScenarioFiles.starter());
        attempts = Files.createDirectory(folder.resolve("attempts"));
        rooms = new KeptRooms(desk, attempts);
        card = assertInstanceOf(OpenedFile.Ready.class, desk.open(scenario)).card();
        String page = Files.readString(Path.of("src", "site", "markdown", "attempt-format.md"));
        Files.writeString(attempts.resolve("starter-20260303-101500-000.attempt.json"),
                page.substring(page.indexOf("```json\n") + 8,
                        page.indexOf("```\n\n## What it holds")));
        Files.writeString(attempts.resolve("starter-20260304-101500-000.attempt.json"), """
                { "formatVersion": 3, "kind": "Attempt", "scenario": "starter",
                  "scenarioSha256": "%s", "seed": 1, "decisions": [
                    { "at": "2026-03-02T10:30:00", "rationale": "look first",
                      "action": { "type": "console", "statements": ["SELECT 1"] } },
                    { "at": "2026-03-02T10:31:00", "action": { "type": "handOver" } } ] }
                """.formatted(ScenarioFiles.contentSha256(
                ScenarioFiles.starter(), new TreeMap<>())));
    }

    private List<String> ids() {
        return rooms.attempts(card).all().stream().map(KeptAttempt::id).toList();
    }

    private ReportedIncident typed(List<String> ids) {
        return ((Reported) new ReportDesk(new ScenarioSource(new ScenarioReader()),
                new ScenarioEngines())
                .incidents(
                        new Subjects(ids.stream().map(id -> file(id).toString()).toList(),
                                List.of(scenario.toString()), false),
                        Progress.NONE))
                .incidents().getFirst();
    }

    private Path file(String id) {
        Path named = attempts.resolve(id);
        return Files.exists(named) ? named : attempts.resolve(id + ".attempt.json");
    }

    private static List<List<Axis>> axes(List<NearMiss> misses) {
        return misses.stream().flatMap(one -> List.of(one.before(), one.after()).stream())
                .toList();
    }

    @Test
    void attemptsThatAreComparedAreReportedWithTheirDecisionsAndNearMisses() {
        List<String> both = ids();
        assertEquals(2, both.size());
        ReportedIncident shown = rooms.shelf().report(card, both, Progress.NONE);
        ReportedIncident typed = typed(both);
        assertEquals(typed.attempts().stream().map(AttemptAccount::decisions).toList(),
                shown.attempts().stream().map(AttemptAccount::decisions).toList());
        assertEquals(shown.happened().stream().map(BranchResult::name).toList(),
                shown.attempts().stream().map(AttemptAccount::branch).toList());
        assertEquals(typed.happened().stream().map(BranchResult::fingerprint).toList(),
                shown.happened().stream().map(BranchResult::fingerprint).toList());
        assertEquals(axes(typed.nearMisses()), axes(shown.nearMisses()));
    }

    @Test
    void whatAnAttemptOfOnesOwnWouldHaveComeToLaterIsMeasuredInItsRoom() {
        String acting = ids().stream().filter(id -> id.contains("20260303")).findFirst()
                .orElseThrow();
        try (IncidentRoom room = rooms.shelf().reopen(card, acting)) {
            Comparison measured = room.compare(Progress.NONE).comparison();
            List<NearMiss> own = room.later(measured, Progress.NONE);
            NearMiss typed = typed(List.of(acting)).nearMisses().getFirst();
            assertEquals(axes(List.of(typed)), axes(own));
        }
    }

    /** Held against the same file with a longer delay before anybody decides. */
    @Test
    void aRecoveryDecidedLaterComesToWhatALongerDelayComesTo() throws IOException {
        Comparison measured = compared(card);
        List<NearMiss> misses = desk.nearMisses(card, measured, Progress.NONE);
        assertEquals(measured.strategies().stream().map(BranchResult::name).toList(),
                misses.stream().map(NearMiss::branch).toList());
        Path later = Files.writeString(folder.resolve("later.json"), ScenarioFiles.starter()
                .replace("\"humanDelay\": \"10 min\"", "\"humanDelay\": \"15 min\""));
        Comparison delayed = compared(
                assertInstanceOf(OpenedFile.Ready.class, desk.open(later)).card());
        assertEquals(measured.strategies().stream().map(BranchResult::axes).toList(),
                misses.stream().map(NearMiss::before).toList());
        assertEquals(delayed.strategies().stream().map(BranchResult::axes).toList(),
                misses.stream().map(NearMiss::after).toList());
        assertFalse(misses.stream().allMatch(one -> one.before().equals(one.after())),
                "five minutes cost something");
    }

    private Comparison compared(ScenarioCard opened) {
        return assertInstanceOf(ComparisonResult.Compared.class,
                desk.compare(opened, Progress.NONE)).comparison();
    }
}
