package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.BundledScenarios;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios that ship are their own best test: they must load without a single remark. */
class BundledScenariosTest {

    static List<String> ids() {
        return BundledScenarios.IDS;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void loadsWithoutProblems(String id) {
        assertEquals(id, load(id).id());
    }

    @Test
    void keepsThePartsOfTheDroppedArchiveInTheOrderOfTheFile() {
        Scenario scenario = load("dropped-orders-archive");
        assertEquals(
                List.of("checkout", "tax-export"),
                scenario.actors().stream().map(a -> a.name()).toList());
        assertEquals(List.of("order", "customer", "product", "quantity"),
                List.copyOf(scenario.mainActor().draws().keySet()));
        assertEquals(6, scenario.strategies().size());
    }

    private static Scenario load(String id) {
        Path file = Path.of("scenarios", id + ".json");
        return switch (new ScenarioReader().read(file, List.of(), OptionalLong.empty())) {
            case Loaded.Valid valid when valid.warnings().isEmpty() -> valid.scenario();
            case Loaded.Valid valid -> throw new AssertionError(texts(valid.warnings()));
            case Loaded.Invalid invalid -> throw new AssertionError(texts(invalid.problems()));
        };
    }

    private static String texts(List<Problem> problems) {
        return String.join("\n", problems.stream().map(Problem::text).toList());
    }
}
