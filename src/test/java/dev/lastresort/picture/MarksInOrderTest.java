package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Fingerprint;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.sample.SampleComparison;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class MarksInOrderTest {

    private final Comparison comparison = SampleComparison.create();

    /** The clock jumps at 14:00, when the recovery in place is over. */
    @Test
    void theMarksOfABranchStandInOrderWhereWhatIsSharedComesLaterToo() {
        Day day = comparison.scenario().day();
        Day jumping = new Day(day.seed(), day.start(), day.horizon(),
                List.of(new Day.ClockJump(at("14:00:00"), Duration.ofHours(1), true)));
        List<LocalDateTime> marks = new TimelineLayout(new Comparison(
                comparison.scenario().withDay(jumping), 1, comparison.alertAt(),
                comparison.decisionAt(), Fingerprint.of("f"), comparison.branches(), List.of()),
                (text, _) -> 7.0 * text.length()).marksOf("pitr").stream().map(Mark::at).toList();
        assertEquals(marks.stream().sorted().toList(), marks);
        assertTrue(marks.contains(at("13:04:00")), marks::toString);
        assertEquals(at("14:00:00"), marks.getLast());
    }

    private static LocalDateTime at(String clock) {
        return LocalDateTime.parse("2026-03-02T" + clock);
    }
}
