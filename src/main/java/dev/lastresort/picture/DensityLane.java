package dev.lastresort.picture;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.JudgedAnswer;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import java.util.Collection;

/** How many answers fell on each few pixels, stacked by how they were judged; the tallest column fills the lane. */
final class DensityLane {

    private static final int COLUMN = 6;
    private static final Judgement[] JUDGEMENTS = Judgement.values();

    private final String branch;
    private final Sketch sketch;

    DensityLane(String branch, Sketch sketch) {
        this.branch = branch;
        this.sketch = sketch;
    }

    void layOut(double y, Collection<ActorTally> actors) {
        TimeScale scale = sketch.scale();
        int columns = Math.max(1, (int) (scale.width() / COLUMN));
        int[][] counts = new int[columns][JUDGEMENTS.length];
        for (ActorTally actor : actors) {
            for (JudgedAnswer answer : actor.answers()) {
                int column = (int) Math.floor((scale.x(answer.at()) - scale.left()) / COLUMN);
                if (column >= 0 && column < columns) {
                    counts[column][answer.judgement().ordinal()]++;
                }
            }
        }
        int most = 1;
        for (int[] column : counts) {
            most = Math.max(most, java.util.stream.IntStream.of(column).sum());
        }
        for (int i = 0; i < columns; i++) {
            addColumn(scale.left() + i * COLUMN, y, counts[i], Geometry.DENSITY / most);
        }
    }

    private void addColumn(double x, double y, int[] counts, double pixelsPerAnswer) {
        TimeScale scale = sketch.scale();
        double bottom = y + Geometry.DENSITY;
        for (Judgement judgement : JUDGEMENTS) {
            int count = counts[judgement.ordinal()];
            if (count == 0) {
                continue;
            }
            double height = Math.max(1, count * pixelsPerAnswer);
            Role role = role(judgement);
            sketch.add(new Shape.DensityColumn(
                    new Box(x, Math.max(y, bottom - height), COLUMN - 1, height), role,
                    new Shown.Answers(branch, scale.at(x), scale.at(x + COLUMN), count, role)));
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
