package dev.lastresort.scenario.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.exercise.ExerciseReader;
import dev.lastresort.scenario.exercise.LoadedExercise;
import dev.lastresort.scenario.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a file that cannot be read is for whoever has such a file. */
class UnreadAttemptTest {

    private static final String WHOLE = """
            { "formatVersion": 3, "kind": "Attempt", "scenario": "starter",
              "scenarioSha256": "%s", "seed": 1, "decisions": [] }""".formatted("a".repeat(64));

    private static List<Problem> told(byte[] bytes) {
        return assertInstanceOf(LoadedAttempt.Invalid.class,
                new AttemptReader().read("mine.attempt.json", bytes)).problems();
    }

    private static List<Problem> told(String text) {
        return told(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 20, 40, 60, 100, 140})
    void aDamagedOneIsToBeTakenFromACopyAndNotToBeEdited(int length) {
        assertInstanceOf(LoadedAttempt.Valid.class, new AttemptReader().read(
                "mine.attempt.json", WHOLE.getBytes(StandardCharsets.UTF_8)));
        List<Problem> cut = told(WHOLE.substring(0, length));
        assertEquals(1, cut.size());
        assertTrue(cut.getFirst().howToFix().contains("from a copy"), cut::toString);
    }

    @Test
    void oneThatIsEmptyOrIsNoTextIsToldInTheSameWay() {
        for (byte[] bytes : List.of(new byte[0], "\n".getBytes(StandardCharsets.UTF_8),
                new byte[] {'{', (byte) 0xff, 0, 1})) {
            String why = told(bytes).getFirst().advice();
            assertTrue(why.contains("from a copy"), why);
            assertFalse(why.contains("scenario"), why);
        }
        String large = told(" ".repeat(4_000_001)).getFirst().advice();
        assertFalse(large.contains("seeds"), large);
    }

    @Test
    void aFileOfAnotherKindIsToldWhatItIsAndNothingElse() {
        List<Problem> scenario = told(ScenarioFiles.starter());
        assertEquals(1, scenario.size(), scenario::toString);
        assertTrue(scenario.getFirst().advice().contains("this is a scenario, and not an attempt"),
                scenario::toString);
        Loaded.Invalid asScenario = assertInstanceOf(Loaded.Invalid.class,
                new ScenarioReader().read("x.json", WHOLE.getBytes(StandardCharsets.UTF_8),
                        List.of(), OptionalLong.empty()));
        assertEquals(List.of("this is an attempt, and not a scenario"),
                asScenario.problems().stream().map(Problem::message).toList());
        LoadedExercise.Unsound asExercise = assertInstanceOf(LoadedExercise.Unsound.class,
                new ExerciseReader().read(Path.of("x").toString(),
                        WHOLE.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("this is an attempt, and not an exercise"),
                asExercise.problems().stream().map(Problem::message).toList());
    }
}
