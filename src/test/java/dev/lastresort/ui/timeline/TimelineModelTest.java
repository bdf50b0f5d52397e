package dev.lastresort.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.Opening;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.story.RangeTotals;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.sample.SampleComparison;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.Test;

class TimelineModelTest {

    private final Comparison comparison = SampleComparison.create();
    private final TimelineModel model =
            new TimelineModel(comparison, (text, _) -> 7.0 * text.length(), 1200);

    @Test
    void recoveriesThatComeIntoBeingAreDrawnAndTheTwoThatTeachMostAreUnfolded() {
        TimelineModel quiet = new TimelineModel(
                undecided(), (text, _) -> 7.0 * text.length(), 1200);
        assertEquals(List.of("do-nothing", "counterfactual"), quiet.view().get().order());
        quiet.show(comparison);
        assertEquals(Set.copyOf(comparison.branches().stream().map(BranchResult::name).toList()),
                Set.copyOf(quiet.view().get().order()));
        assertTrue(quiet.view().get().unfolded().containsAll(Opening.teachingPair(comparison)));
        quiet.select(Optional.of("pitr"));
        assertTrue(quiet.picture().get().body().groupOf("pitr").isPresent());
    }

    @Test
    void aSelectedRecoveryThatIsNoMoreIsSelectedNoMore() {
        model.select(Optional.of("pitr"));
        model.show(undecided());
        assertEquals(Optional.empty(), model.selected().get());
        assertEquals(Optional.empty(), model.view().get().selected());
    }

    private Comparison undecided() {
        return new Comparison(comparison.scenario(), comparison.seed(), comparison.alertAt(),
                Optional.empty(), comparison.fingerprint(),
                List.of(comparison.counterfactual(), comparison.trunk()), List.of());
    }

    @Test
    void everyViewHasItsPicture() {
        var before = model.picture().get();
        model.navigation().zoomIn();
        assertFalse(before.equals(model.picture().get()));
        assertTrue(shown().nanos() < Opening.incident(comparison).nanos());
    }

    @Test
    void fitComesBackToTheIncident() {
        model.navigation().zoomIn();
        model.navigation().panLater();
        model.fit();
        assertEquals(Opening.incident(comparison), shown());
    }

    @Test
    void homeAndEndReachTheEdgesOfTheDay() {
        model.navigation().toStart();
        assertEquals(comparison.scenario().start(), shown().start());
        model.navigation().toEnd();
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

    @Test
    void manyGesturesBetweenTwoFramesAreOneLayout() {
        model.picture().get();
        int[] told = {0};
        model.picture().addListener((InvalidationListener) _ -> told[0]++);
        for (int i = 0; i < 20; i++) {
            model.navigation().zoomAt(600, 1.05);
            model.navigation().pan(3);
        }
        assertEquals(1, told[0]);
    }

    @Test
    void thePlayheadSnapsToWhatIsMarked() {
        double incident = model.view().get().scale().x(at("10:00:00"));
        model.movePlayhead(incident + 5.5);
        assertEquals(at("10:00:00"), model.playhead().get());
        model.movePlayhead(incident + 7);
        assertTrue(model.playhead().get().isAfter(at("10:00:00")));
    }

    @Test
    void snapsToMarksOfUnfoldedBranchesOnly() {
        double recovered = model.view().get().scale().x(at("11:03:00"));
        model.movePlayhead(recovered + 3);
        assertFalse(at("11:03:00").equals(model.playhead().get()));
        model.click(new Shown.Fold("roll-forward"));
        model.movePlayhead(recovered + 3);
        assertEquals(at("11:03:00"), model.playhead().get());
    }

    @Test
    void choosingAThingSelectsItAndBringsAllBranchesToItsInstant() {
        Shown.Discarded thing =
                new Shown.Discarded("pitr", at("10:00:00"), at("10:55:00"), 0);
        model.click(thing);
        assertEquals(Optional.of(thing), model.selection().get());
        assertEquals(Optional.of("pitr"), model.selected().get());
        assertEquals(at("10:00:00"), model.playhead().get());
        assertEquals(2, outlines(), "its hatch and its arrow are outlined");
        model.select(Optional.of("side-restore"));
        assertEquals(Optional.empty(), model.selection().get());
        assertEquals(0, outlines());
    }

    @Test
    void aMarkOfTheSharedHistorySelectsNoBranch() {
        Shown.Mark decision = new Shown.Mark(
                MarkerKind.DECISION, at("10:47:00"), "Decision 10:47");
        model.click(new Shown.MarkGroup("do-nothing", List.of(decision)));
        assertEquals(Optional.empty(), model.selected().get());
        assertEquals(at("10:47:00"), model.playhead().get());
        assertTrue(model.selection().get().isPresent());
    }

    /** Seen from earlier they are still remembered, and there would be nothing to select. */
    @Test
    void whatWasForgottenIsLookedAtFromWhereItIsForgotten() {
        model.movePlayhead(0);
        model.click(new Shown.Requests("pitr", "checkout", at("10:00:10"), at("10:55:10"), 165,
                Role.FORGOTTEN));
        assertEquals(at("13:04:00"), model.playhead().get());
        assertTrue(outlines() > 0);
    }

    @Test
    void aMarkedRangeIsSummedUpForEachUnfoldedBranch() {
        double from = model.view().get().scale().x(at("10:00:00"));
        double to = model.view().get().scale().x(at("11:55:00"));
        model.navigation().markRange(to, from);
        RangeTotals pitr = model.rangeTotals().stream()
                .filter(totals -> totals.branch().equals("pitr")).findFirst().orElseThrow();
        // From 10:55:10 on every 20 s one is refused, up to 11:54:50; the export fails at 10:05,
        // 10:20, 10:35 and 10:50 and is refused at 11:05, 11:20, 11:35 and 11:50.
        assertEquals(165, pitr.toldYes());
        assertEquals(180 + 4, pitr.refused());
        assertEquals(4, pitr.failed());
        assertEquals(165, pitr.forgotten());
        assertEquals(Duration.ofSeconds(60 * 60 - 10), pitr.down());
        assertEquals(2, model.rangeTotals().size());
        model.navigation().clearRange();
        assertEquals(List.of(), model.rangeTotals());
    }

    @Test
    void aRangeSeenFromBeforeTheRestoreHasForgottenNothing() {
        model.reveal("pitr", at("10:57:00"));
        double from = model.view().get().scale().x(at("10:00:00"));
        model.navigation().markRange(from, model.view().get().scale().x(at("10:55:00")));
        assertEquals(List.of(0L, 0L),
                model.rangeTotals().stream().map(RangeTotals::forgotten).toList());
    }

    @Test
    void anotherComparisonIsLookedAtInTheSameWay() {
        model.navigation().zoomIn();
        model.movePlayhead(700);
        var before = model.view().get();
        Comparison other = SampleComparison.create();
        model.show(other);
        assertEquals(before, model.view().get());
        assertEquals(other, model.comparison().get());
    }

    private long outlines() {
        return model.picture().get().body().shapes().stream()
                .filter(Shape.Outline.class::isInstance).count();
    }

    private TimeRange shown() {
        return model.view().get().shown();
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }
}
