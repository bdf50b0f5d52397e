package dev.lastresort.picture;

import dev.lastresort.model.outcome.Told;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.story.Fate;
import dev.lastresort.picture.story.TellingTrack;
import dev.lastresort.picture.story.Track;
import dev.lastresort.picture.time.TimeRange;
import java.time.LocalDateTime;
import java.util.function.Function;

/**
 * The two thin rows of the main actor: what each request was told, over whether its row is in the
 * database at the playhead. What was asked after the playhead has no memory yet and leaves the
 * lower row blank.
 */
final class TellingRows {

    /** Ticks closer than this many pixels are painted as runs. */
    private static final double SINGLE_PITCH = 9;
    private static final double TICK_WIDTH = 8;

    private final String branch;
    private final String actor;
    private final TellingTrack telling;
    private final LocalDateTime playhead;
    private final Sketch sketch;

    TellingRows(String branch, String actor, TellingTrack telling, LocalDateTime playhead,
            Sketch sketch) {
        this.branch = branch;
        this.actor = actor;
        this.telling = telling;
        this.playhead = playhead;
        this.sketch = sketch;
    }

    /** The upper row, which the playhead does not change. */
    void layOutTold(double y) {
        layOut(y, telling.told(), telling.told().size(), Fate.ToldFate::role);
    }

    void layOutMemory(double y) {
        layOut(y, telling.memoryAt(playhead).track(), telling.upTo(playhead),
                Fate.Memory::role);
    }

    private <S extends Enum<S>> void layOut(
            double y, Track<S> track, int end, Function<S, Role> roles) {
        TimeRange shown = sketch.scale().shown();
        int first = Math.max(0, track.firstFrom(shown.start()) - 1);
        int last = track.firstFrom(shown.end());
        double pitch = sketch.scale().width() / Math.max(1, last - first);
        if (pitch < SINGLE_PITCH) {
            addRuns(y, track, end, roles);
            return;
        }
        for (int i = first; i < Math.min(last, end); i++) {
            Told told = telling.request(i);
            double x = sketch.scale().x(told.at()) - TICK_WIDTH / 2;
            if (x >= sketch.scale().left() && x + TICK_WIDTH <= sketch.scale().right()) {
                addTick(x, y, roles.apply(track.state(i)), told);
            }
        }
    }

    private void addTick(double x, double y, Role role, Told told) {
        sketch.add(new Shape.TickRun(new Box(x, y, TICK_WIDTH, Geometry.TICKS), role, true,
                new Shown.Requests(branch, actor, told.at(), told.at(), 1, role)));
    }

    private <S extends Enum<S>> void addRuns(
            double y, Track<S> track, int end, Function<S, Role> roles) {
        for (Track.Run<S> run : track.runs(sketch.scale(), end)) {
            Role role = roles.apply(run.state());
            sketch.add(new Shape.TickRun(
                    new Box(run.x(), y, run.width(), Geometry.TICKS), role, false,
                    new Shown.Requests(branch, actor, track.start(run.first()),
                            track.start(run.last()), run.count(), role)));
        }
    }
}
