package dev.lastresort.picture;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.MarkWords;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.time.TimeScale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Marked instants with their labels on one line. Invariant: no two glyphs or labels overlap. By
 * priority, a marker that would cover another one joins it as a counted marker, and a label without
 * room is left to the tooltip.
 */
final class MarkerLane {

    private static final double GLYPH = 12;
    private static final double GAP = 4;
    /** Less, and a label seems to go on in the next one. */
    private static final double APART = 10;
    /** Less, and it seems to belong to the next marker. */
    private static final double OFF_GLYPHS = 5;

    /** A marker with those that gave way to it. */
    private record Placed(double x, List<Mark> marks) {
        Mark first() {
            return marks.getFirst();
        }
    }

    private final String branch;
    private final Sketch sketch;
    private final boolean labelled;
    private final List<Box> glyphs = new ArrayList<>();
    private final List<Box> labels = new ArrayList<>();

    MarkerLane(String branch, Sketch sketch, boolean labelled) {
        this.branch = branch;
        this.sketch = sketch;
        this.labelled = labelled;
    }

    /** An upright line at that place will not be crossed by any label. */
    void keepOff(double line, double y, double height) {
        glyphs.add(new Box(line, y, 1, height));
    }

    void layOut(double y, double height, List<Mark> marks) {
        List<Placed> placed = place(marks);
        placed.forEach(marker -> addGlyph(marker, y, height));
        if (labelled) {
            placed.forEach(marker -> addLabel(marker, y, height));
        }
    }

    private List<Placed> place(List<Mark> marks) {
        TimeScale scale = sketch.scale();
        List<Placed> placed = new ArrayList<>();
        marks.stream()
                .filter(mark -> !mark.at().isBefore(scale.shown().start())
                        && !mark.at().isAfter(scale.shown().end()))
                .sorted(Comparator.comparing(Mark::kind).thenComparing(Mark::at))
                .forEach(mark -> {
                    double x = Math.round(scale.x(mark.at()));
                    placed.stream()
                            .filter(other -> Math.abs(other.x() - x) < GLYPH + GAP)
                            .findFirst()
                            .ifPresentOrElse(
                                    other -> other.marks().add(mark),
                                    () -> placed.add(new Placed(x,
                                            new ArrayList<>(List.of(mark)))));
                });
        return placed;
    }

    private void addGlyph(Placed marker, double y, double height) {
        Box box = glyph(marker, y, height);
        glyphs.add(box);
        sketch.add(new Shape.Marker(box, marker.first().kind(), marker.marks().size(),
                shows(marker)));
    }

    private static Box glyph(Placed marker, double y, double height) {
        return new Box(marker.x() - GLYPH / 2, y + (height - GLYPH) / 2, GLYPH, GLYPH);
    }

    /** The fullest wording that finds room at the right or, failing that, at the left. */
    private void addLabel(Placed marker, double y, double height) {
        TextStyle style = marker.first().kind() == MarkerKind.DECISION
                ? TextStyle.STRONG : TextStyle.LABEL;
        double side = GLYPH / 2 + GAP;
        Box glyph = glyph(marker, y, height);
        for (String wording : MarkWords.of(marker.marks())) {
            String words = Harmless.text(wording);
            double width = sketch.textWidth(words, style);
            for (double x : new double[] {marker.x() + side, marker.x() - side - width}) {
                Box box = new Box(x, y, width, height);
                if (isFree(box, glyph)) {
                    labels.add(box);
                    sketch.add(new Shape.Label(
                            box, Role.TEXT, words, style, Role.GROUP, shows(marker)));
                    return;
                }
            }
        }
    }

    private boolean isFree(Box box, Box own) {
        return box.x() >= sketch.scale().left() && box.right() <= sketch.scale().right()
                && labels.stream().noneMatch(withAir(box, APART)::overlaps)
                && glyphs.stream().filter(other -> !other.equals(own))
                        .noneMatch(withAir(box, OFF_GLYPHS)::overlaps);
    }

    private static Box withAir(Box box, double air) {
        return new Box(box.x() - air, box.y(), box.width() + 2 * air, box.height());
    }

    private Shown shows(Placed marker) {
        return new Shown.MarkGroup(branch, marker.marks());
    }
}
