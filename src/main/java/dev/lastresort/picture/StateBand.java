package dev.lastresort.picture;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Condition;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.story.Track;
import java.time.LocalDateTime;

/**
 * One actor's conditions as a band; one that is shorter than a pixel still shows, and the worst one
 * wins.
 */
final class StateBand {

    private final String branch;
    private final String actor;
    private final LocalDateTime horizon;
    private final Sketch sketch;

    StateBand(String branch, String actor, LocalDateTime horizon, Sketch sketch) {
        this.branch = branch;
        this.actor = actor;
        this.horizon = horizon;
        this.sketch = sketch;
    }

    void layOut(double y, double height, Track<Condition> track) {
        for (Track.Run<Condition> run : track.runs(sketch.scale())) {
            LocalDateTime end = run.last() + 1 < track.size()
                    ? track.start(run.last() + 1) : horizon;
            sketch.add(new Shape.Band(
                    new Box(run.x(), y, run.width(), height), run.state().role(),
                    new Shown.ActorState(branch, actor, track.start(run.first()), end,
                            run.state())));
        }
    }
}
