package dev.lastresort.session.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ScenarioProseTest {

    /** The starter's incident, cut into batches of a minute each, from ten on. */
    private static List<String> told(int batches) {
        String text = ScenarioFiles.starter().replaceFirst("\"run\": \"[^\"]*\"",
                "\"run\": \"" + batches + " min\", \"batches\": {\"to\": " + batches
                        + ", \"size\": 1}")
                .replaceFirst("SET discount = 0\"",
                        "SET discount = 0 WHERE id = :first\"");
        return switch (new ScenarioReader().read("day.json", text.getBytes(
                StandardCharsets.UTF_8), List.of(), OptionalLong.empty())) {
            case Loaded.Valid valid -> ScenarioProse.of(valid.scenario()).stream()
                    .filter(line -> line.contains("batch") || line.contains(" of " + batches))
                    .toList();
            case Loaded.Invalid invalid ->
                    throw new AssertionError(invalid.problems().toString());
        };
    }

    @Test
    void batchesBetweenTheFirstAndTheLastAreCounted() {
        assertEquals(List.of(), told(2).stream().filter(line -> line.contains("alike")).toList());
        assertEquals(List.of("- 10:01 to 10:02: 1 batch between the first and the last, alike."),
                told(3).stream().filter(line -> line.contains("alike")).toList());
        assertEquals(
                List.of("- 10:01 to 11:39: 98 batches between the first and the last, alike."),
                told(100).stream().filter(line -> line.contains("alike")).toList());
    }
}
