package dev.lastresort.scenario;

import dev.lastresort.scenario.problem.Problem;
import java.util.List;
import java.util.OptionalLong;

/** Whatever the bytes are, the reader answers with a {@link Loaded} whose problems can be told. */
public final class FuzzScenarioReader {

    private static final ScenarioReader READER = new ScenarioReader();

    private FuzzScenarioReader() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        switch (READER.read("fuzzed.json", bytes, List.of(), OptionalLong.empty())) {
            case Loaded.Invalid invalid -> {
                if (invalid.problems().isEmpty()) {
                    throw new AssertionError("refused without a reason");
                }
                invalid.problems().forEach(Problem::text);
            }
            case Loaded.Valid valid -> valid.warnings().forEach(Problem::text);
        }
    }
}
