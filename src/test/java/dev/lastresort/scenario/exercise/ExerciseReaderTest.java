package dev.lastresort.scenario.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.scenario.json.JsonTree;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The exercise's file, read and written. */
class ExerciseReaderTest {

    private static final Path PAGE = Path.of("src", "site", "markdown", "exercise-format.md");

    private static final String SMALL = """
            {
              "formatVersion": 1, "kind": "Exercise", "id": "x", "title": "X",
              "objectives": [{ "name": "o", "text": "O" }],
              "seats": [{ "seat": "driver" }, { "seat": "scribe" }],
              "scenarios": [{ "scenario": "some",
                "timeBox": { "play": "30 min" },
                "injects": [
                  { "name": "a", "key": "1", "message": { "from": "A", "text": "one" } },
                  { "name": "b", "after": "5 min", "objective": "o",
                    "unavailable": { "who": "B", "lasts": "20 min", "text": "two" } }],
                "expectedActions": [{ "name": "e", "text": "E", "objective": "o" }]
              }]
            }
            """;

    @Test
    void whatIsReadIsWhatWasWritten() {
        for (long seed = 0; seed < 300; seed++) {
            Exercise exercise = RandomExercise.of(seed);
            assertEquals(exercise, sound(ExerciseText.bytes(exercise)));
        }
    }

    /** Each is one mistake in a sound file, told where it stands with what to do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"key\": \"1\", |               | 8 | nothing says when this inject comes",
        "\"key\": \"1\"  | \"key\": \"1\", \"at\": \"11:00\" | 8 | comes by at and key at once",
        "\"key\": \"1\"  | \"at\": \"eleven\" | 8 | 'eleven' is not an instant",
        "\"after\": \"5 min\" | \"after\": \"soon\" | 9 | 'soon' is not a duration",
        "\"after\": \"5 min\" | \"key\": \"1\" | 9 | two injects cannot be fired by the key 1",
        "\"after\": \"5 min\" | \"when\": {} | 9 | this waits for nothing",
        "\"lasts\": \"20 min\" | \"lasts\": \"0 min\" | 10 | is not a duration of more than 0",
        "\"name\": \"b\" | \"name\": \"a\" | 9 | there is another inject of that name",
        "\"seat\": \"scribe\" | \"seat\": \"driver\" | 4 | there is another seat of that name",
        "\"seat\": \"scribe\" | \"seat\": \"cook\" | 4 | scribe",
        "\"text\": \"E\", \"objective\": \"o\" | \"text\": \"E\", \"objective\": \"p\" | 11 | no"
                + " training objective 'p'",
        "\"play\": \"30 min\" | \"play\": \"0 min\" | 6 | nobody can play for no time",
        "\"scenario\": \"some\" | \"seed\": 1 | 5 | scenario",
        "\"title\": \"X\" | \"title\": \"X\", \"lostRows\": 12 | 2 | lostRows",
        "\"formatVersion\": 1 | \"formatVersion\": 2 | 2 | a newer version of Last Resort"})
    void eachMistakeIsToldWithItsPlace(String right, String wrong, int line, String words) {
        String text = SMALL.replaceFirst(Pattern.quote(right),
                Matcher.quoteReplacement(wrong == null ? "" : wrong));
        List<Problem> problems = problems(text.getBytes(StandardCharsets.UTF_8));
        assertTrue(problems.stream().anyMatch(problem -> problem.line() == line
                && problem.advice().contains(words)), problems::toString);
        assertTrue(problems.stream().noneMatch(problem -> problem.howToFix().isEmpty()
                && problem.message().isEmpty()), problems::toString);
    }

    @Test
    void anInjectThatBringsTwoThingsOrNoneIsRefused() {
        assertTrue(problems(SMALL.replace("\"message\": { \"from\": \"A\", \"text\": \"one\" }",
                "\"note\": \"x\"").getBytes(StandardCharsets.UTF_8)).getFirst().message()
                .contains("brings nothing"));
        assertTrue(problems(SMALL.replace("\"key\": \"1\",", "\"key\": \"1\", \"question\": {"
                + " \"from\": \"A\", \"text\": \"q\" },").getBytes(StandardCharsets.UTF_8))
                .getFirst().message().contains("brings message and question at once"));
    }

    /** More than anybody plays is refused before it is built up, and tells so in a few lines. */
    @Test
    void whatIsFarTooLargeIsRefusedWithoutBuildingItUp() {
        String many = "{},".repeat(1_000_000);
        for (String text : List.of(
                "{\"scenarios\":[{\"injects\":[" + many + "{}]}]}",
                "{\"title\":\"" + "x".repeat(3_900_000) + "\"}",
                "{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}")) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            LoadedExercise.Unsound unsound = assertInstanceOf(LoadedExercise.Unsound.class,
                    new ExerciseReader().read("x", bytes));
            assertTrue(unsound.problems().size() < 100, () -> "told " + unsound.problems().size());
            assertInstanceOf(ExerciseDocument.NotEditable.class, ExerciseDocument.of("x", bytes));
        }
    }

    /** Whatever comes, it is answered. */
    @Test
    void noBytesOfAStrangerMakeItThrow() {
        byte[] whole = SMALL.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = whole.clone();
            for (int slips = random.nextInt(1, 6); slips > 0; slips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            new ExerciseReader().read("x", bytes);
        }
        new ExerciseReader().read("x", ("[".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        new ExerciseReader().read("x", new byte[5_000_000]);
    }

    @Test
    void theExampleOfTheFormatPageIsSound() throws IOException {
        Matcher example = Pattern.compile("<!-- example: exercise -->\\s*```json\\n(.*?)```",
                Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertTrue(example.find());
        Exercise read = sound(example.group(1).getBytes(StandardCharsets.UTF_8));
        assertEquals(4, read.parts().getFirst().injects().size());
    }

    /** A row for each property, with what it holds, its default and an example. */
    @Test
    void theFormatPageHasEveryPropertyAndTheDefaultThatTheSchemaSays() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        List<String> missing = new ArrayList<>();
        rows(new JsonTree(new Findings()).parse(ExerciseReader.schema()).orElseThrow(), "",
                lines, missing);
        assertEquals(List.of(), missing);
    }

    private static void rows(JsonNode node, String prefix, List<String> lines,
            List<String> missing) {
        node.path("properties").properties().forEach(property -> {
            String path = prefix + property.getKey();
            JsonNode value = property.getValue();
            List<String> cells = lines.stream()
                    .filter(line -> line.startsWith("| `" + path + "` |"))
                    .map(line -> List.of(line.split(" \\| ", -1))).findFirst()
                    .orElse(List.of());
            boolean told = cells.size() == 5 && cells.stream().noneMatch(String::isBlank)
                    && cells.get(3).contains("`")
                    && (!value.has("default") || cells.get(2).contains(
                            value.path("default").toString())
                            || cells.get(2).contains(
                                    value.path("default").asString("")));
            if (!told) {
                missing.add(path);
            }
            rows(value, path + ".", lines, missing);
            String inside = List.of("injects", "expectedActions").contains(property.getKey())
                    ? property.getKey() : path;
            rows(value.path("items"), inside + ".", lines, missing);
        });
    }

    private static Exercise sound(byte[] bytes) {
        LoadedExercise read = new ExerciseReader().read("x", bytes);
        return assertInstanceOf(LoadedExercise.Sound.class, read, read::toString).exercise();
    }

    private static List<Problem> problems(byte[] bytes) {
        LoadedExercise read = new ExerciseReader().read("x", bytes);
        return assertInstanceOf(LoadedExercise.Unsound.class, read, read::toString).problems();
    }
}
