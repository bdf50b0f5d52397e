package dev.lastresort.session.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortMatrix;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.cohort.CohortDesk.CohortMeasured;
import dev.lastresort.session.cohort.CohortDesk.CohortRequest;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Which scenario an attempt is measured at, and what is said where there is none. */
@Execution(ExecutionMode.CONCURRENT)
class CohortScenariosTest {

    @TempDir
    Path folder;

    private final ScenarioSource source = new ScenarioSource(new ScenarioReader());
    private final CohortDesk desk = new CohortDesk(source, new ScenarioEngines());

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CohortRequest request() {
        return new CohortRequest(folder, List.of());
    }

    private static List<String> states(Cohort cohort) {
        CohortMatrix matrix = CohortMatrix.of(cohort);
        return cohort.attempts().stream()
                .map(one -> one.team().title() + " " + matrix.words(one)).toList();
    }

    /** A scenario of the team's own, which does not come with the program. */
    private String ours() throws IOException {
        return Files.readString(Path.of("scenarios", "lock-queue.json"))
                .replace("\"lock-queue\"", "\"ours\"");
    }

    private String oursIdle(String scenario) throws IOException {
        return PlayedQueue.idle().replace("\"lock-queue\"", "\"ours\"").replaceFirst(
                "(\"scenarioSha256\"\\s*:\\s*\")[0-9a-f]+", "$1"
                        + ScenarioFiles.contentSha256(scenario, new TreeMap<>()));
    }

    @Test
    void aScenarioOfTheTeamsOwnIsFoundInTheFolderOrWhereOneWasOpened(@TempDir Path elsewhere)
            throws IOException {
        put("red-ours.attempt.json", oursIdle(ours()));
        Path file = Files.writeString(elsewhere.resolve("drill.json"), ours());
        CohortRequest opened = new CohortRequest(folder, List.of(),
                List.of(elsewhere.resolve("gone.json"), file));
        assertEquals(List.of("red not measured"), states(desk.open(opened)));
        assertTrue(desk.look(opened).places().contains(file), "it is followed");
        put("our-drill.json", ours());
        put("package.json", "{ }");
        CohortMeasured came = desk.measure(request(), false, Progress.NONE);
        assertTrue(came.cohort().attempts().getFirst().figures().isPresent());
        assertEquals(List.of(), came.cohort().unread());
    }

    @Test
    void anAttemptWhoseScenarioIsGoneChangedOrBrokenSaysSo() throws IOException {
        put("red-ours.attempt.json", oursIdle(ours()));
        assertEquals(List.of("red not measured: no scenario called ours comes with the program:"
                + " put its file into the folder, open it in the window, or name it with"
                + " --scenario"), states(desk.open(request())));
        put("drill.json", ours().replaceFirst("\\{", "{ "));
        assertEquals(List.of("red not measured: it was made at another version of the scenario"
                + " ours, or at another scenario of that name: the file has changed since; here is"
                + " only drill.json"), states(desk.open(request())));
        assertEquals(List.of("red-ours.attempt.json: it cannot be checked: it was made at"
                + " another version of the scenario ours, or at another scenario of that name:"
                + " the file has changed since; here is only drill.json"),
                desk.measure(request(), true, Progress.NONE).departed());
        assertEquals(List.of(), desk.measure(request(), false, Progress.NONE).departed());
        put("drill.json", ours().substring(0, 900));
        String broken = states(desk.open(request())).getFirst();
        assertTrue(broken.startsWith("red not measured: its scenario ours cannot be read:"
                + " drill.json: "), broken);
    }

    /** One that was made on a server departed at its first decision, or was measured elsewhere. */
    @Test
    void theScenarioOfAnAttemptIsReadForTheEngineThatItWasMadeOn() throws IOException {
        put("drill.json", ours());
        ScenarioShelf shelf = new ScenarioShelf(source);
        shelf.add(folder.resolve("drill.json").toString());
        String bundled = Files.readString(Path.of("scenarios", "lock-queue.json"));
        for (EngineName engine : EngineName.values()) {
            for (var day : Map.of("ours", ours(), "lock-queue", bundled).entrySet()) {
                Attempt attempt = new Attempt(day.getKey(),
                        ScenarioFiles.contentSha256(day.getValue(), new TreeMap<>()), 11,
                        List.of(), Optional.empty(), Optional.empty()).on(engine);
                var found = assertInstanceOf(ScenarioShelf.Obtainable.class, shelf.of(attempt));
                var read = assertInstanceOf(Loaded.Valid.class, shelf.read(found)).scenario();
                assertEquals(engine, read.engine(), day.getKey());
                assertEquals(11, read.seed(), day.getKey());
            }
        }
    }

    /** Nothing is run: what stands in the files tells them apart. */
    @Test
    void attemptsOnTwoEnginesStandInColumnsThatSaySo() throws IOException {
        put("red-lock-queue.attempt.json", PlayedQueue.idle());
        put("blue-lock-queue.attempt.json", PlayedQueue.idle()
                .replaceFirst("\"formatVersion\"\\s*:\\s*3",
                        "\"formatVersion\": 6, \"engine\": \"postgresql\""));
        Cohort cohort = desk.open(request());
        assertEquals(List.of("lock-queue", "lock-queue · on PostgreSQL"),
                cohort.scenarios().stream().map(CohortScenario::name).toList(),
                cohort::toString);
    }

    @Test
    void anAttemptAtTheBundledVersionIsMeasuredWhateverElseBearsItsName() throws IOException {
        put("red-lock-queue.attempt.json", PlayedQueue.idle());
        put("lock-queue.json", Files.readString(Path.of("scenarios", "lock-queue.json"))
                .replaceFirst("\\{", "{ "));
        assertEquals(1, desk.measure(new CohortRequest(folder,
                List.of(folder.resolve("lock-queue.json").toString())), false, Progress.NONE)
                .replayed());
    }
}
