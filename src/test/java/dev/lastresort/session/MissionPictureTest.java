package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.Opening;
import dev.lastresort.picture.TimelineLayout;
import dev.lastresort.picture.View;
import dev.lastresort.picture.shape.Colours;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.svg.SvgPainter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a newcomer must see in five seconds, on the day that was really replayed. */
@Execution(ExecutionMode.CONCURRENT)
class MissionPictureTest {

    private static final TextMeasure TEXT = (text, style) -> text.length() * style.size() * 0.55;

    @Test
    void tellsWhyOneLost165OrdersAndTheOtherNone() {
        Comparison comparison = Mission.compare(Mission.ARCHIVE, List.of());
        View view = Opening.of(comparison, 1300, TEXT);
        assertEquals(List.of("side-restore", "pitr"), List.copyOf(view.unfolded()));
        DisplayList picture = TimelineLayout.layout(comparison, view, TEXT);
        assertEquals(List.of("165 told yes, then forgotten", "387 turned away"),
                of(picture, Shape.Bracket.class)
                        .map(bracket -> bracket.text().orElseThrow().text()).toList());
        Shape.Arrow arrow = of(picture, Shape.Arrow.class).findFirst().orElseThrow();
        assertEquals(view.scale().x(Mission.at("10:55:00")), arrow.bounds().right(), 1);
        assertEquals(view.scale().x(Mission.at("10:00:00")), arrow.bounds().x(), 1);
        Shown.SideInstance side = of(picture, Shape.Rail.class)
                .map(rail -> (Shown.SideInstance) rail.shows()).findFirst().orElseThrow();
        assertEquals(Mission.at("10:52:00"), side.from());
        assertEquals(Mission.at("13:07:00"), side.to());
        List<String> words = of(picture, Shape.Label.class).map(Shape.Label::text).toList();
        assertTrue(words.contains("12,000 archive rows copied back"), words::toString);
        // 165 orders and the migration itself.
        assertTrue(words.contains(
                "back to 10:00: 55 min of history, 166 transactions discarded"), words::toString);
        assertTrue(SvgPainter.paint(picture.printed(), Colours.LIGHT)
                .getBytes(StandardCharsets.UTF_8).length < 500 * 1024);
    }

    @Test
    void aDayOfPricesIsDrawnToo() {
        Comparison comparison = Mission.compare(Mission.PRICES, List.of());
        View view = Opening.of(comparison, 1300, TEXT);
        for (String branch : view.order()) {
            View next = view.withSelected(Optional.of(branch));
            View open = next.unfolded().contains(branch) ? next : next.withFoldSwitched(branch);
            assertTrue(TimelineLayout.layout(comparison, open, TEXT).body().height() > 0);
        }
    }

    private static <S extends Shape> Stream<S> of(DisplayList picture, Class<S> kind) {
        return picture.body().shapes().stream().filter(kind::isInstance).map(kind::cast);
    }
}
