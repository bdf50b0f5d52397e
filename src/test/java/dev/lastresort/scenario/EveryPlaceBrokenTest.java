package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lastresort.scenario.json.JsonTree;
import dev.lastresort.scenario.json.Spot;
import dev.lastresort.scenario.problem.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever stands anywhere in a file, reading answers and never throws. */
@Execution(ExecutionMode.CONCURRENT)
class EveryPlaceBrokenTest {

    private final ScenarioReader reader = new ScenarioReader();

    @ParameterizedTest
    @ValueSource(strings = {"null", "[[]]"})
    void anUnexpectedValueAnywhereIsAnswered(String value) {
        isAnswered(value);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"-1.5", "{}", "\"x\""})
    void anyOtherUnexpectedValueIsAnsweredToo(String value) {
        isAnswered(value);
    }

    private void isAnswered(String value) {
        for (String pointer : pointers()) {
            Setting setting = new Setting(pointer, value);
            Loaded loaded = reader.read(Samples.PRICES, List.of(setting), OptionalLong.empty());
            Samples.problems(loaded).forEach(problem -> assertFalse(problem.message().isBlank()));
        }
    }

    private static List<String> pointers() {
        List<String> pointers = new ArrayList<>();
        String text = Samples.text(Samples.PRICES);
        JsonNode root = new JsonTree(new Findings()).parse(text).orElseThrow();
        collect(new Spot(root, ""), pointers);
        return pointers;
    }

    private static void collect(Spot spot, List<String> pointers) {
        for (Spot element : spot.elements()) {
            pointers.add(element.pointer());
            collect(element, pointers);
        }
        for (String name : spot.names()) {
            pointers.add(spot.at(name).pointer());
            collect(spot.at(name), pointers);
        }
    }
}
