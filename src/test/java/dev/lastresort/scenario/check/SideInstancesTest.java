package dev.lastresort.scenario.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Samples;
import dev.lastresort.scenario.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A copy needs an instance that its own program has restored before it. */
class SideInstancesTest {

    private static final String ASIDE =
            "{\"type\":\"restoreAside\",\"name\":\"Restore %1$s\",\"target\":\"10:00\","
                    + "\"instance\":\"%2$s\"}";
    private static final String COPY =
            "{\"type\":\"copyBack\",\"name\":\"Copy %1$s\",\"instance\":\"%2$s\","
                    + "\"tables\":[{\"table\":\"orders\",\"onConflict\":\"keepLive\"}]}";

    @Test
    void aCopyBeforeItsRestoreIsToldToMoveBehindIt() {
        assertTold("error unknown-instance /strategies/3/steps/0/instance",
                "'Restore b' restores it, but comes later",
                COPY.formatted("a", "x"), ASIDE.formatted("b", "x"));
    }

    @Test
    void aCopyFromWhatAnotherStrategyRestoresIsToldSo() {
        assertTold("error unknown-instance /strategies/3/steps/0/instance",
                "of /strategies/4/steps restores it, but each list of steps starts without",
                COPY.formatted("a", "side"));
    }

    @Test
    void aMisspeltInstanceGetsTheNearestOne() {
        assertTold("error unknown-instance /strategies/3/steps/1/instance",
                "did you mean 'mine'?", ASIDE.formatted("a", "mine"), COPY.formatted("b", "mne"));
    }

    @Test
    void restoringAgainBeforeAnythingIsCopiedIsDoubtful() {
        assertTold("warning instance-overwritten /strategies/3/steps/1/instance",
                "a name of its own", ASIDE.formatted("a", "x"), ASIDE.formatted("b", "x"),
                COPY.formatted("c", "x"));
    }

    @Test
    void restoringAgainAfterACopyIsASecondTry() {
        assertEquals(List.of(), Samples.texts(withSteps(ASIDE.formatted("a", "x"),
                COPY.formatted("b", "x"), ASIDE.formatted("c", "x"), COPY.formatted("d", "x"))));
    }

    private static void assertTold(String expected, String fix, String... steps) {
        List<Problem> problems = Samples.problems(withSteps(steps));
        assertEquals(List.of(expected),
                problems.stream()
                        .map(problem -> problem.severity().label() + " " + problem.rule().id() + " "
                                + problem.pointer())
                        .toList(),
                problems::toString);
        assertTrue(problems.getFirst().howToFix().contains(fix), problems::toString);
    }

    /** The fourth strategy with these steps; the fifth restores an instance called side. */
    private static Loaded withSteps(String... steps) {
        return Samples.with(Samples.ARCHIVE,
                "/strategies/3/steps=[" + String.join(",", steps) + "]",
                "/strategies/4/steps=[" + ASIDE.formatted("z", "side") + "]",
                "/strategies/4/expect={}", "/strategies/3/expect={}");
    }
}
