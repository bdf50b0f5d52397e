package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.time.TimeRange;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures of comparisons in which there is little to show, or much. */
class EdgesTest {

    private static final TextMeasure TEXT = (text, style) -> text.length() * style.size() * 0.55;

    @Test
    void withoutADecisionTheTrunkIsUnfoldedAlone() {
        Comparison undecided = Variants.undecided();
        View view = Opening.of(undecided, 1200, TEXT);
        assertEquals(List.of("do-nothing"), List.copyOf(view.unfolded()));
        assertEquals(undecided.scenario().horizon(), view.shown().end());
        assertTrue(TimelineLayout.layout(undecided, view, TEXT).body().height() > 0);
    }

    @Test
    void aMinuteIsShownWhole() {
        LocalDateTime start = LocalDateTime.of(2026, 3, 2, 10, 0);
        View view = Opening.of(Variants.of(start, start.plusMinutes(1)), 1200, TEXT);
        assertTrue(view.shown().length().toSeconds() <= 60);
        assertTrue(ticks(Variants.of(start, start.plusMinutes(1)), view).contains("10:00:30"));
    }

    @Test
    void theRulerOfSeveralDaysTellsTheirDates() {
        LocalDateTime start = LocalDateTime.of(2026, 3, 2, 0, 0);
        Comparison days = Variants.of(start, start.plusDays(10));
        View all = Opening.of(days, 1200, TEXT).withShown(
                new TimeRange(start, start.plusDays(10)));
        assertTrue(ticks(days, all).contains("2026-03-05"), () -> ticks(days, all).toString());
        View two = all.withShown(new TimeRange(start.plusHours(18), start.plusHours(30)));
        assertTrue(ticks(days, two).containsAll(List.of("20:00", "2026-03-03", "04:00")),
                () -> ticks(days, two).toString());
    }

    @Test
    void twelveBranchesStandBelowOneAnother() {
        Comparison twelve = Variants.all().get("twelve branches");
        View view = Opening.of(twelve, 1200, TEXT);
        List<Box> groups = TimelineLayout.layout(twelve, view, TEXT).body().shapes().stream()
                .filter(Shape.Group.class::isInstance).map(Shape::bounds).toList();
        assertEquals(12, groups.size());
        for (int i = 1; i < groups.size(); i++) {
            assertEquals(groups.get(i - 1).bottom(), groups.get(i).y());
        }
    }

    @Test
    void aTitleThatIsTooLongIsCutByAnEllipsis() {
        Comparison named = Variants.all().get("long names");
        View view = Opening.of(named, 1200, TEXT);
        List<String> titles = TimelineLayout.layout(named, view, TEXT).body().shapes().stream()
                .filter(shape -> shape.shows() instanceof Shown.Title)
                .map(shape -> ((Shape.Label) shape).text()).toList();
        assertEquals(7, titles.size());
        assertTrue(titles.stream().allMatch(title -> title.contains("…")), titles::toString);
    }

    @Test
    void noLetterIsCutInTwo() {
        TextMeasure units = (text, _) -> text.length();
        assertEquals("😀😀…", units.fitted("😀😀😀😀", TextStyle.LABEL, 6));
    }

    private static List<String> ticks(Comparison comparison, View view) {
        return TimelineLayout.layout(comparison, view, TEXT).header().shapes().stream()
                .filter(Shape.AxisTick.class::isInstance)
                .map(shape -> ((Shape.AxisTick) shape).text()).toList();
    }
}
