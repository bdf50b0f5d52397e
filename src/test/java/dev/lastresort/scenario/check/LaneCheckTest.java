package dev.lastresort.scenario.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.Samples;
import dev.lastresort.scenario.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What steps of several people may wait for. */
class LaneCheckTest {

    private static final String STEP = "{\"type\":\"verify\",\"name\":\"%s\",\"lane\":\"%s\"%s}";

    @Test
    void stepsThatWaitForOneAnotherAreToldByName() {
        assertTold("error wrong-shape /strategies/3/steps/0", "'b', 'a' wait in a circle",
                STEP.formatted("a", "x", ",\"after\":\"b\""),
                STEP.formatted("b", "y", ",\"after\":[\"a\"]"));
    }

    @Test
    void aStepThatWaitsForOneBehindItInItsLaneWaitsForItself() {
        assertTold("error wrong-shape /strategies/3/steps/0", "wait in a circle",
                STEP.formatted("a", "x", ",\"after\":\"b\""), STEP.formatted("b", "x", ""));
    }

    @Test
    void aMisspeltStepGetsTheNearest() {
        assertTold("error unknown-step /strategies/3/steps/1/after", "restore",
                STEP.formatted("restore", "x", ""),
                STEP.formatted("b", "y", ",\"after\":\"restor\""));
    }

    @Test
    void aCopyWaitsForItsSideInstanceAcrossLanes() {
        String aside = "{\"type\":\"restoreAside\",\"name\":\"Side\",\"lane\":\"dba\","
                + "\"instance\":\"side\",\"target\":\"10:00\"}";
        String copy = "{\"type\":\"copyBack\",\"name\":\"Copy\",\"instance\":\"side\",%s"
                + "\"tables\":[{\"table\":\"orders\"}]}";
        assertTold("error unknown-instance /strategies/3/steps/1/instance", "after",
                aside, copy.formatted(""));
        assertEquals(List.of(), Samples.texts(Samples.with(Samples.ARCHIVE,
                "/strategies/3/expect={}", "/strategies/3/steps=[" + aside + ","
                        + copy.formatted("\"after\":\"Side\",") + "]")));
    }

    private static void assertTold(String expected, String words, String... steps) {
        List<Problem> problems = Samples.problems(Samples.with(Samples.ARCHIVE,
                "/strategies/3/expect={}",
                "/strategies/3/steps=[" + String.join(",", steps) + "]"));
        assertEquals(List.of(expected), problems.stream()
                .map(problem -> problem.severity().label() + " " + problem.rule().id() + " "
                        + problem.pointer())
                .toList(), problems::toString);
        assertTrue((problems.getFirst().message() + problems.getFirst().howToFix())
                .contains(words), problems::toString);
    }
}
