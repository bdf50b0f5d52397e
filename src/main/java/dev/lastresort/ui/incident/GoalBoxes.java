package dev.lastresort.ui.incident;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.attempt.RoomView.Goal;
import dev.lastresort.ui.incident.model.ActionWords;
import dev.lastresort.ui.incident.parts.Pieces;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the business still bears, in words and as bars: the tightest first, the rest on demand. */
final class GoalBoxes {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private GoalBoxes() {}

    /**
     * @param countdowns how many of them there is room for
     * @param losses     whether there is room for what may be lost, too
     */
    static List<Node> of(List<Goal> goals, int countdowns, boolean losses) {
        List<Goal.Recovery> actors = goals.stream().filter(Goal.Recovery.class::isInstance)
                .map(Goal.Recovery.class::cast)
                .sorted(Comparator.comparingDouble(GoalBoxes::spent).reversed()).toList();
        List<Node> boxes = new ArrayList<>();
        actors.stream().limit(countdowns).forEach(goal -> boxes.add(countdown(goal)));
        List<Goal.Loss> lost = goals.stream().filter(Goal.Loss.class::isInstance)
                .map(Goal.Loss.class::cast).toList();
        List<String> others = new ArrayList<>();
        actors.stream().skip(countdowns).map(Goal.Recovery::words).forEach(others::add);
        if (losses) {
            lost.forEach(goal -> boxes.add(loss(goal)));
        } else {
            lost.stream().map(GoalBoxes::words).forEach(others::add);
        }
        goals.stream().filter(Goal.OtherLimit.class::isInstance).map(Goal.OtherLimit.class::cast)
                .map(Goal.OtherLimit::words).forEach(others::add);
        if (!others.isEmpty()) {
            boxes.add(box("+" + others.size(), others.stream().collect(Collectors.joining("\n")),
                    others.size() == 1 ? "more limit" : "more limits"));
        }
        return boxes;
    }

    /** The share of what is allowed. */
    private static double spent(Goal.Recovery goal) {
        Duration limit = goal.soFar().allowed();
        double longest = goal.soFar().longest().toSeconds();
        return limit.isZero() ? longest > 0 ? Double.MAX_VALUE : 0 : longest / limit.toSeconds();
    }

    /** The very figures of the comparison; past its limit it says so with a sign. */
    private static Node countdown(Goal.Recovery goal) {
        boolean over = !goal.soFar().met();
        ProgressBar bar = new ProgressBar(Math.min(1, spent(goal)));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(goal.words());
        String words = (over ? "✕ " : "") + goal.soFar().measured().replace(" of outage", "")
                + " of " + goal.soFar().limit() + (goal.isDown() ? ", down" : "");
        VBox box = box("RTO " + goal.soFar().title(), goal.words(), bar, words);
        box.getStyleClass().add("countdown");
        box.pseudoClassStateChanged(OVER, over);
        return box;
    }

    /** No countdown: what is lost is decided by what is restored, not by how long it takes. */
    private static Node loss(Goal.Loss goal) {
        return box("RPO " + Wording.duration(goal.limit().toSeconds()), words(goal),
                "backup " + brief(goal.backupAge()) + " old");
    }

    private static String words(Goal.Loss goal) {
        return "No more than the work of " + Wording.duration(goal.limit().toSeconds())
                + " may be lost; the newest backup alone is " + brief(goal.backupAge())
                + " old, the log reaches further.";
    }

    /** Without a bar, whose words still stand in one line with the others'. */
    private static VBox box(String title, String all, String words) {
        Region gap = new Region();
        gap.getStyleClass().add("no-bar");
        return box(title, all, gap, words);
    }

    private static VBox box(String title, String all, Region bar, String words) {
        VBox box = new VBox(
                Pieces.label(title, "goal-label"), bar, Pieces.label(words, "caption"));
        box.getStyleClass().add("goal");
        Tooltip.install(box, new Tooltip(all));
        box.setAccessibleText(all);
        return box;
    }

    /** Where there are minutes, nobody counts the seconds of a backup's age. */
    private static String brief(Duration duration) {
        return ActionWords.duration(duration.toMinutes() == 0 ? duration
                : duration.truncatedTo(ChronoUnit.MINUTES));
    }
}
