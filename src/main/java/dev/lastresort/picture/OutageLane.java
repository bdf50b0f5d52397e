package dev.lastresort.picture;

import dev.lastresort.model.outcome.ActorTally.Outage;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.time.TimeScale;
import java.util.List;

/**
 * A rule under an actor's band for each of its outages: what people remember as one time of being
 * down, whatever lucky answers the band shows in between.
 */
final class OutageLane {

    static final double HEIGHT = 2;

    private final String branch;
    private final Sketch sketch;

    OutageLane(String branch, Sketch sketch) {
        this.branch = branch;
        this.sketch = sketch;
    }

    void layOut(double y, String actor, List<Outage> outages) {
        TimeScale scale = sketch.scale();
        outages.stream().filter(outage -> scale.shown().meets(outage.start(), outage.end()))
                .forEach(outage -> {
                    double x = Math.round(scale.clampedX(outage.start()));
                    double right = Math.max(x + 2, Math.round(scale.clampedX(outage.end())));
                    sketch.add(new Shape.Band(new Box(x, y, right - x, HEIGHT), Role.OUTAGE,
                            new Shown.OutageRule(branch, actor, outage.start(), outage.end(),
                                    outage.open())));
                });
    }
}
