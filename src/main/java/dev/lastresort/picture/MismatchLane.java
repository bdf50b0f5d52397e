package dev.lastresort.picture;

import dev.lastresort.model.journal.Bisection;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.story.Mismatch;
import dev.lastresort.picture.time.TimeScale;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A bracket over each stretch in which what was told and what is remembered differ. */
final class MismatchLane {

    private static final double TEXT_PAD = 12;
    /** The bracket itself, above its text. */
    private static final double BAR = 8;
    /** More than that are nowhere read. */
    private static final int MOST_TEXTS = 60;

    private final String branch;
    private final String actor;
    private final Sketch sketch;

    MismatchLane(String branch, String actor, Sketch sketch) {
        this.branch = branch;
        this.actor = actor;
        this.sketch = sketch;
    }

    void layOut(double y, List<Mismatch> mismatches) {
        TimeScale scale = sketch.scale();
        Map<Mismatch, Box> boxes = new LinkedHashMap<>();
        double taken = scale.left();
        for (int i = firstInSight(mismatches, scale.shown().start()); i < mismatches.size()
                && mismatches.get(i).from().isBefore(scale.shown().end()); i++) {
            Mismatch mismatch = mismatches.get(i);
            double x = Math.max(taken, Math.round(scale.clampedX(mismatch.from())));
            double right = Math.round(scale.clampedX(mismatch.to()));
            if (right - x >= 2) {
                boxes.put(mismatch, new Box(x, y, right - x, Geometry.BRACKET));
                taken = right;
            }
        }
        Map<Mismatch, Shape.Label> texts = texts(boxes);
        boxes.forEach((mismatch, box) -> sketch.add(new Shape.Bracket(box, mismatch.role(),
                Optional.ofNullable(texts.get(mismatch)), new Shown.Requests(branch, actor,
                        mismatch.from(), mismatch.to(), mismatch.count(), mismatch.role()))));
    }

    /** The place of the first one that ends after the instant. */
    private static int firstInSight(List<Mismatch> mismatches, LocalDateTime start) {
        return Bisection.first(
                0, mismatches.size(), place -> mismatches.get(place).to().isAfter(start));
    }

    /**
     * What was forgotten is told first, and most first. A text may be wider than its bracket where
     * the room beside it is free.
     */
    private Map<Mismatch, Shape.Label> texts(Map<Mismatch, Box> boxes) {
        Map<Mismatch, Shape.Label> texts = new LinkedHashMap<>();
        List<Box> taken = new ArrayList<>();
        boxes.keySet().stream()
                .sorted(Comparator.comparing((Mismatch one) -> one.role() != Role.FORGOTTEN)
                        .thenComparing(Mismatch::count, Comparator.reverseOrder()))
                .limit(MOST_TEXTS)
                .forEach(mismatch -> wordings(mismatch).stream()
                        .map(words -> label(
                                Objects.requireNonNull(boxes.get(mismatch)), words, mismatch))
                        .filter(label -> isFree(label.bounds(), taken))
                        .findFirst()
                        .ifPresent(label -> {
                            texts.put(mismatch, label);
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
    private static List<String> wordings(Mismatch mismatch) {
        String count = Wording.number(mismatch.count());
        return mismatch.role() == Role.FORGOTTEN
                ? List.of(count + " told yes, then forgotten", count + " forgotten", count)
                : List.of(count + " turned away", count);
    }

    private Shape.Label label(Box box, String words, Mismatch mismatch) {
        double width = width(words, mismatch);
        Role role = mismatch.role() == Role.FORGOTTEN ? Role.TEXT_BAD : Role.TEXT_QUIET;
        TimeScale scale = sketch.scale();
        double x = Math.clamp(Math.round(box.centerX() - width / 2), scale.left(),
                Math.max(scale.left(), scale.right() - width));
        return new Shape.Label(
                new Box(x, box.y() + BAR,
                        width, box.height() - BAR),
                role, words, style(mismatch), Role.GROUP, Shown.NOTHING);
    }

    private double width(String words, Mismatch mismatch) {
        return sketch.textWidth(words, style(mismatch));
    }

    private static TextStyle style(Mismatch mismatch) {
        return mismatch.role() == Role.FORGOTTEN ? TextStyle.STRONG : TextStyle.LABEL;
    }
}
