package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample's day starts at midnight and its horizon is the next midnight, which is outside. */
class HorizonCheckTest {

    private static final String NEVER = "actor-never-runs";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"every":"15 min","offset":"1440 min"} | true
            {"every":"15 min","offset":"1439 min"} | false
            {"at":["00:00"]} | false
            {"at":["23:59:59"]} | false
            """)
    void anActorWhoseFirstRequestFallsOnTheHorizonNeverRuns(String schedule, boolean never) {
        assertEquals(never, warned("/actors/1/schedule=" + schedule));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({
        "2026-03-02T12:00:00, 2026-03-03T10:00:00, true",
        "2026-03-02T12:00:00, 2026-03-03T10:00:01, false",
        "2026-03-02T10:00:00, 2026-03-03T09:00:00, false",
        "2026-03-02T10:00:01, 2026-03-03T10:00:00, true"})
    void aTimeOfDayThatIsPastAtTheStartMeansTheNextDay(
            String start, String horizon, boolean never) {
        assertEquals(never, warned("/start=\"" + start + "\"", "/horizon=\"" + horizon + "\"",
                "/actors/1/schedule={\"at\":[\"10:00\"]}"));
    }

    private static boolean warned(String... settings) {
        List<String> rules = Samples.rules(Samples.with(Samples.ARCHIVE, settings));
        return rules.contains(NEVER);
    }
}
