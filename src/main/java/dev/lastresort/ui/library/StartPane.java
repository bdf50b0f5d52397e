package dev.lastresort.ui.library;

import atlantafx.base.theme.Styles;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.ui.part.Buttons;
import dev.lastresort.ui.part.EngineChoice;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/**
 * The buttons that go on from a briefing. Invariant: whether one goes on with an attempt or begins
 * another one stands on the button; whoever came to no end yet is warned of the comparison, and
 * asked once whether they want to see it all the same.
 */
final class StartPane extends FlowPane {

    /** Each hears the pressure; that of an attempt that goes on is the attempt's own. */
    record Ways(Consumer<Optional<Integer>> goOn, Consumer<Optional<Integer>> begin,
            Consumer<Optional<Integer>> team, Consumer<Optional<Integer>> plan) {}

    private static final String SPOILER = "Shows how every recovery ends.";
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");

    private final Label beginning = new Label();
    private final Label spoiler = quiet(SPOILER);
    private final Ways ways;
    private final Button compare = Buttons.named("compare", "Compare the recoveries");
    private final Button anyway = Buttons.named("compare-anyway", "Show it all the same");
    private final Button goOn = Buttons.named("practise-on", "Go on with your attempt");
    private final Button begin = Buttons.named("practise", "Practise");
    private final Button team = Buttons.named("run-team", "Run with a team");
    private final Button plan = Buttons.named("plan-team", "Change it first …");
    private final ClockChoice clock = new ClockChoice();
    private final HBox going;
    private boolean spoils;

    /** @param engine what it all runs on */
    StartPane(Runnable comparing, Ways ways, EngineChoice engine) {
        this.ways = ways;
        getStyleClass().add("actions");
        compare.setOnAction(_ -> {
            if (spoils) {
                warn();
            } else {
                comparing.run();
            }
        });
        anyway.setOnAction(_ -> comparing.run());
        going = row(goOn, beginning);
        beginning.setId("practise-from");
        beginning.getStyleClass().add("quiet");
        beginning.setMinWidth(USE_PREF_SIZE);
        spoiler.setId("spoiler");
        spoiler.getStyleClass().add("spoiler");
        spoiler.setMinWidth(USE_PREF_SIZE);
        team.setOnAction(_ -> ways.team().accept(clock.pressure()));
        plan.setOnAction(_ -> ways.plan().accept(clock.pressure()));
        plan.setTooltip(new Tooltip("Time box, seats, injects and all else of the session, before"
                + " anybody plays it"));
        goOn.setOnAction(_ -> ways.goOn().accept(Optional.empty()));
        getChildren().addAll(going, row(begin, clock), row(team, plan), row(compare, spoiler),
                anyway, engine);
        tell(Attempts.NONE);
    }

    /** Which attempts there are now. */
    void tell(Attempts attempts) {
        Optional<Attempts.Unfinished> left = attempts.unfinished();
        beginning.setText(left.map(AttemptsText::unfinished).orElse(""));
        show(going, left.isPresent());
        spoils = attempts.ended() == 0;
        spoiler.setText(SPOILER);
        spoiler.pseudoClassStateChanged(ASKED, false);
        show(spoiler, spoils);
        show(anyway, false);
        begin.setText(left.isPresent() ? "Start a new attempt" : "Practise");
        begin.setOnAction(
                _ -> (left.isPresent() ? ways.begin() : ways.goOn()).accept(clock.pressure()));
        Button first = left.isPresent() ? goOn : begin;
        for (Button button : new Button[] {goOn, begin, compare}) {
            button.setDefaultButton(button == first);
            button.getStyleClass().remove(Styles.ACCENT);
        }
        first.getStyleClass().add(Styles.ACCENT);
    }

    private void warn() {
        spoiler.setText("⚠ Spoiler: it shows how every recovery ends,\n"
                + "and you have not practised this one yet.");
        spoiler.pseudoClassStateChanged(ASKED, true);
        show(anyway, true);
        anyway.requestFocus();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("practise");
        return row;
    }

    private static Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("quiet");
        return label;
    }
}
