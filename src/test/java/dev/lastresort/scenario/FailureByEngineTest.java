package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.scenario.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** With what a step is to fail can depend on what runs it. */
class FailureByEngineTest {

    private static final String BOTH = "/incident/steps/0/fails={\"h2\": \"42S02\","
            + " \"postgresql\": \"42P01\"}";
    private static final String THERE = "/incident/steps/0/fails={\"postgresql\": \"42P01\"}";

    @Test
    void eachEngineHasItsOwn() {
        assertEquals(Optional.of("42S02"), fails(BOTH));
        assertEquals(Optional.of("42P01"), fails(BOTH, "/database/engine=postgresql"));
    }

    @Test
    void engineThatIsNotNamedIsToSucceed() {
        assertEquals(Optional.empty(), fails(THERE));
        assertEquals(Optional.of("42P01"), fails(THERE, "/database/engine=postgresql"));
    }

    @Test
    void oneTextIsMeantForAll() {
        String all = "/incident/steps/0/fails=42P01";
        assertEquals(Optional.of("42P01"), fails(all));
        assertEquals(Optional.of("42P01"), fails(all, "/database/engine=postgresql"));
    }

    private static Optional<String> fails(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        Step step = Samples.valid(Samples.with(Samples.ARCHIVE, all.toArray(String[]::new)))
                .scenario().incident().steps().getFirst();
        return ((Step.RunSql) step).fails();
    }
}
