package dev.lastresort.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.session.BundledScenarios;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scenario's words say of the clock is what its own day says. */
@Execution(ExecutionMode.CONCURRENT)
class ToldInstantsTest {

    private static final List<String> HOURS = List.of("twelve", "one", "two", "three", "four",
            "five", "six", "seven", "eight", "nine", "ten", "eleven");
    private static final Map<String, Integer> MINUTES = Map.of("five", 5, "ten", 10,
            "a quarter", 15, "twenty", 20, "twenty-five", 25, "half", 30,
            "twelve minutes", 12, "twenty-two", 22);
    private static final Pattern SPOKEN = Pattern.compile(
            "(twenty-two|twenty-five|twelve minutes|a quarter|half|five|ten|twenty) (past|to) ("
                    + String.join("|", HOURS) + ")\\b");
    private static final Pattern WRITTEN = Pattern.compile("\\b\\d\\d:\\d\\d(:\\d\\d)?");
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    static List<String> ids() {
        return BundledScenarios.IDS;
    }

    /** Who reads it sits in front of the first page: what comes in the hour after is not known. */
    @ParameterizedTest
    @MethodSource("compared")
    void noStoryTellsOfAClockThatThePageHasNotReached(String id) {
        tellsOfNoLaterClock(id);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("others")
    void noOtherStoryTellsOfAClockThatThePageHasNotReached(String id) {
        tellsOfNoLaterClock(id);
    }

    static List<String> compared() {
        return LibrarySample.compared();
    }

    static List<String> others() {
        return LibrarySample.others();
    }

    private static void tellsOfNoLaterClock(String id) {
        Measured measured = Measured.of(id);
        Scenario scenario = measured.scenario;
        LocalDateTime page = measured.decision().minus(scenario.alerts().getFirst().humanDelay());
        assertEquals(List.of(), scenario.briefing().story().stream()
                .flatMap(ToldInstantsTest::spoken)
                .filter(told -> isSoonAfter(page, time(told))).map(MatchResult::group).toList(),
                "the room opens at " + page);
    }

    /** A recovery as of a commit's own instant is read as one with the commit. */
    @ParameterizedTest
    @MethodSource("ids")
    void noHintSendsAnybodyToTheInstantOfTheFaultItself(String id) {
        Scenario scenario = Measured.load(id);
        IncidentDay day = new IncidentDay(scenario);
        List<LocalTime> commits = IntStream.range(0, scenario.incident().steps().size())
                .mapToObj(step -> day.incidentEnd(step).toLocalTime())
                .filter(at -> at.getSecond() > 0).toList();
        for (String hint : scenario.practice().hints()) {
            assertEquals(List.of(), WRITTEN.matcher(hint).results()
                    .filter(told -> commits.contains(LocalTime.parse(told.group())))
                    .filter(told -> !hint.substring(0, told.start()).endsWith("just before "))
                    .map(MatchResult::group).toList(), hint);
        }
    }

    @ParameterizedTest
    @CsvSource({"At five past ten it was,22:05", "until a quarter to one,00:45",
        "By half past twelve,00:30", "twenty-two past ten,10:22"})
    void understandsAClockInWords(String words, LocalTime expected) {
        assertEquals(List.of(Duration.ZERO), spoken(words)
                .map(told -> Duration.ofMinutes(Math.floorMod(
                        Duration.between(time(told), expected).toMinutes(),
                        HALF_A_DAY.toMinutes())))
                .toList());
    }

    private static Stream<MatchResult> spoken(String words) {
        return SPOKEN.matcher(words.toLowerCase(Locale.ROOT)).results();
    }

    /** Of the first half of the day: which half is meant is said in other words, or not at all. */
    private static LocalTime time(MatchResult told) {
        int minutes = MINUTES.getOrDefault(told.group(1), 0);
        LocalTime hour = LocalTime.of(HOURS.indexOf(told.group(3)), 0);
        return told.group(2).equals("past") ? hour.plusMinutes(minutes)
                : hour.minusMinutes(minutes);
    }

    /** A minute is a rounding. */
    private static boolean isSoonAfter(LocalDateTime page, LocalTime told) {
        long after = Math.floorMod(Duration.between(page.toLocalTime(), told).toSeconds(),
                HALF_A_DAY.toSeconds());
        return after > 60 && after <= 3600;
    }
}
