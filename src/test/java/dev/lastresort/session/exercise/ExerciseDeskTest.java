package dev.lastresort.session.exercise;

import static dev.lastresort.model.engine.EngineName.EMBEDDED;
import static dev.lastresort.model.engine.EngineName.POSTGRESQL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.ExercisePart;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.report.exercise.ExerciseCard;
import dev.lastresort.report.page.HtmlDocument;
import dev.lastresort.report.pdf.PdfReport;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.exercise.ExerciseReader;
import dev.lastresort.scenario.exercise.InjectSheet;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exercises made of scenarios, written, and read with what they play. */
@Execution(ExecutionMode.CONCURRENT)
class ExerciseDeskTest {

    private final ExerciseDesk desk = new ExerciseDesk(new ScenarioSource(new ScenarioReader()));

    @TempDir
    private Path folder;

    /** Whatever a scenario says or leaves out, the exercise is whole at once, and fits. */
    @Test
    void eachBundledScenarioGivesAWholeExerciseThatFitsIt() {
        for (String id : BundledScenarios.IDS) {
            String name = folder.resolve(id).toString();
            assertInstanceOf(ExerciseDesk.MadeFile.class,
                    desk.create(name, List.of(id), Optional.empty()));
            ExerciseDesk.Ready ready = ready(name + ExerciseReader.ENDING);
            assertEquals(ExerciseDraft.of(ready.played().getFirst()).parts(),
                    ready.exercise().parts());
            ExercisePart part = ready.exercise().parts().getFirst();
            for (List<?> told : List.of(part.readAloud(), part.injects(), part.expected(),
                    part.hints(), part.signs(), ready.exercise().seats(),
                    ready.exercise().objectives())) {
                assertTrue(!told.isEmpty(), id);
            }
            assertEquals(3, ready.exercise().questions().size());
            nothingGivesAHiddenActorAway(part, ready.played().getFirst());
        }
    }

    private static void nothingGivesAHiddenActorAway(ExercisePart part, Scenario scenario) {
        scenario.actors().stream().filter(actor -> !actor.known()).forEach(actor -> {
            for (Inject inject : part.injects()) {
                assertTrue(!inject.content().text().toLowerCase(Locale.ROOT)
                        .contains(actor.title().toLowerCase(Locale.ROOT)),
                        scenario.id() + " " + inject);
                assertTrue(!(inject.when() instanceof Inject.OnceMet(Alert.Failures(var name, _))
                        && name.equals(actor.name())));
            }
        });
    }

    @Test
    void everySortOfInjectIsOnTheShelfOfTheFirstMission() {
        Set<Class<?>> sorts = new HashSet<>();
        ready("dropped-orders-archive").exercise().parts().getFirst().injects().forEach(inject -> {
            sorts.add(inject.when().getClass());
            sorts.add(inject.content().getClass());
        });
        assertTrue(sorts.containsAll(List.of(Inject.AfterPage.class, Inject.OnceMet.class,
                Inject.OnShelf.class, InjectContent.Said.class, InjectContent.Question.class,
                InjectContent.Justify.class, InjectContent.Unavailable.class)));
    }

    /** A page for each scenario, with all that it takes to run it. */
    @Test
    void theCardOfAScenarioIsOnePage() throws IOException {
        for (String id : BundledScenarios.IDS) {
            ExerciseDesk.Ready ready = ready(id);
            var card = ExerciseCard.of(
                    ready.exercise(), ready.played(), LocalDate.of(2026, 3, 2));
            String page = HtmlDocument.of(card);
            for (Inject inject : ready.exercise().parts().getFirst().injects()) {
                assertTrue(page.contains(inject.content().text().replace("'", "&#39;"))
                        || page.contains(inject.content().text()), inject::toString);
            }
            try (PDDocument pdf = Loader.loadPDF(PdfReport.bytes(card))) {
                assertEquals(1, pdf.getNumberOfPages(), id);
            }
        }
    }

    @Test
    void whatDoesNotFitItsScenarioIsToldWithItsPlace() throws IOException {
        Path file = folder.resolve("odd.exercise.json");
        Files.writeString(file, """
                { "formatVersion": 1, "kind": "Exercise", "id": "odd", "title": "Odd",
                  "scenarios": [
                    { "scenario": "dropped-orders-archive", "injects": [
                      { "name": "a", "at": "2026-03-09T10:00:00",
                        "message": { "from": "A", "text": "a" } },
                      { "name": "b", "when": { "failures": { "actor": "chekout", "count": 2 } },
                        "message": { "from": "A", "text": "b" } },
                      { "name": "c", "when": { "invariantBroken": "nothing-such" },
                        "message": { "from": "A", "text": "c" } },
                      { "name": "d", "key": "d",
                        "unavailable": { "who": "A", "hands": "nobody", "lasts": "5 min",
                          "text": "d" } }] },
                    { "scenario": "dropped-order-archive" },
                    { "scenario": "../other.json" },
                    { "scenario": "/etc/passwd.json" }] }
                """);
        List<Problem> problems = assertInstanceOf(ExerciseDesk.Refused.class,
                desk.read(file.toString())).problems();
        assertEquals(List.of(4, 6, 8, 11, 13, 14, 15),
                problems.stream().map(Problem::line).toList(), problems::toString);
        assertTrue(problems.get(1).advice().contains("did you mean 'checkout'?"));
        assertTrue(problems.get(4).advice().contains("dropped-orders-archive"));
    }

    /** The day of the first mission is 2 March to its end, and its incident comes at 10:00. */
    @ParameterizedTest
    @CsvSource({"2026-03-02T23:59:59, true", "2026-03-03T00:00, false", "2026-03-02T00:00, true",
        "2026-03-01T23:59, false", "23:59, true", "10:00, true", "09:59, false", "00:00, false",
        "12:00, true"})
    void anInjectThatNeverComesIsToldWithItsPlace(String at, boolean comes) throws IOException {
        Path file = folder.resolve("late.exercise.json");
        Files.writeString(file, """
                { "formatVersion": 1, "kind": "Exercise", "id": "late", "title": "Late",
                  "scenarios": [
                    { "scenario": "dropped-orders-archive", "injects": [
                      { "name": "a", "at": "11:05", "message": { "from": "A", "text": "a" } },
                      { "name": "b", "message": { "from": "A", "text": "b" },
                        "at": "%s" }] }] }
                """.formatted(at));
        ExerciseDesk.ExerciseRead read = desk.read(file.toString());
        List<String> places = read instanceof ExerciseDesk.Refused(var problems)
                ? problems.stream().map(Problem::place).toList() : List.of();
        assertEquals(comes ? List.of() : List.of(file + ":6:15"), places, read::toString);
    }

    @Test
    void aScenarioOfOnesOwnLiesBesideTheExercise() throws IOException {
        Path own = folder.resolve("mine.json");
        Files.writeString(own, ScenarioFiles.renamed(ScenarioFiles.starter(), "mine", "Mine"));
        assertInstanceOf(ExerciseDesk.MadeFile.class,
                desk.create(folder.resolve("drill").toString(), List.of(own.toString()),
                        Optional.empty()));
        ExerciseDesk.Ready ready = ready(folder.resolve("drill.exercise.json").toString());
        assertEquals("mine.json", ready.exercise().parts().getFirst().scenario());
        assertInstanceOf(ExerciseDesk.NotMade.class,
                desk.create(folder.resolve("drill").toString(), List.of(own.toString()),
                        Optional.empty()));
        Files.createDirectory(folder.resolve("below"));
        assertInstanceOf(ExerciseDesk.NotMade.class, desk.create(
                folder.resolve("below").resolve("drill").toString(), List.of(own.toString()),
                Optional.empty()));
    }

    /** The exercise's own word stands over a scenario's, and what is asked for over both. */
    @Test
    void eachPartIsPlayedOnTheEngineThatTheExerciseNames() throws IOException {
        Path file = Files.writeString(folder.resolve("two.exercise.json"), """
                { "formatVersion": 1, "kind": "Exercise", "id": "two", "title": "Two",
                  "scenarios": [
                    { "scenario": "dropped-orders-archive", "engine": "postgresql" },
                    { "scenario": "lock-queue" }] }
                """);
        assertEquals(List.of(POSTGRESQL, EMBEDDED), engines(ready(file.toString())));
        assertEquals(List.of(EMBEDDED, EMBEDDED), engines(assertInstanceOf(
                ExerciseDesk.Ready.class, desk.read(file.toString(), Optional.of(EMBEDDED)))));
        String prose = String.join("\n", ExerciseProse.of(ready(file.toString())));
        assertTrue(prose.contains("seed 42) · on PostgreSQL\n"), prose);
        String made = folder.resolve("made").toString();
        assertInstanceOf(ExerciseDesk.MadeFile.class, desk.create(
                made, List.of("lock-queue"), Optional.of(POSTGRESQL)));
        assertEquals(List.of(POSTGRESQL), engines(ready(made + ExerciseReader.ENDING)));
    }

    private static List<EngineName> engines(ExerciseDesk.Ready ready) {
        return ready.played().stream().map(Scenario::engine).toList();
    }

    /** Of an exercise that was broken off. */
    @Test
    void theRestOfAnExerciseBeginsAtAnyOfItsScenarios() {
        assertInstanceOf(ExerciseDesk.MadeFile.class, desk.create(
                folder.resolve("two").toString(), List.of("nine-oclock-where", "lock-queue"),
                Optional.empty()));
        ExerciseDesk.Ready whole = ready(folder.resolve("two.exercise.json").toString());
        ExerciseDesk.Ready rest = whole.from(1);
        assertEquals(List.of(whole.exercise().parts().getLast()), rest.exercise().parts());
        assertEquals("lock-queue", rest.played().getFirst().id());
        assertEquals(1, rest.played().size());
        assertEquals(whole, whole.from(0));
    }

    @Test
    void theProseHasEveryInjectAndSaysWhichIsNotSo() {
        ExerciseDesk.Ready ready = ready("dropped-orders-archive");
        String prose = String.join("\n", ExerciseProse.of(ready));
        Exercise exercise = ready.exercise();
        exercise.parts().getFirst().injects().forEach(
                inject -> assertTrue(prose.contains(inject.content().text()), inject::name));
        assertEquals(1, prose.lines().filter(line -> line.endsWith("(This is not so.)")).count());
    }

    @Test
    void aSheetIsHeldAgainstTheScenariosBeforeAnythingIsWritten() {
        ExerciseDesk.Ready ready = ready("dropped-orders-archive");
        InjectSheet.TriedSheet tried = new InjectSheet(ready.exercise(), Map.of()).read("list.csv",
                ("time,inject\n11:05,fits\nwhen chekout has failed 2 times,x\n"
                        + "2030-01-01T11:05,x\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("list.csv:3:1", "list.csv:4:1"), ExerciseDesk.misfits(ready, tried)
                .stream().map(Problem::place).toList());
        String drill = folder.resolve("drill").toString();
        assertInstanceOf(ExerciseDesk.Refused.class,
                desk.create(drill, tried.exercise().orElseThrow()));
        assertFalse(Files.exists(folder.resolve("drill.exercise.json")));
        assertInstanceOf(ExerciseDesk.MadeFile.class, desk.create(drill, ready.exercise()));
    }

    private ExerciseDesk.Ready ready(String word) {
        ExerciseDesk.ExerciseRead read = desk.read(word);
        return assertInstanceOf(ExerciseDesk.Ready.class, read, read::toString);
    }
}
