package dev.lastresort.picture;

import dev.lastresort.model.outcome.Wording;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stretches in which what was told and what is remembered differ, each with a bracket that
 * counts them.
 */
final class Mismatches {

    /** From the first such request to the next one of another fate. */
    record Stretch(LocalDateTime from, LocalDateTime to, long count, Role role) {}

    private static final double TEXT_PAD = 12;
    /** The bracket itself, above its text. */
    private static final double BAR = 8;

    private final String branch;
    private final String actor;
    private final Sketch sketch;

    Mismatches(String branch, String actor, Sketch sketch) {
        this.branch = branch;
        this.actor = actor;
        this.sketch = sketch;
    }

    /**
     * The stretches of one state over the whole day, in order; counts do not depend on the zoom.
     */
    static <S extends Enum<S>> List<Stretch> stretches(
            Track<S> track, S state, Role role, LocalDateTime horizon) {
        List<Stretch> stretches = new ArrayList<>();
        int i = 0;
        while (i < track.size()) {
            int first = i;
            while (i < track.size() && track.state(i) == state) {
                i++;
            }
            if (i > first) {
                LocalDateTime to = i < track.size() ? track.start(i) : horizon;
                stretches.add(new Stretch(track.start(first), to, i - first, role));
            }
            i++;
        }
        return stretches;
    }

    void layOut(double y, List<Stretch> stretches) {
        TimeScale scale = sketch.scale();
        double taken = scale.left();
        for (Stretch stretch : stretches) {
            if (!scale.shown().meets(stretch.from(), stretch.to())) {
                continue;
            }
            double x = Math.max(taken, Math.round(scale.clampedX(stretch.from())));
            double right = Math.round(scale.clampedX(stretch.to()));
            if (right - x < 2) {
                continue;
            }
            add(new Box(x, y, right - x, Geometry.BRACKET), stretch);
            taken = right;
        }
    }

    private void add(Box box, Stretch stretch) {
        Shown shows = new Shown.Requests(
                branch, actor, stretch.from(), stretch.to(), stretch.count(), stretch.role());
        Optional<Shape.Label> text = wordings(stretch).stream()
                .filter(words -> width(words, stretch) + TEXT_PAD <= box.width())
                .findFirst()
                .map(words -> label(box, words, stretch));
        sketch.add(new Shape.Bracket(box, stretch.role(), text, shows));
    }

    /** The fullest wording first. */
    private static List<String> wordings(Stretch stretch) {
        String count = Wording.number(stretch.count());
        return stretch.role() == Role.FORGOTTEN
                ? List.of(count + " told yes, then forgotten", count + " forgotten", count)
                : List.of(count + " turned away", count);
    }

    private Shape.Label label(Box box, String words, Stretch stretch) {
        double width = width(words, stretch);
        Role role = stretch.role() == Role.FORGOTTEN ? Role.TEXT_BAD : Role.TEXT_QUIET;
        return new Shape.Label(
                new Box(Math.round(box.centerX() - width / 2), box.y() + BAR,
                        width, box.height() - BAR),
                role, words, style(stretch), Role.GROUP, Shown.NOTHING);
    }

    private double width(String words, Stretch stretch) {
        return sketch.textWidth(words, style(stretch));
    }

    private static TextStyle style(Stretch stretch) {
        return stretch.role() == Role.FORGOTTEN ? TextStyle.STRONG : TextStyle.LABEL;
    }
}
