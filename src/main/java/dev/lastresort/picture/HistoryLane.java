package dev.lastresort.picture;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.story.BranchStory;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeScale;
import dev.lastresort.picture.time.TimeText;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The database's own line: solid while it is up, broken while it is down, hatched where a restore
 * discarded it, with an arrow back to what was restored and a rail for each side instance.
 */
final class HistoryLane {

    private static final double LINE_Y = 4;
    private static final double LINE = 4;
    private static final double HATCH = 12;
    private static final double UNDER_Y = 14;
    private static final double UNDER = 14;
    private static final double DEPTH = UNDER + 4;
    private static final double TEXT_GAP = 8;
    private static final double HANDLE = 12;

    private final String branch;
    private final Sketch sketch;
    private final Scenario scenario;

    HistoryLane(String branch, Sketch sketch, Scenario scenario) {
        this.branch = branch;
        this.sketch = sketch;
        this.scenario = scenario;
    }

    /** How much room it needs: nothing but a line, or what runs under it too. */
    static double height(BranchStory story) {
        return story.restores().isEmpty() && story.asides().isEmpty()
                ? HATCH : Geometry.HISTORY + depth(story);
    }

    /** How much lower rails run: under the arrow and its words, where a restore discarded too. */
    private static double depth(BranchStory story) {
        return story.discards().isEmpty() || story.asides().isEmpty() ? 0 : DEPTH;
    }

    void layOut(double y, BranchStory story) {
        LocalDateTime from = scenario.start();
        for (TimeRange outage : story.outages()) {
            addLine(y, from, outage.start(), true);
            addLine(y, outage.start(), outage.end(), false);
            from = outage.end();
        }
        addLine(y, from, scenario.horizon(), true);
        List<BranchStory.Aside> shown = story.asides().stream().filter(this::isShown).toList();
        double depth = depth(story);
        // Words lie over a rail, which may run through where they stand.
        shown.forEach(aside -> addRail(rail(y, depth, aside), aside));
        List<BranchStory.Discarded> discards =
                story.discards().stream().filter(this::isShown).toList();
        discards.forEach(discarded -> addDiscarded(y, discarded));
        discards.forEach(discarded -> sayDiscarded(y, discarded));
        shown.forEach(aside -> addCopied(rail(y, depth, aside), aside));
    }

    /**
     * What a hand can take hold of: the target of each restore that has one.
     *
     * @param held where a hand has dragged it to
     */
    void layOutTargets(double y, BranchStory story, Optional<LocalDateTime> held) {
        story.discards().stream().filter(BranchStory.Discarded::targeted).findFirst()
                .ifPresent(discarded -> addTarget(y + UNDER_Y + UNDER / 2, discarded.from(), held));
        story.asides().stream().findFirst().ifPresent(aside -> aside.target().ifPresent(target -> {
            double line = y + LINE_Y + LINE / 2 + Geometry.HISTORY - 10 + depth(story);
            addTether(line, held.orElse(target), aside.from());
            addTarget(line, target, held);
        }));
    }

    private void addTarget(double middle, LocalDateTime target, Optional<LocalDateTime> held) {
        LocalDateTime at = held.orElse(target);
        if (!sketch.scale().shown().contains(at)) {
            return;
        }
        double x = Math.round(sketch.scale().x(at));
        Box box = new Box(x - HANDLE / 2, middle - HANDLE / 2, HANDLE, HANDLE);
        sketch.add(new Shape.Handle(box, Role.TARGET, held.isPresent(),
                new Shown.RestoreTarget(branch, at)));
        if (held.isPresent()) {
            String clock = TimeText.clock(at, scenario.start());
            sketch.addBeside(box, 4, List.of("back to " + clock, clock), Role.TEXT);
        }
    }

    private void addTether(double line, LocalDateTime from, LocalDateTime to) {
        if (from.isBefore(to) && sketch.scale().shown().meets(from, to)) {
            sketch.add(new Shape.Tether(
                    across(from, to, line - 1, 2), Role.TARGET, Shown.NOTHING));
        }
    }

    private void addLine(double y, LocalDateTime from, LocalDateTime to, boolean up) {
        if (from.isBefore(to) && sketch.scale().shown().meets(from, to)) {
            Role role = up ? Role.LIVE : Role.OFFLINE;
            sketch.add(new Shape.Band(across(from, to, y + LINE_Y, LINE), role,
                    new Shown.DatabaseLine(branch, from, to, up)));
        }
    }

    private boolean isShown(BranchStory.Discarded discarded) {
        return discarded.from().isBefore(discarded.to())
                && sketch.scale().shown().meets(discarded.from(), discarded.to());
    }

    private Box arrow(double y, BranchStory.Discarded discarded) {
        return across(discarded.from(), discarded.to(), y + UNDER_Y, UNDER);
    }

    private void addDiscarded(double y, BranchStory.Discarded discarded) {
        LocalDateTime from = discarded.from();
        LocalDateTime to = discarded.to();
        Shown shows = new Shown.Discarded(branch, from, to, discarded.transactions());
        sketch.add(new Shape.Hatch(across(from, to, y, HATCH), Role.DISCARDED, shows));
        boolean targetShown = !from.isBefore(sketch.scale().shown().start());
        Box arrow = arrow(y, discarded);
        sketch.add(new Shape.Arrow(arrow, Role.DISCARDED, targetShown, shows));
        // The words of one restore do not stand on the line of the next.
        sketch.keepFree(arrow);
    }

    private void sayDiscarded(double y, BranchStory.Discarded discarded) {
        LocalDateTime from = discarded.from();
        String back = "back to " + TimeText.clock(from, scenario.start());
        String length = TimeText.duration(from, discarded.to()) + " of history";
        String count = discarded.transactions() == 0 ? ""
                : ", " + transactions(discarded.transactions());
        sketch.addBeside(arrow(y, discarded), TEXT_GAP, List.of(
                back + ": " + length + count + " discarded", back + ": " + length + " discarded",
                length + " discarded", back), Role.TEXT_QUIET);
    }

    static String transactions(long count) {
        return Wording.count(count, "transaction");
    }

    private boolean isShown(BranchStory.Aside aside) {
        return aside.from().isBefore(aside.to())
                && sketch.scale().shown().meets(aside.from(), aside.to());
    }

    private Box rail(double y, double depth, BranchStory.Aside aside) {
        return across(aside.from(), aside.to(), y + LINE_Y + LINE / 2,
                Geometry.HISTORY - 10 + depth);
    }

    private void addRail(Box box, BranchStory.Aside aside) {
        TimeScale scale = sketch.scale();
        sketch.add(new Shape.Rail(box, Role.ASIDE,
                scale.shown().contains(aside.from()), !aside.to().isAfter(scale.shown().end()),
                new Shown.SideInstance(branch, aside.instance(), aside.from(), aside.to(),
                        aside.copied())));
    }

    private void addCopied(Box rail, BranchStory.Aside aside) {
        addInside(new Box(rail.x(), rail.bottom() - UNDER, rail.width(), UNDER - 2),
                words(aside));
    }

    /** Such as 12,000 archive rows copied back: the last word of a table's name says what it is. */
    static List<String> words(BranchStory.Aside aside) {
        if (aside.copied() == 0) {
            return List.of("aside: nothing copied back", "aside");
        }
        String count = Wording.number(aside.copied());
        String rest = " copied back";
        String kind = aside.tables().size() == 1 ? lastWord(aside.tables().getFirst()) + " " : "";
        return List.of(count + " " + kind + "rows" + rest, count + " rows" + rest, count + rest);
    }

    private static String lastWord(String table) {
        return table.substring(Math.max(table.lastIndexOf('_'), table.lastIndexOf('.')) + 1);
    }

    private void addInside(Box box, List<String> wordings) {
        for (String words : wordings) {
            double width = sketch.textWidth(words, TextStyle.SMALL);
            if (width + 2 * (TEXT_GAP + UNDER) <= box.width()) {
                double x = Math.round(box.centerX() - width / 2);
                sketch.addIfFree(new Box(x, box.y(), width, box.height()), words,
                        Role.TEXT_QUIET);
                return;
            }
        }
        sketch.addBeside(box, TEXT_GAP, wordings, Role.TEXT_QUIET);
    }

    private Box across(LocalDateTime from, LocalDateTime to, double y, double height) {
        double x = Math.round(sketch.scale().clampedX(from));
        double right = Math.max(x + 1, Math.round(sketch.scale().clampedX(to)));
        return new Box(x, y, right - x, height);
    }
}
