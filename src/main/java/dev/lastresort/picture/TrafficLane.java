package dev.lastresort.picture;

import dev.lastresort.model.outcome.ModelledDay.ModelledTraffic;
import dev.lastresort.model.outcome.ModelledTicks;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.time.AxisTicks;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeScale;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * When an actor's requests fall by its schedule: a stroke each where they are few, else how many
 * fall on each few pixels; the tallest column in sight fills the lane.
 */
final class TrafficLane {

    private static final double LEAST_COLUMN = 6;
    private static final double TICK = 4;

    private final String branch;
    private final Sketch sketch;

    TrafficLane(String branch, Sketch sketch) {
        this.branch = branch;
        this.sketch = sketch;
    }

    void layOut(double y, ModelledTraffic actor) {
        TimeScale scale = sketch.scale();
        TimeRange shown = scale.shown();
        long from = actor.ticks().before(shown.start());
        long to = actor.ticks().before(shown.end());
        if ((to - from) * TICK <= scale.width() / 2) {
            for (long n = from; n < to; n++) {
                addTick(y, actor, actor.ticks().at(n));
            }
        } else {
            addColumns(y, actor);
        }
    }

    private void addTick(double y, ModelledTraffic actor, LocalDateTime at) {
        sketch.add(new Shape.TickRun(
                new Box(Math.round(sketch.scale().x(at)) - TICK / 2, y, TICK, Geometry.DENSITY),
                Role.SCHEDULED, true,
                new Shown.ScheduledRequests(branch, actor.title(), at, at, 1)));
    }

    /** Columns span round lengths of time, so that steady traffic gives a level lane. */
    private void addColumns(double y, ModelledTraffic actor) {
        TimeScale scale = sketch.scale();
        ModelledTicks ticks = actor.ticks();
        Duration step = AxisTicks.step(scale, LEAST_COLUMN);
        LocalDateTime first = AxisTicks.floor(scale.shown().start(), step);
        int columns = (int) Duration.between(first, scale.shown().end()).dividedBy(step) + 1;
        long[] counts = new long[columns];
        long most = 1;
        for (int i = 0; i < columns; i++) {
            counts[i] = ticks.before(first.plus(step.multipliedBy(i + 1L)))
                    - ticks.before(first.plus(step.multipliedBy(i)));
            most = Math.max(most, counts[i]);
        }
        for (int i = 0; i < columns; i++) {
            LocalDateTime from = first.plus(step.multipliedBy(i));
            addColumn(y, actor, from, from.plus(step), counts[i], most);
        }
    }

    private void addColumn(double y, ModelledTraffic actor, LocalDateTime from, LocalDateTime to,
            long count, long most) {
        double x = Math.round(sketch.scale().clampedX(from));
        double width = Math.round(sketch.scale().clampedX(to)) - x - 1;
        if (count > 0 && width >= 1) {
            double height = Math.max(1, Geometry.DENSITY * count / most);
            sketch.add(new Shape.DensityColumn(
                    new Box(x, y + Geometry.DENSITY - height, width, height), Role.SCHEDULED,
                    new Shown.ScheduledRequests(branch, actor.title(), from, to, count)));
        }
    }
}
