package dev.lastresort.ui.breakeven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.session.sweep.SweepDesk.Result;
import dev.lastresort.ui.breakeven.DrawnMap.CellPlace;
import dev.lastresort.ui.breakeven.MapRegions.CellLook;
import dev.lastresort.ui.desk.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MapModelTest {

    private final Comparison comparison = SampleComparison.create();
    private final FakeSweeps sweeps = new FakeSweeps(comparison, Integer.MAX_VALUE);
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final MapModel model = model(sweeps);

    private MapModel model(FakeSweeps source) {
        return new MapModel(source, comparison, new Background(work::add, Runnable::run), () -> 0L);
    }

    @Test
    void beginsWithTheTwoThatDecideMostOftenAndOneClickDrawsThem() {
        assertEquals(Optional.of(FakeSweeps.DELAY), model.across().knob().get());
        assertEquals(Optional.of(FakeSweeps.THROUGHPUT), model.down().knob().get());
        assertInstanceOf(MapState.NothingDrawn.class, model.state().get());
        drawAll();
        assertEquals(new MapState.Complete(), model.state().get());
        assertEquals(144, drawn().regions().sweep().cells().size());
    }

    @Test
    void aRegionIsASetOfBranchesAndTheLineStandsWhereTheyChange() {
        drawAll();
        MapRegions regions = drawn().regions();
        List<String> both = List.of("compensating-script", "pitr");
        assertEquals(List.of(both, List.of("compensating-script")), regions.sets());
        // c + r < 6: 6 + 5 + 4 + 3 + 2 + 1 cells
        assertEquals(21, regions.size(0));
        assertEquals(144 - 21, regions.size(1));
        assertTrue(regions.differ(2, 3, 3, 3));
        assertTrue(!regions.differ(3, 3, 4, 3));
    }

    @Test
    void whatWasNotMeasuredBelongsToNoRegion() {
        stopAfter(5);
        assertEquals(5, drawn().regions().sweep().cells().size());
        assertInstanceOf(CellLook.InRegion.class, drawn().regions().at(0, 0));
        assertInstanceOf(CellLook.InRegion.class, drawn().regions().at(11, 0));
        assertEquals(new CellLook.NotMeasuredYet(), drawn().regions().at(5, 5));
        assertTrue(!drawn().regions().differ(0, 0, 1, 0));
        assertEquals(new MapState.Halted(5, 144), model.state().get());
    }

    @Test
    void goesOnWhereItWasStopped() {
        stopAfter(5);
        sweeps.most = Integer.MAX_VALUE;
        drawAll();
        assertEquals(new MapState.Complete(), model.state().get());
        assertEquals(144, sweeps.measured, "each cell once");
    }

    @Test
    void whatWasDrawnBeforeIsThereAgainAtOnce() {
        drawAll();
        model.down().choose(Optional.empty());
        drawAll();
        assertTrue(drawn().isStrip());
        model.down().choose(Optional.of(FakeSweeps.THROUGHPUT));
        model.draw();
        assertTrue(work.isEmpty());
        assertEquals(new MapState.Complete(), model.state().get());
        assertEquals(144 + 12, sweeps.measured);
    }

    @Test
    void cellsThatComeTooLateAreNotPaintedIntoAnotherMap() {
        model.draw();
        model.down().choose(Optional.empty());
        model.draw();
        while (!work.isEmpty()) {
            work.remove().run();
        }
        assertEquals(12, drawn().regions().sweep().cells().size());
        assertEquals(new MapState.Complete(), model.state().get());
    }

    @Test
    void valuesThatDoNotFitSaySoInTheirCell() {
        MapModel some = model(new FakeSweeps(comparison, 10));
        some.draw();
        work.remove().run();
        CellLook.NoFit told = assertInstanceOf(CellLook.NoFit.class,
                some.drawn().get().orElseThrow().regions().at(10, 0));
        assertTrue(told.reason().contains("after the horizon"));
        assertTrue(!some.drawn().get().orElseThrow().regions().differ(9, 0, 10, 0));
    }

    @Test
    void theFilesOwnValuesAreMarkedAndLookedAtFirst() {
        drawAll();
        // 12 min is the sixth of 2, 4, …; 4 GB/min the fourth of 1, 2, …
        assertEquals(Optional.of(new DrawnMap.OwnPoint(5, 3)), drawn().own());
        assertEquals(new CellPlace(5, 3), drawn().focus());
        assertEquals(Map.of("/alerts/0/humanDelay", "12 min",
                "/environment/restoreThroughput", "4 GB/min"), drawn().settings());
        model.across().from().set("20 min");
        model.across().to().set("42 min");
        drawAll();
        assertEquals(Optional.empty(), drawn().own(), "they lie beside the map");
    }

    @Test
    void aPlaceBetweenTwoValuesIsMarkedBetweenTheirCells() {
        model.across().from().set("10 min");
        model.across().to().set("30 min");
        model.across().steps().set("3");
        drawAll();
        // 10, 20, 30: 12 is a fifth of the way from the first to the second
        assertEquals(0.2, drawn().own().orElseThrow().column(), 1e-9);
    }

    @Test
    void walksAndStopsAtTheEdges() {
        drawAll();
        model.focus(11, 3);
        model.focus(12, 3);
        assertEquals(new CellPlace(11, 3), drawn().focus());
        model.focus(-4, Integer.MAX_VALUE);
        assertEquals(new CellPlace(0, 11), drawn().focus());
    }

    @Test
    void looksByAnotherMeasureWithoutMeasuringAgain() {
        drawAll();
        model.look(new MapLens(Optional.of("time to recover"), Set.of()));
        // the recovery in place is as fast as the script where c + r = 6, faster below
        assertEquals(List.of(List.of("pitr"), List.of("compensating-script", "pitr"),
                List.of("compensating-script")), drawn().regions().sets());
        assertEquals(7, drawn().regions().size(1));
        model.look(new MapLens(Optional.empty(), Set.of("compensating-script")));
        assertEquals(1, drawn().regions().sets().size());
        assertTrue(drawn().regions().sets().getFirst().contains("pitr"));
        assertEquals(144, sweeps.measured);
    }

    @Test
    void aRangeThatIsNoneIsToldAndNothingIsDrawn() {
        model.across().steps().set("1");
        model.draw();
        assertTrue(model.across().problem().get().contains("2 to 60"));
        model.across().steps().set("12");
        model.down().from().set("lots");
        model.draw();
        assertEquals("", model.across().problem().get());
        assertTrue(model.down().problem().get().contains("'lots'"));
        assertTrue(work.isEmpty());
    }

    @Test
    void whatTheFileCannotHoldIsToldBesideItsRange() {
        sweeps.instead = Optional.of(new Result.BadRange(
                "--vary /environment/restoreThroughput: must be above 0"));
        model.draw();
        work.remove().run();
        assertEquals("must be above 0", model.down().problem().get());
        assertEquals(new MapState.NothingDrawn(), model.state().get());
        assertTrue(model.drawn().get().isEmpty());
    }

    @Test
    void tellsHowFarItIsAndHowLongTheRestTakes() {
        List<MapState> states = new ArrayList<>();
        long[] now = {0};
        MapModel timed = new MapModel(sweeps, comparison,
                new Background(work::add, Runnable::run), () -> now[0] += 1_000_000_000L);
        timed.state().subscribe(state -> states.add(state));
        timed.draw();
        work.remove().run();
        MapState.BeingDrawn last = (MapState.BeingDrawn) states.get(states.size() - 2);
        assertEquals(144, last.cells());
        assertTrue(states.stream().anyMatch(state -> state instanceof MapState.BeingDrawn drawing
                && drawing.left().filter(rest -> rest.toSeconds() > 0).isPresent()));
    }

    private void stopAfter(int cells) {
        sweeps.most = cells;
        model.draw();
        work.remove().run();
        model.halt();
    }

    private void drawAll() {
        model.draw();
        work.remove().run();
    }

    private DrawnMap drawn() {
        return model.drawn().get().orElseThrow();
    }
}
