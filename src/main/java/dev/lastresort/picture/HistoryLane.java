package dev.lastresort.picture;

import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Scenario;
import java.time.LocalDateTime;

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
    private static final double TEXT_GAP = 8;

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
        return story.restores().isEmpty() && story.asides().isEmpty() ? HATCH : Geometry.HISTORY;
    }

    void layOut(double y, BranchStory story) {
        LocalDateTime from = scenario.start();
        for (TimeRange outage : story.outages()) {
            addLine(y, from, outage.start(), true);
            addLine(y, outage.start(), outage.end(), false);
            from = outage.end();
        }
        addLine(y, from, scenario.horizon(), true);
        story.restores().forEach(restored -> addRestore(y, restored));
        story.asides().forEach(aside -> addRail(y, aside));
    }

    private void addLine(double y, LocalDateTime from, LocalDateTime to, boolean up) {
        if (sketch.scale().shown().meets(from, to)) {
            Role role = up ? Role.LIVE : Role.OFFLINE;
            sketch.add(new Shape.Band(across(from, to, y + LINE_Y, LINE), role,
                    new Shown.DatabaseLine(branch, from, to, up)));
        }
    }

    private void addRestore(double y, Restored restored) {
        TimeScale scale = sketch.scale();
        LocalDateTime from = restored.recoveredTo();
        LocalDateTime to = restored.discardedTo();
        if (!from.isBefore(to) || !scale.shown().meets(from, to)) {
            return;
        }
        Shown shows = new Shown.Discarded(branch, from, to);
        sketch.add(new Shape.Hatch(across(from, to, y, HATCH), Role.DISCARDED, shows));
        boolean targetShown = !from.isBefore(scale.shown().start());
        Box arrow = across(from, to, y + UNDER_Y, UNDER);
        sketch.add(new Shape.Arrow(arrow, Role.DISCARDED, targetShown, shows));
        String words = "back to " + TimeText.clock(from) + ", "
                + TimeText.duration(from, to) + " of history discarded";
        addBeside(arrow, words);
    }

    private void addRail(double y, BranchStory.Aside aside) {
        TimeScale scale = sketch.scale();
        if (!aside.from().isBefore(aside.to()) || !scale.shown().meets(aside.from(), aside.to())) {
            return;
        }
        Box box = across(aside.from(), aside.to(), y + LINE_Y + LINE / 2, Geometry.HISTORY - 10);
        sketch.add(new Shape.Rail(box, Role.ASIDE,
                scale.shown().contains(aside.from()), !aside.to().isAfter(scale.shown().end()),
                new Shown.SideInstance(branch, aside.instance(), aside.from(), aside.to(),
                        aside.copied())));
        String words = "aside: " + Wording.number(aside.copied()) + " rows copied back";
        addInside(new Box(box.x(), y + UNDER_Y - 4, box.width(), UNDER - 2), words);
    }

    private void addInside(Box box, String words) {
        double width = sketch.textWidth(words, TextStyle.SMALL);
        if (width + 2 * TEXT_GAP + UNDER <= box.width()) {
            sketch.addLabel(Math.round(box.centerX() - width / 2), box.y(), box.height(), width,
                    words, Role.TEXT_QUIET, TextStyle.SMALL);
        } else {
            addBeside(box, words);
        }
    }

    /**
     * Right of the box if there is room, else left of it, else nowhere: the tooltip tells it too.
     */
    private void addBeside(Box box, String words) {
        TimeScale scale = sketch.scale();
        double width = sketch.textWidth(words, TextStyle.SMALL);
        double right = box.right() + TEXT_GAP;
        double left = box.x() - TEXT_GAP - width;
        if (right + width <= scale.right()) {
            sketch.addLabel(right, box.y(), box.height(), width, words, Role.TEXT_QUIET,
                    TextStyle.SMALL);
        } else if (left >= scale.left()) {
            sketch.addLabel(left, box.y(), box.height(), width, words, Role.TEXT_QUIET,
                    TextStyle.SMALL);
        }
    }

    private Box across(LocalDateTime from, LocalDateTime to, double y, double height) {
        double x = Math.round(sketch.scale().clampedX(from));
        double right = Math.max(x + 1, Math.round(sketch.scale().clampedX(to)));
        return new Box(x, y, right - x, height);
    }
}
