package dev.lastresort.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.Span;
import dev.lastresort.session.attempt.RoomView.State;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the room's timeline shows of the day, and where its instants stand. */
class RoomDayTest {

    private final RoomView view = new FakeRoom().view();
    private final ShownDay day = new ShownDay();

    /** An hour on 600 pixels: six seconds a pixel. */
    private final RoomScale scale = new RoomScale(new Span(FakeDay.at("10:00"),
            FakeDay.at("11:00"), State.UP), RoomScale.GUTTER + 600);

    @Test
    void showsFromAnHourBeforeThePageUntilAHandChoosesAnother() {
        assertEquals(FakeDay.at("09:35"), day.of(view).from());
        day.pan(view, -0.5);
        LocalDateTime chosen = day.of(view).from();
        assertTrue(chosen.isBefore(FakeDay.at("09:35")));
        day.fit();
        assertEquals(FakeDay.at("09:35"), day.of(view).from());
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointerWhereItIs() {
        day.whole(view);
        day.zoom(view, 4, FakeDay.at("12:00"));
        assertEquals(FakeDay.at("09:00"), day.of(view).from());
        assertEquals(FakeDay.at("15:00"), day.of(view).to());
    }

    @Test
    void nothingBesideTheDayAndNothingShorterThanTwoMinutesIsShown() {
        day.whole(view);
        day.zoom(view, 0.1);
        day.pan(view, 3);
        assertEquals(new Span(FakeDay.START, FakeDay.HORIZON, State.UP), day.of(view));
        for (int i = 0; i < 40; i++) {
            day.zoom(view, 2, FakeDay.at("10:00"));
        }
        assertEquals(Duration.ofMinutes(2),
                Duration.between(day.of(view).from(), day.of(view).to()));
    }

    @Test
    void aTargetIsDrawnToAnEventNearItAndElseToARoundInstant() {
        List<LocalDateTime> marked = List.of(FakeDay.at("10:35").plusSeconds(7));
        assertEquals(marked.getFirst(), scale.target(scale.x(marked.getFirst()) + 5, marked));
        assertEquals(FakeDay.at("10:20").plusSeconds(30),
                scale.target(RoomScale.GUTTER + 204, marked));
        assertEquals(FakeDay.at("10:00"), scale.target(0, List.of()));
    }

    @Test
    void whatWouldLieOverEachOtherIsOneMarkWithAllItsWords() {
        List<RoomMarks.Mark> marks = List.of(
                new RoomMarks.Mark(FakeDay.at("10:10"), MarkerKind.DECISION, "waited"),
                new RoomMarks.Mark(FakeDay.at("10:11"), MarkerKind.ALERT, "page"),
                new RoomMarks.Mark(FakeDay.at("10:30"), MarkerKind.DEPLOY, "v42"));
        List<RoomMarks.Cluster> clusters = RoomMarks.clusters(marks, scale);
        assertEquals(List.of(2, 1), clusters.stream().map(one -> one.marks().size()).toList());
        assertEquals(MarkerKind.ALERT, clusters.getFirst().kind());
        assertEquals("10:10 waited\n10:11 page", clusters.getFirst().words());
    }

    @Test
    void aTargetIsNotDrawnToWhatWasDecided() {
        assertTrue(RoomMarks.instants(view).contains(FakeDay.at("02:00")));
        assertFalse(RoomMarks.instants(view).contains(FakeDay.at("10:47")));
    }
}
