package dev.lastresort.picture;

import dev.lastresort.picture.shape.ActorCondition;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.story.Track;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * One actor's conditions as a band; one that is shorter than a pixel still shows, and the worst one
 * wins.
 */
final class StateBand {

    private static final double TEXT_PAD = 6;

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

    void layOut(double y, double height, Track<ActorCondition> track) {
        layOut(y, height, track, track.size());
    }

    /** Of a track whose last entry says only when the one before it ends; named where it is bad. */
    void layOutNamed(double y, double height, Track<ActorCondition> track) {
        for (Shape.Band band : layOut(y, height, track, track.size() - 1)) {
            if (band.shows() instanceof Shown.ActorState state
                    && state.condition() != ActorCondition.UP) {
                name(band.bounds(), state.condition().word(), state);
            }
        }
    }

    /** On the ground's colour: not every state's own lets words be read. */
    private void name(Box band, String words, Shown shows) {
        double width = sketch.textWidth(words, TextStyle.SMALL);
        if (width + 2 * TEXT_PAD <= band.width()) {
            sketch.add(new Shape.Label(
                    new Box(band.x() + TEXT_PAD, band.y(), width, band.height()), Role.TEXT, words,
                    TextStyle.SMALL, Role.GROUP, shows));
        }
    }

    private List<Shape.Band> layOut(
            double y, double height, Track<ActorCondition> track, int size) {
        List<Shape.Band> bands = new ArrayList<>();
        for (Track.Run<ActorCondition> run : track.runs(sketch.scale(), size)) {
            LocalDateTime end = run.last() + 1 < track.size()
                    ? track.start(run.last() + 1) : horizon;
            bands.add(new Shape.Band(
                    new Box(run.x(), y, run.width(), height), run.state().role(),
                    new Shown.ActorState(branch, actor, track.start(run.first()), end,
                            run.state())));
        }
        bands.forEach(sketch::add);
        return bands;
    }
}
