package dev.lastresort.scenario.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.scenario.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The newest of two rows needs a column that tells it, and nothing else does. */
class CopyCheckTest {

    @Test
    void theNewestNeedsItsColumn() {
        assertTold("error wrong-shape /strategies/3/steps/1/tables/0",
                "\"onConflict\":\"takeNewest\"");
        assertTold("error wrong-shape /strategies/3/steps/1/tables/0",
                "\"writtenSince\":\"takeNewest\"");
    }

    @Test
    void aColumnThatNothingAsksForIsTold() {
        assertTold("error wrong-shape /strategies/3/steps/1/tables/0/newest",
                "\"onConflict\":\"keepLive\",\"newest\":\"seen\"");
    }

    @Test
    void aRuleForTheNewestWithItsColumnIsSound() {
        assertEquals(List.of(), Samples.texts(Samples.with(Samples.ARCHIVE,
                "/strategies/3/steps/1/tables=[{\"table\":\"orders\","
                        + "\"onConflict\":\"takeNewest\",\"newest\":\"seen\"}]")));
    }

    private static void assertTold(String expected, String terms) {
        assertEquals(List.of(expected), Samples.problems(Samples.with(Samples.ARCHIVE,
                "/strategies/3/steps/1/tables=[{\"table\":\"orders\"," + terms + "}]")).stream()
                .map(problem -> problem.severity().label() + " " + problem.rule().id() + " "
                        + problem.pointer())
                .toList());
    }
}
