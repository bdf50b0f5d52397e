package dev.lastresort.picture;

import dev.lastresort.model.outcome.Wording;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /** More than that are nowhere read. */
    private static final int MOST_TEXTS = 60;

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
        Map<Stretch, Box> boxes = new LinkedHashMap<>();
        double taken = scale.left();
        for (int i = firstInSight(stretches, scale.shown().start()); i < stretches.size()
                && stretches.get(i).from().isBefore(scale.shown().end()); i++) {
            Stretch stretch = stretches.get(i);
            double x = Math.max(taken, Math.round(scale.clampedX(stretch.from())));
            double right = Math.round(scale.clampedX(stretch.to()));
            if (right - x >= 2) {
                boxes.put(stretch, new Box(x, y, right - x, Geometry.BRACKET));
                taken = right;
            }
        }
        Map<Stretch, Shape.Label> texts = texts(boxes);
        boxes.forEach((stretch, box) -> sketch.add(new Shape.Bracket(box, stretch.role(),
                Optional.ofNullable(texts.get(stretch)), new Shown.Requests(branch, actor,
                        stretch.from(), stretch.to(), stretch.count(), stretch.role()))));
    }

    /** The place of the first one that ends after the instant. */
    private static int firstInSight(List<Stretch> stretches, LocalDateTime start) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).to().isAfter(start)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * What was forgotten is told first, and most first. A text may be wider than its bracket where
     * the room beside it is free.
     */
    private Map<Stretch, Shape.Label> texts(Map<Stretch, Box> boxes) {
        Map<Stretch, Shape.Label> texts = new LinkedHashMap<>();
        List<Box> taken = new ArrayList<>();
        boxes.keySet().stream()
                .sorted(Comparator.comparing((Stretch stretch) -> stretch.role() != Role.FORGOTTEN)
                        .thenComparing(Stretch::count, Comparator.reverseOrder()))
                .limit(MOST_TEXTS)
                .forEach(stretch -> wordings(stretch).stream()
                        .map(words -> label(boxes.get(stretch), words, stretch))
                        .filter(label -> isFree(label.bounds(), taken))
                        .findFirst()
                        .ifPresent(label -> {
                            texts.put(stretch, label);
                            taken.add(label.bounds());
                        }));
        return texts;
    }

    private boolean isFree(Box box, List<Box> taken) {
        Box withAir = new Box(
                box.x() - TEXT_PAD / 2, box.y(), box.width() + TEXT_PAD, box.height());
        return box.x() >= sketch.scale().left() && box.right() <= sketch.scale().right()
                && taken.stream().noneMatch(withAir::overlaps);
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
        TimeScale scale = sketch.scale();
        double x = Math.clamp(Math.round(box.centerX() - width / 2), scale.left(),
                Math.max(scale.left(), scale.right() - width));
        return new Shape.Label(
                new Box(x, box.y() + BAR,
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
