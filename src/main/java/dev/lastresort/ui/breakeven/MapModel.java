package dev.lastresort.ui.breakeven;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.session.Progress;
import dev.lastresort.session.sweep.SweepDesk.Result;
import dev.lastresort.session.sweep.SweepKnob;
import dev.lastresort.session.sweep.SweepListener;
import dev.lastresort.session.sweep.SweepPace;
import dev.lastresort.session.sweep.SweepSource;
import dev.lastresort.session.sweep.SweptRange;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.RunningTask;
import dev.lastresort.ui.desk.Background.WhenOver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the break-even map shows: the ranges to draw, and what was drawn of them. Invariant: a cell
 * that was measured once is not measured again while the comparison is open, whatever was drawn or
 * stopped meanwhile; what is shown was measured under exactly the values beside it.
 */
public final class MapModel {

    private static final int KEPT = 24;

    private final SweepSource source;
    private final Scenario scenario;
    private final MapWords words;
    private final Background background;
    private final LongSupplier nanos;
    private final List<SweepKnob> knobs;
    private final RangeModel across;
    private final RangeModel down;
    private final ReadOnlyObjectWrapper<MapState> state =
            new ReadOnlyObjectWrapper<>(new MapState.NothingDrawn());
    private final ReadOnlyObjectWrapper<Optional<DrawnMap>> drawn =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<MapLens> lens =
            new ReadOnlyObjectWrapper<>(MapLens.UNDOMINATED);
    /** What was measured of each ranges, those drawn last at the end. */
    private final Map<List<SweptRange>, Sweep> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<SweptRange>, Sweep> eldest) {
            return size() > KEPT;
        }
    };
    private Optional<Arriving> arriving = Optional.empty();
    private Optional<RunningTask> running = Optional.empty();

    /**
     * @param comparison of the scenario as its file has it
     * @param nanos      a clock, by which the rest is estimated
     */
    public MapModel(SweepSource source, Comparison comparison, Background background,
            LongSupplier nanos) {
        this.source = source;
        this.scenario = comparison.scenario();
        this.words = MapWords.of(comparison);
        this.background = background;
        this.nanos = nanos;
        this.knobs = source.knobs();
        LocalDate day = scenario.start().toLocalDate();
        this.across = new RangeModel(day, knobs.stream().findFirst());
        this.down = new RangeModel(day, knobs.stream().skip(1).findFirst());
    }

    public Scenario scenario() {
        return scenario;
    }

    /** How its parts are called. */
    MapWords words() {
        return words;
    }

    /** What can be varied. */
    public List<SweepKnob> knobs() {
        return knobs;
    }

    public RangeModel across() {
        return across;
    }

    /** Without a parameter the map is one strip. */
    public RangeModel down() {
        return down;
    }

    public ReadOnlyObjectProperty<MapState> state() {
        return state.getReadOnlyProperty();
    }

    /** What there is to be seen by now. */
    public ReadOnlyObjectProperty<Optional<DrawnMap>> drawn() {
        return drawn.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<MapLens> lens() {
        return lens.getReadOnlyProperty();
    }

    /** Colours the same cells by something else. */
    public void look(MapLens other) {
        lens.set(other);
        drawn.set(drawn.get().map(map -> map.by(other)));
    }

    /** Draws the ranges as they are typed, as far as that was not done already. */
    public void draw() {
        Optional<SweptRange> first = across.read();
        Optional<SweptRange> second = down.knob().get().isEmpty()
                ? Optional.empty() : down.read();
        if (first.isEmpty() || second.isEmpty() && down.knob().get().isPresent()) {
            return;
        }
        draw(Stream.concat(first.stream(), second.stream()).toList());
    }

    private void draw(List<SweptRange> ranges) {
        halt();
        LocalDate day = scenario.start().toLocalDate();
        Sweep known = Optional.ofNullable(kept.get(ranges)).orElseGet(() -> new Sweep(
                scenario.id(), scenario.seed(), scenario.engine(),
                ranges.stream().map(range -> range.values(day)).toList(), List.of()));
        show(ranges, known);
        if (known.isComplete()) {
            state.set(new MapState.Complete());
            return;
        }
        Arriving cells = new Arriving(new SweepPace(nanos));
        state.set(new MapState.BeingDrawn("Getting ready", known.cells().size(),
                known.columns() * known.rows(), Optional.empty()));
        arriving = Optional.of(cells);
        running = Optional.of(background.run(
                progress -> source.sweep(ranges, known.cells(), cells.into(progress)),
                _ -> advance(), new WhenOver<>(this::end, this::fail)));
    }

    /** What one run has told, by several threads in turn. */
    private static final class Arriving {

        private final SweepPace pace;
        private final Queue<SweptCell> cells = new ConcurrentLinkedQueue<>();
        private volatile Optional<MapState.BeingDrawn> told = Optional.empty();

        Arriving(SweepPace pace) {
            this.pace = pace;
        }

        SweepListener into(Progress progress) {
            return (stage, reached, last) -> {
                last.ifPresent(cells::add);
                told = Optional.of(new MapState.BeingDrawn(
                        stage, reached.cells(), reached.all(), pace.left(reached)));
                progress.reached(stage, (double) reached.cells() / reached.all());
            };
        }

        List<SweptCell> taken() {
            List<SweptCell> taken = new ArrayList<>();
            for (SweptCell cell = cells.poll(); cell != null; cell = cells.poll()) {
                taken.add(cell);
            }
            return taken;
        }
    }

    private void advance() {
        takeArrived();
        arriving.flatMap(cells -> cells.told).ifPresent(state::set);
    }

    private void takeArrived() {
        List<SweptCell> fresh = arriving.map(Arriving::taken).orElse(List.of());
        if (!fresh.isEmpty()) {
            drawn.get().ifPresent(map -> show(map.ranges(), map.regions().sweep().with(fresh)));
        }
    }

    private void show(List<SweptRange> ranges, Sweep sweep) {
        kept.put(ranges, sweep);
        drawn.set(Optional.of(DrawnMap.of(ranges, titles(ranges), sweep, lens.get(),
                drawn.get().filter(map -> map.ranges().equals(ranges)).map(DrawnMap::focus),
                own(ranges), scenario.start().toLocalDate())));
    }

    /** The values that the file has. */
    private List<String> own(List<SweptRange> ranges) {
        return ranges.stream().map(range -> knob(range).map(SweepKnob::value).orElse("")).toList();
    }

    private List<String> titles(List<SweptRange> ranges) {
        return ranges.stream().map(range -> knob(range).map(SweepKnob::title)
                .orElse(range.pointer())).map(Harmless::text).toList();
    }

    private Optional<SweepKnob> knob(SweptRange range) {
        return knobs.stream().filter(one -> one.pointer().equals(range.pointer())).findFirst();
    }

    private void end(Result result) {
        takeArrived();
        over();
        List<SweptRange> ranges = drawn.get().orElseThrow().ranges();
        switch (result) {
            case Result.Done(var sweep, var limit) -> {
                show(ranges, sweep);
                state.set(limit.<MapState>map(struck -> new MapState.NotDrawn(
                        Harmless.text(struck.advice()))).orElseGet(MapState.Complete::new));
            }
            case Result.NotReplayable(var problems) -> fail(problems.getFirst().advice());
            case Result.BadRange(var reason) -> refuse(reason);
            case Result.NotKept(var reason) -> fail(reason);
        }
    }

    /** What cannot be varied so is told beside the range, and leaves no empty map behind. */
    private void refuse(String reason) {
        drawn.set(Optional.empty());
        state.set(new MapState.NothingDrawn());
        if (!across.takes(reason) && !down.takes(reason)) {
            fail(reason);
        }
    }

    private void fail(String why) {
        takeArrived();
        over();
        state.set(new MapState.NotDrawn(Harmless.text(why)));
    }

    private void over() {
        running = Optional.empty();
        arriving = Optional.empty();
    }

    /** Stops what is under way; what was measured stays. */
    public void halt() {
        if (running.isPresent()) {
            running.get().cancel();
            takeArrived();
            over();
            Sweep sweep = drawn.get().orElseThrow().regions().sweep();
            state.set(new MapState.Halted(
                    sweep.cells().size(), sweep.columns() * sweep.rows()));
        }
    }

    /** Moves to that place, or as near as the map has one. */
    public void focus(int column, int row) {
        drawn.set(drawn.get().map(map -> map.at(column, row)));
    }

    /** The command that makes the map that is shown; empty while there is none. */
    public Optional<String> commandLine() {
        return drawn.get().map(map -> source.commandLine(map.ranges()));
    }

    /** The command that compares under the values in focus. */
    public Optional<String> cellCommandLine() {
        return drawn.get().map(map -> source.commandLine(map.settings()));
    }
}
