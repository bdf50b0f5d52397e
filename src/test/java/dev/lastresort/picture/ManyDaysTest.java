package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.sample.SampleComparison;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The words of a picture over several days: a clock alone would not say which of them. */
@Execution(ExecutionMode.CONCURRENT)
class ManyDaysTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-03-01T00:00:00");
    private static final LocalDateTime TEN = LocalDateTime.parse("2026-03-02T10:00:00");

    private final Comparison comparison = SampleComparison.begun(START);
    private final TextMeasure text = (words, style) -> words.length() * style.size() * 0.55;
    private final TimelineLayout layout = new TimelineLayout(comparison, text);

    @Test
    void whatHappenedIsToldWithItsDate() {
        assertEquals("165 told yes, then forgotten, until 2026-03-02 10:55:10",
                layout.happenings(List.of("pitr")).stream()
                        .filter(line -> line.what().equals("Forgotten")).findFirst()
                        .orElseThrow().detail());
        List<Mark> marks = layout.marksOf("pitr");
        assertTrue(marks.size() > 3);
        marks.forEach(mark -> assertTrue(mark.label().contains(" 2026-03-02 "), mark.label()));
    }

    @Test
    void aTooltipTellsTheDateOfAnotherDay() {
        assertEquals(Optional.of("Discarded by the restore\n2026-03-02 10:00–10:55 (55 min)"),
                Explanation.of(new Shown.Discarded("pitr", TEN, TEN.plusMinutes(55), 0), START));
        assertEquals(Optional.of("checkout: 2 turned away\n2026-03-02 10:00:00–10:00:20"),
                Explanation.of(new Shown.Requests("pitr", "checkout", TEN, TEN.plusSeconds(20), 2,
                        Role.TOLD_NO), START));
    }

    @Test
    void aTooltipTellsThatSomethingEndedOnAnotherDayThanItBegan() {
        assertEquals(Optional.of("The database was down\n10:00–2026-03-03 11:00 (25 h)"),
                Explanation.of(new Shown.DatabaseLine("pitr", TEN, TEN.plusHours(25), false)));
    }

    @Test
    void thePlayheadTellsItsDateUnlessItStandsBeforeTheRuler() {
        View view = Opening.of(comparison, 1600, text);
        assertEquals("13:00", cursor(view.withPlayhead(TEN.plusHours(3))));
        assertTrue(cursor(view.withPlayhead(START)).contains("2026-03-01 00:00"));
    }

    private String cursor(View view) {
        return layout.layout(view).header().shapes().stream()
                .filter(Shape.Cursor.class::isInstance).map(Shape.Cursor.class::cast)
                .findFirst().orElseThrow().text();
    }
}
