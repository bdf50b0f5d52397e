package dev.lastresort.session.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.desk.AttemptShelf.FoundAttempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An attempt's file that is opened from wherever it lies. */
@Execution(ExecutionMode.CONCURRENT)
class FoundAttemptTest {

    @TempDir
    private Path folder;

    private Path mine;
    private Path theirs;
    private AttemptShelf shelf;

    @BeforeEach
    void folders() throws IOException {
        mine = Files.createDirectory(folder.resolve("mine"));
        theirs = Files.createDirectory(folder.resolve("theirs"));
        shelf = new KeptRooms(new SessionDesk(), mine).shelf();
    }

    @Test
    void isShownWithTheScenarioThatLiesBesideItAndNothingIsWritten() throws IOException {
        Path attempt = attempt(theirs.resolve("anna.attempt.json"));
        Path scenario = scenario(theirs.resolve("shop.scenario.json"));
        Files.writeString(theirs.resolve("another.scenario.json"), "{");
        FoundAttempt found = shelf.find(attempt, List.of());
        assertEquals(Optional.of(scenario), found.card().file());
        assertTrue(!found.own());
        Comparison shown = shelf.compare(found.card(), List.of(found.id()), Progress.NONE);
        assertEquals("Attempt anna", shown.branches().getLast().title());
        assertEquals(Stream.of("anna.attempt.json", "another.scenario.json", "shop.scenario.json")
                .map(theirs::resolve).toList(), list(theirs));
        assertEquals(List.of(), list(mine));
    }

    @Test
    void goesOnIfItIsOneOfTheUsersOwn() throws IOException {
        Path scenario = scenario(folder.resolve("somewhere.json"));
        FoundAttempt found = shelf.find(attempt(
                mine.resolve("starter-20260303-101500-000.attempt.json")), List.of(scenario));
        assertTrue(found.own());
        try (IncidentRoom room = shelf.reopen(found.card(), found.id())) {
            assertEquals(1, room.view().decisions().size());
        }
    }

    @Test
    void needsAScenarioThatIsHere() throws IOException {
        Path attempt = attempt(theirs.resolve("anna.attempt.json"));
        Path other = Files.writeString(folder.resolve("other.scenario.json"),
                ScenarioFiles.starter().replace("\"starter\"", "\"another\""));
        assertTrue(message(attempt, List.of(other, folder.resolve("gone.json")))
                .startsWith("No scenario called starter comes with the program"));
    }

    @Test
    void ofABundledScenarioThatHasChangedTellsThat() throws IOException {
        Path attempt = Files.writeString(theirs.resolve("anna.attempt.json"),
                text().replace("\"starter\"", "\"dropped-orders-archive\""));
        assertTrue(message(attempt, List.of()).contains("another version of the scenario"));
    }

    @Test
    void thatIsBrokenTellsWhere() throws IOException {
        Path attempt = Files.writeString(theirs.resolve("anna.attempt.json"), "{ \"seed\": ");
        assertTrue(message(attempt, List.of()).contains("anna.attempt.json:1:"));
    }

    private String message(Path attempt, List<Path> perhaps) {
        return String.valueOf(assertThrows(DeskException.class,
                () -> shelf.find(attempt, perhaps)).getMessage());
    }

    private static Path scenario(Path file) throws IOException {
        return Files.writeString(file, ScenarioFiles.starter());
    }

    private static Path attempt(Path file) throws IOException {
        return Files.writeString(file, text());
    }

    private static String text() {
        return """
                { "formatVersion": 3, "kind": "Attempt", "scenario": "starter",
                  "scenarioSha256": "%s", "seed": 1, "decisions": [
                    { "at": "2026-03-02T10:30:00", "rationale": "look first",
                      "action": { "type": "console", "statements": ["SELECT 1"] } } ] }
                """.formatted(ScenarioFiles.contentSha256(
                ScenarioFiles.starter(), new TreeMap<>()));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
