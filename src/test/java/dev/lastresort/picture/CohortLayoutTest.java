package dev.lastresort.picture;

import static dev.lastresort.model.cohort.HandMade.HORIZON;
import static dev.lastresort.model.cohort.HandMade.ORDERS;
import static dev.lastresort.model.cohort.HandMade.PAGE;
import static dev.lastresort.model.cohort.HandMade.cohort;
import static dev.lastresort.model.cohort.HandMade.figures;
import static dev.lastresort.model.cohort.HandMade.measured;
import static dev.lastresort.model.cohort.HandMade.scenario;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.TextMeasure;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CohortLayoutTest {

    private static final TextMeasure SIX = (text, style) -> 6.0 * text.length();

    private static Cohort of(int attempts) {
        return cohort(List.of(scenario(ORDERS)), IntStream.range(0, attempts)
                .mapToObj(i -> measured("team" + (char) ('a' + i % 26) + i / 26, ORDERS,
                        figures(0, 0, 600L + i), "stop checkout", "hand over"))
                .toArray(CohortAttempt[]::new));
    }

    private static List<Shape.Marker> markers(DisplayList picture, MarkerKind kind) {
        return picture.body().shapes().stream().filter(Shape.Marker.class::isInstance)
                .map(Shape.Marker.class::cast).filter(one -> one.kind() == kind).toList();
    }

    @Test
    void whatHappenedAtOneInstantStandsInOneColumnWhoeverDidIt() {
        CohortLayout layout =
                new CohortLayout(of(3), scenario(ORDERS), SIX);
        View view = layout.opening(1000);
        DisplayList picture = layout.layout(view);
        List<Double> back = markers(picture, MarkerKind.SERVICE_BACK).stream()
                .map(one -> one.bounds().x() + one.bounds().width() / 2).toList();
        assertEquals(IntStream.range(0, 3).mapToObj(i -> (double) Math.round(
                view.scale().x(PAGE.plusSeconds(600L + i)))).toList(), back);
        List<Double> ys = markers(picture, MarkerKind.SERVICE_BACK).stream()
                .map(one -> one.bounds().y()).toList();
        assertEquals(ys.stream().sorted().distinct().toList(), ys, "lane below lane");
    }

    @Test
    void theWholeIsTheDayAndTheFirstLookIsTheWork() {
        CohortLayout layout = new CohortLayout(of(2), scenario(ORDERS), SIX);
        assertTrue(layout.whole().start().isBefore(PAGE));
        assertEquals(HORIZON, layout.whole().end());
        assertTrue(layout.work().end().isBefore(HORIZON));
        assertTrue(layout.work().contains(PAGE.plusSeconds(601)));
    }

    @Test
    void aFrozenCohortHasDecisionsAndNothingThatCameOfThem() {
        CohortLayout layout = new CohortLayout(of(2).frozen(), of(2).frozen().scenarios()
                .getFirst(), SIX);
        DisplayList picture = layout.layout(layout.opening(1000));
        assertEquals(List.of(), markers(picture, MarkerKind.SERVICE_BACK));
        assertTrue(markers(picture, MarkerKind.WORK_DONE).size() > 0);
    }

    @Test
    void lanesOutOfSightAreNotLaidOut() {
        CohortLayout layout = new CohortLayout(of(100), scenario(ORDERS), SIX);
        View view = layout.opening(1000);
        DisplayList part = layout.layout(view, 0, 400);
        DisplayList all = layout.layout(view);
        assertTrue(part.body().shapes().size() * 3 < all.body().shapes().size());
        assertEquals(all.body().height(), part.body().height(), "it scrolls as far all the same");
    }
}
