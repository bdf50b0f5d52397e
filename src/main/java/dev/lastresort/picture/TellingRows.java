package dev.lastresort.picture;

import dev.lastresort.model.outcome.Told;
import java.time.LocalDateTime;
import java.util.List;

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
    private final List<Told> telling;
    private final LocalDateTime playhead;
    private final Sketch sketch;

    TellingRows(String branch, String actor, List<Told> telling, LocalDateTime playhead,
            Sketch sketch) {
        this.branch = branch;
        this.actor = actor;
        this.telling = telling;
        this.playhead = playhead;
        this.sketch = sketch;
    }

    /** Lays out the upper row at {@code y} and the lower one at {@code memoryY}. */
    void layOut(double y, double memoryY) {
        TimeRange shown = sketch.scale().shown();
        int first = Math.max(0, firstFrom(shown.start()) - 1);
        int end = firstFrom(shown.end());
        if (first >= end) {
            return;
        }
        double pitch = sketch.scale().width() / Math.max(1, end - first);
        if (pitch >= SINGLE_PITCH) {
            addSingles(y, memoryY, first, end);
        } else {
            addRuns(y, memoryY, first, end);
        }
    }

    private void addSingles(double y, double memoryY, int first, int end) {
        TimeScale scale = sketch.scale();
        for (Told told : telling.subList(first, end)) {
            double x = scale.x(told.at()) - TICK_WIDTH / 2;
            if (x < scale.left() || x + TICK_WIDTH > scale.right()) {
                continue;
            }
            addTick(x, y, role(Fate.toldOf(told)), told);
            if (!told.at().isAfter(playhead)) {
                addTick(x, memoryY, role(Fate.memoryOf(told, playhead)), told);
            }
        }
    }

    private void addTick(double x, double y, Role role, Told told) {
        sketch.add(new Shape.TickRun(new Box(x, y, TICK_WIDTH, Geometry.TICKS), role, true,
                new Shown.Requests(branch, actor, told.at(), told.at(), 1, role)));
    }

    private void addRuns(double y, double memoryY, int first, int end) {
        TimeScale scale = sketch.scale();
        PixelRuns<Fate.Told> answers = new PixelRuns<>(Fate.Told.class, scale);
        PixelRuns<Fate.Memory> memories = new PixelRuns<>(Fate.Memory.class, scale);
        for (int i = first; i < end; i++) {
            Told told = telling.get(i);
            double from = scale.x(told.at());
            double to = i + 1 < telling.size() ? scale.x(telling.get(i + 1).at()) : scale.right();
            answers.add(from, to, Fate.toldOf(told));
            if (!told.at().isAfter(playhead)) {
                memories.add(from, to, Fate.memoryOf(told, playhead));
            }
        }
        answers.runs().forEach(run -> addRun(y, role(run.state()), run));
        memories.runs().forEach(run -> addRun(memoryY, role(run.state()), run));
    }

    private void addRun(double y, Role role, PixelRuns.Run<?> run) {
        TimeScale scale = sketch.scale();
        sketch.add(new Shape.TickRun(
                new Box(run.x(), y, run.width(), Geometry.TICKS), role, false,
                new Shown.Requests(branch, actor, scale.at(run.x()),
                        scale.at(run.x() + run.width()),
                        run.count(), role)));
    }

    private int firstFrom(LocalDateTime instant) {
        int low = 0;
        int high = telling.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (telling.get(middle).at().isBefore(instant)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Role role(Fate.Told told) {
        return switch (told) {
            case YES -> Role.TOLD_YES;
            case NO -> Role.TOLD_NO;
        };
    }

    private static Role role(Fate.Memory memory) {
        return switch (memory) {
            case REMEMBERED -> Role.REMEMBERED;
            case NO_ROW -> Role.NO_ROW;
            case FORGOTTEN -> Role.FORGOTTEN;
        };
    }
}
