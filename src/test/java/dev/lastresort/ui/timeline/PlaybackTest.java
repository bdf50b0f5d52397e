package dev.lastresort.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.sample.SampleComparison;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class PlaybackTest {

    private final TimelineModel model = new TimelineModel(
            SampleComparison.create(), (text, _) -> 7.0 * text.length(), 1200);
    private final Playback playback = model.playback();

    @Test
    void movesThePlayheadAsManyTimesFasterAsChosen() {
        model.reveal("pitr", at("11:00:00"));
        playback.speed().set(60);
        playback.toggle(at("10:00:00"));
        playback.advance(Duration.ofMillis(500));
        assertEquals(at("11:00:30"), model.playhead().get());
    }

    @Test
    void standsStillWhilePaused() {
        model.reveal("pitr", at("11:00:00"));
        playback.toggle(at("10:00:00"));
        playback.toggle(at("10:00:00"));
        playback.advance(Duration.ofSeconds(5));
        assertEquals(at("11:00:00"), model.playhead().get());
    }

    @Test
    void stopsAtTheEndOfTheDay() {
        model.reveal("pitr", at("23:59:50"));
        playback.speed().set(1000);
        playback.toggle(at("10:00:00"));
        playback.advance(Duration.ofSeconds(1));
        assertEquals(model.comparison().get().scenario().horizon(), model.playhead().get());
        assertFalse(playback.playing().get());
    }

    @Test
    void beginsAnewWhenTheDayIsOver() {
        playback.toggle(at("10:00:00"));
        assertEquals(at("10:00:00"), model.playhead().get());
        assertTrue(playback.playing().get());
    }

    @Test
    void theViewTurnsAPageWhenThePlayheadLeavesIt() {
        model.reveal("pitr", at("10:00:00"));
        LocalDateTime edge = model.view().get().shown().end();
        model.reveal("pitr", edge.minusSeconds(1));
        playback.speed().set(10);
        playback.toggle(at("10:00:00"));
        playback.advance(Duration.ofSeconds(1));
        var shown = model.view().get().shown();
        assertTrue(shown.contains(model.playhead().get()));
        assertEquals(0.1, Duration.between(shown.start(), model.playhead().get()).toMillis()
                / (double) shown.length().toMillis(), 0.001);
    }

    @Test
    void offersFromOneToAThousand() {
        assertEquals(1, Playback.SPEEDS.getFirst());
        assertEquals(1000, Playback.SPEEDS.getLast());
        assertTrue(Playback.SPEEDS.contains(playback.speed().get()));
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }
}
