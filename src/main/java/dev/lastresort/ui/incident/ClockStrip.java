package dev.lastresort.ui.incident;

import dev.lastresort.picture.time.TimeText;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.Goal;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.Keys;
import dev.lastresort.ui.incident.model.ActionWords;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.parts.Pieces;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The clock, what the business still bears, and what moves time or ends it. */
final class ClockStrip extends HBox {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double WIDE = 1320;

    private final Label clock = Pieces.label("", "clock");
    private final Label since = Pieces.label("", "caption");
    private final HBox goals = new HBox();
    private final VBox time = new VBox(clock, since);
    private final Button hint;
    private final Button declare;
    private Button next = new Button();
    private boolean primary = true;
    private boolean open = true;
    private List<Goal> shown = List.of();
    private boolean roomy;
    private int filledFor;

    ClockStrip(IncidentModel model, RoomCommands commands) {
        getStyleClass().add("clock-strip");
        goals.getStyleClass().add("goals");
        clock.setId("clock");
        clock.setMinWidth(USE_PREF_SIZE);
        since.setMinWidth(USE_PREF_SIZE);
        hint = button(commands.hint(), "", "hint");
        declare = button(commands.declare(), "", "declare");
        HBox waits = new HBox();
        waits.getStyleClass().add("waits");
        List<Command> waiting = commands.waits();
        List<String> labels = List.of("+1 min", "+5 min", "+30 min", "Next event");
        for (int i = 0; i < labels.size(); i++) {
            next = button(waiting.get(i), labels.get(i), "wait-" + i);
            waits.getChildren().add(captioned(waiting.get(i), next));
        }
        model.pressure().ifPresent(ratio -> time.getChildren().add(badge(ratio)));
        getChildren().addAll(time, goals, Pieces.space(), waits,
                captioned(commands.hint(), hint), captioned(commands.declare(), declare));
        model.view().subscribe(this::show);
        widthProperty().subscribe(width -> {
            pseudoClassStateChanged(NARROW, width.doubleValue() < WIDE);
            // while all limits are shown, layout sees by itself when they no longer fit
            if (!roomy || filledFor != countdowns()) {
                fill();
            }
        });
        model.clock().subscribe(now -> tell(now, model));
    }

    /** Shows the clock and the goals, or hides them. */
    void sees(boolean clockToo, boolean goalsToo) {
        Pieces.shown(time, clockToo);
        Pieces.shown(goals, goalsToo);
    }

    private static Label badge(int ratio) {
        Label badge = Pieces.label("▶ Under pressure · " + ActionWords.pace(ratio), "pressure");
        badge.setId("pressure");
        badge.setMinWidth(USE_PREF_SIZE);
        Tooltip.install(badge, new Tooltip("The clock runs on while you read, type and think: "
                + ActionWords.pace(ratio)));
        return badge;
    }

    /** Under pressure it runs, so it always shows the seconds. */
    private void tell(LocalDateTime now, IncidentModel model) {
        LocalDateTime page = model.view().get().page();
        boolean runs = model.pressure().isPresent();
        clock.setText(runs ? TimeText.clockSeconds(now) : TimeText.clock(now));
        clock.setAccessibleText((runs ? "The clock runs, it is " : "The clock stands at ")
                + (runs ? TimeText.clockSeconds(now, page) : TimeText.clock(now, page)));
        String day = now.toLocalDate().equals(page.toLocalDate()) ? "" : now.toLocalDate() + " · ";
        since.setText(day + ActionWords.duration(Duration.between(page, now))
                + " since the page");
    }

    /** @param stands whether nothing that is prepared elsewhere moves the incident on */
    void wear(boolean stands) {
        primary = stands;
        Pieces.accent(next, open && primary);
        Pieces.accent(declare, !open);
    }

    private void show(RoomView view) {
        open = view.ending().isEmpty();
        wear(primary);
        shown = view.goals();
        fill();
        int left = view.hints() - view.hintsTaken();
        hint.setText(left > 0 ? "Hint (" + left + " left)" : "No more hints");
        Pieces.shown(hint.getParent(), view.hints() > 0);
        declare.setText(view.ending().isPresent() ? "See what it cost" : "Declare resolved");
    }

    /** What the business still bears, as much of it as there is room for. */
    private void fill() {
        roomy = true;
        filledFor = countdowns();
        goals.getChildren().setAll(GoalBoxes.of(shown, countdowns(), true));
    }

    private int countdowns() {
        return getWidth() < WIDE ? 1 : 2;
    }

    /** How much room there is becomes known only here: what does not fit goes among the others. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (roomy && goals.getWidth() + 1 < goals.prefWidth(-1)) {
            roomy = false;
            goals.getChildren().setAll(GoalBoxes.of(shown, countdowns(), false));
            goals.applyCss();
            super.layoutChildren();
        }
    }

    private static Button button(Command command, String label, String id) {
        return Pieces.button(label, id, command.title() + " (" + Keys.text(command) + ")",
                command.act());
    }

    private static Node captioned(Command command, Button button) {
        VBox box = new VBox(button, Pieces.label(Keys.text(command), "caption"));
        box.getStyleClass().add("captioned");
        return box;
    }
}
