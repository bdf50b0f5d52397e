package dev.lastresort.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.Opening;
import dev.lastresort.picture.Shown;
import dev.lastresort.picture.TimeRange;
import dev.lastresort.sample.SampleComparison;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelineModelTest {

    private final Comparison comparison = SampleComparison.create();
    private final TimelineModel model =
            new TimelineModel(comparison, (text, _) -> 7.0 * text.length(), 1200);

    @Test
    void everyViewHasItsPicture() {
        var before = model.picture().get();
        model.zoomIn();
        assertFalse(before.equals(model.picture().get()));
        assertTrue(shown().nanos() < Opening.incident(comparison).nanos());
    }

    @Test
    void fitComesBackToTheIncident() {
        model.zoomIn();
        model.panLater();
        model.fit();
        assertEquals(Opening.incident(comparison), shown());
    }

    @Test
    void homeAndEndReachTheEdgesOfTheDay() {
        model.toStart();
        assertEquals(comparison.scenario().start(), shown().start());
        model.toEnd();
        assertEquals(comparison.scenario().horizon(), shown().end());
    }

    @Test
    void selectingABranchUnfoldsIt() {
        model.select(Optional.of("full-restore"));
        assertTrue(model.view().get().unfolded().contains("full-restore"));
        assertEquals(Optional.of("full-restore"), model.selected().get());
    }

    @Test
    void aClickOnTheTriangleFoldsWithoutSelecting() {
        model.click(new Shown.Fold("pitr"));
        assertFalse(model.view().get().unfolded().contains("pitr"));
        assertEquals(Optional.empty(), model.selected().get());
    }

    @Test
    void stepsFromMarkToMarkAndBack() {
        model.select(Optional.of("pitr"));
        model.movePlayhead(0);
        model.nextMark();
        assertEquals(at("10:00:00"), model.view().get().playhead());
        model.nextMark();
        assertEquals(at("10:35:00"), model.view().get().playhead());
        model.previousMark();
        assertEquals(at("10:00:00"), model.view().get().playhead());
        model.previousMark();
        assertEquals(at("02:00:00"), model.view().get().playhead());
        assertTrue(shown().contains(at("02:00:00")));
    }

    private TimeRange shown() {
        return model.view().get().shown();
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }
}
