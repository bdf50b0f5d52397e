package dev.lastresort.picture;

import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.story.Track;
import dev.lastresort.picture.time.AxisTicks;
import dev.lastresort.picture.time.TimeScale;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;

/**
 * How many answers fell on each few pixels, stacked by how they were judged; the tallest column
 * fills the lane.
 */
final class DensityLane {

    private static final double LEAST_COLUMN = 6;
    private static final Judgement[] JUDGEMENTS = Judgement.values();

    private final String branch;
    private final Sketch sketch;

    DensityLane(String branch, Sketch sketch) {
        this.branch = branch;
        this.sketch = sketch;
    }

    /**
     * Columns span round lengths of time, so that steady traffic gives a level lane and not a
     * moiré.
     */
    void layOut(double y, Collection<Track<Judgement>> actors) {
        TimeScale scale = sketch.scale();
        Duration step = AxisTicks.step(scale, LEAST_COLUMN);
        LocalDateTime first = AxisTicks.floor(scale.shown().start(), step);
        int columns = (int) Duration.between(first, scale.shown().end()).dividedBy(step) + 1;
        int[][] counts = new int[columns][JUDGEMENTS.length];
        for (Track<Judgement> actor : actors) {
            int from = actor.firstFrom(first);
            for (int i = 0; i < columns; i++) {
                int to = actor.firstFrom(first.plus(step.multipliedBy(i + 1)));
                for (Judgement judgement : JUDGEMENTS) {
                    counts[i][judgement.ordinal()] += (int) actor.count(judgement, from, to);
                }
                from = to;
            }
        }
        int most = Math.max(1, Arrays.stream(counts).mapToInt(column -> Arrays.stream(column).sum())
                .max().orElse(1));
        for (int i = 0; i < columns; i++) {
            LocalDateTime from = first.plus(step.multipliedBy(i));
            addColumn(from, from.plus(step), y, counts[i], Geometry.DENSITY / most);
        }
    }

    private void addColumn(
            LocalDateTime from, LocalDateTime to, double y, int[] counts, double pixelsPerAnswer) {
        double x = Math.round(sketch.scale().clampedX(from));
        double width = Math.round(sketch.scale().clampedX(to)) - x - 1;
        double bottom = y + Geometry.DENSITY;
        for (Judgement judgement : JUDGEMENTS) {
            int count = counts[judgement.ordinal()];
            if (count == 0 || width < 1) {
                continue;
            }
            double height = Math.max(1, count * pixelsPerAnswer);
            Role role = role(judgement);
            sketch.add(new Shape.DensityColumn(
                    new Box(x, Math.max(y, bottom - height), width, height), role,
                    new Shown.Answers(branch, from, to, count, role)));
            bottom -= height;
        }
    }

    private static Role role(Judgement judgement) {
        return switch (judgement) {
            case OK -> Role.ANSWER_OK;
            case WRONG -> Role.ANSWER_WRONG;
            case FAILED -> Role.ANSWER_FAILED;
            case REFUSED -> Role.ANSWER_REFUSED;
        };
    }
}
