package dev.lastresort.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeScale;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.ui.incident.model.TargetField;
import dev.lastresort.ui.timeline.TimelineContent.TimelineKey;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What the room's timeline shows of the day, and how a restore's target is chosen on it. */
class DayContentTest {

    private final FakeRoom room = new FakeRoom();
    private final DayContent content =
            new DayContent(room.view(), (text, _) -> 7.0 * text.length());
    private final Field field = new Field();

    /** A form's field, as the forms have it. */
    private final class Field implements TargetField {

        private Optional<LocalDateTime> at = Optional.empty();

        @Override
        public Optional<LocalDateTime> target() {
            return at;
        }

        @Override
        public void pick(LocalDateTime picked) {
            at = Optional.of(picked);
            content.aim(Optional.of(this));
        }

        @Override
        public boolean isInPlace() {
            return true;
        }
    }

    @Test
    void showsFromAnHourBeforeThePageAndGrowsWithTheIncident() {
        assertEquals(new TimeRange(FakeDay.at("09:35"), FakeDay.at("11:07")), shown());
        later();
        assertEquals(new TimeRange(FakeDay.at("09:35"), FakeDay.at("11:12")), shown());
    }

    @Test
    void aStretchThatAHandChoseStaysUntilTheIncidentIsAskedFor() {
        content.navigation().zoomIn();
        TimeRange chosen = shown();
        later();
        assertEquals(chosen, shown());
        content.fit();
        assertEquals(new TimeRange(FakeDay.at("09:35"), FakeDay.at("11:12")), shown());
        later();
        assertEquals(FakeDay.at("11:17"), shown().end());
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointerWhereItIs() {
        content.showDay();
        LocalDateTime under = scale().at(400);
        content.navigation().zoomAt(400, 4);
        assertEquals(Duration.ofHours(6), shown().length());
        assertEquals(400, scale().x(under), 0.01);
    }

    @Test
    void nowIsWhereTheClockIsThoughLessIsKnown() {
        LocalDateTime known = content.story().now();
        LocalDateTime clock = known.plusSeconds(40);
        content.tick(clock);
        assertTrue(picture().toString().contains("now " + TimeText.clock(clock)));
        content.show(room.view());
        assertTrue(picture().toString().contains("now " + TimeText.clock(clock)));
        content.tick(known);
        assertTrue(picture().toString().contains("now " + TimeText.clock(known)));
    }

    @Test
    void whatIsHiddenIsNowhereInThePictureBeforeItComplains() {
        content.showDay();
        assertFalse(picture().toString().contains(FakeDay.HIDDEN_TITLE));
        room.awaitNews();
        content.show(room.view());
        assertTrue(picture().toString().contains(FakeDay.HIDDEN_TITLE));
    }

    @Test
    void aTargetIsDrawnToAnEventNearItAndElseToARoundInstant() {
        content.aim(Optional.of(field));
        content.pick(scale().x(FakeDay.at("10:00")) + 5);
        assertEquals(Optional.of(FakeDay.at("10:00")), field.target());
        content.pick(scale().x(FakeDay.at("10:20").plusSeconds(29)));
        assertEquals(Optional.of(FakeDay.at("10:20").plusSeconds(30)), field.target());
    }

    @Test
    void aTargetIsNotDrawnToWhatWasDecided() {
        room.act(new dev.lastresort.model.attempt.Action.TakeHint(1), Optional.empty());
        later();
        content.show(room.view());
        assertEquals(FakeDay.at("10:47"), room.view().decisions().getFirst().at());
        content.aim(Optional.of(field));
        content.pick(scale().x(FakeDay.at("10:47")) - 5);
        assertTrue(field.target().orElseThrow().isBefore(FakeDay.at("10:47")));
    }

    @Test
    void whatHasNotHappenedIsNoTarget() {
        content.aim(Optional.of(field));
        content.pick(scale().right());
        assertEquals(Optional.of(room.view().now()), field.target());
        press(TimelineKey.RIGHT, false);
        assertEquals(Optional.of(room.view().now()), field.target());
    }

    @Test
    void keysMoveTheTargetByMinutesBySecondsAndFromEventToEvent() {
        assertFalse(press(TimelineKey.LEFT, false), "panning is every timeline's own");
        content.aim(Optional.of(field));
        press(TimelineKey.LEFT, false);
        assertEquals(Optional.of(FakeDay.PAGE), field.target());
        press(TimelineKey.LEFT, false);
        press(TimelineKey.RIGHT, true);
        assertEquals(Optional.of(FakeDay.at("10:34").plusSeconds(10)), field.target());
        press(TimelineKey.PREVIOUS, false);
        assertEquals(Optional.of(FakeDay.at("10:00")), field.target());
        press(TimelineKey.NEXT, false);
        assertEquals(Optional.of(FakeDay.PAGE), field.target());
    }

    @Test
    void whereAClickWouldPickIsSaidWhileTheFormIsOpen() {
        content.point(OptionalDouble.of(scale().x(FakeDay.at("10:20"))));
        content.aim(Optional.of(field));
        content.point(OptionalDouble.of(scale().x(FakeDay.at("10:10"))));
        assertTrue(picture().header().toString().contains("10:10"));
        content.point(OptionalDouble.empty());
        assertFalse(picture().header().toString().contains("10:10"));
        content.pick(scale().x(FakeDay.at("10:10")));
        assertTrue(picture().header().shapes().stream().anyMatch(shape -> shape.shows().equals(
                new Shown.RestoreTarget("room", FakeDay.at("10:10")))));
    }

    /** From 09:52 to 10:12: the account page has been down since 10:02. */
    @Test
    void aMarkedRangeTellsForEachActorHowLongItWasUpAndDown() {
        content.navigation().markRange(
                scale().x(FakeDay.at("09:52")), scale().x(FakeDay.at("10:12")));
        assertEquals(List.of(List.of("Checkout", "20 min", "0 min", "0 min"),
                List.of("Account page", "10 min", "10 min", "0 min")),
                content.totals().orElseThrow().rows());
    }

    @Test
    void aRangeThatReachesBeyondNowTellsNothingOfWhatIsToCome() {
        content.showDay();
        content.navigation().markRange(
                scale().x(FakeDay.at("10:47")), scale().x(FakeDay.at("20:00")));
        assertEquals(List.of("Checkout", "0 min", "0 min", "0 min"),
                content.totals().orElseThrow().rows().getFirst());
    }

    private void later() {
        room.act(new dev.lastresort.model.attempt.Action.Wait(
                room.view().now().plusMinutes(5)), Optional.empty());
        content.show(room.view());
    }

    private boolean press(TimelineKey key, boolean fine) {
        return content.press(key, fine);
    }

    private TimeRange shown() {
        return content.navigation().view().get().shown();
    }

    private TimeScale scale() {
        return content.navigation().scale();
    }

    private DisplayList picture() {
        return content.pictureWithin(0, 1000);
    }
}
