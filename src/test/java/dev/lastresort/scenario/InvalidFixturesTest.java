package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mistakes as authors make them, a file each: every one is told at its place, and nothing else is.
 */
class InvalidFixturesTest {

    private static final Path FOLDER =
            Path.of("src", "test", "resources", "dev", "lastresort", "scenario", "invalid");

    @ParameterizedTest
    @MethodSource("fixtures")
    void isToldAtItsPlaceAndNothingElseIs(String fixture) throws IOException {
        Loaded loaded = Samples.with(FOLDER.resolve(fixture + ".json"));

        assertEquals(expected().get(fixture), Samples.problems(loaded).stream()
                .map(problem -> problem.line() + ":" + problem.column() + " " + problem.rule().id())
                .toList(), () -> String.join("\n", Samples.texts(loaded)));
        Samples.problems(loaded).forEach(problem -> assertTrue(
                problem.severity() == Severity.ERROR && !problem.message().contains("tools."),
                problem::text));
    }

    @Test
    void everyFixtureIsExpectedToGiveSomething() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(fixtures().sorted().toList(), files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted().toList());
        }
    }

    private static Stream<String> fixtures() throws IOException {
        return expected().keySet().stream();
    }

    /** Lines of fixture, line, column and rule. */
    private static Map<String, List<String>> expected() throws IOException {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("expected.tsv"))) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t");
                expected.computeIfAbsent(cells[0], _ -> new ArrayList<>())
                        .add(cells[1] + ":" + cells[2] + " " + cells[3]);
            }
        }
        return expected;
    }
}
