package dev.lastresort.ui.incident;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.ui.incident.model.ActionWords;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** What is under way and how to stop it, or what came of what was done last. */
final class StatusLine extends HBox {

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final double BAR = 80;

    private final IncidentModel model;
    private final Label words = Pieces.label("", "status-words");
    private final ProgressBar bar = new ProgressBar();
    private final Button button = Pieces.button("", "status-action", "Dismiss", () -> {});

    StatusLine(IncidentModel model) {
        this.model = model;
        getStyleClass().add("status-line");
        words.setId("status");
        bar.setPrefWidth(BAR);
        bar.setAccessibleText("Something is under way");
        getChildren().addAll(bar, words, Pieces.space(), button);
        model.busy().subscribe(_ -> show());
        model.trouble().subscribe(_ -> show());
        model.last().subscribe(_ -> show());
    }

    private void show() {
        Optional<String> busy = model.busy().get();
        Optional<String> trouble = model.trouble().get();
        Pieces.shown(bar, busy.isPresent());
        Pieces.shown(button, busy.isPresent() || trouble.isPresent());
        pseudoClassStateChanged(BAD, trouble.isPresent());
        if (busy.isPresent()) {
            say(busy.get() + " …");
            offer("Stop (Esc)", model::stop);
        } else if (trouble.isPresent()) {
            say(trouble.get());
            offer("Dismiss", model::dismissTrouble);
        } else {
            say(model.last().get().map(ActionWords::came)
                    .orElseGet(() -> model.pressure().isPresent()
                            ? "The clock runs on while you think: "
                                    + ActionWords.pace(model.pressure().get()) + "."
                            : "The clock stands still until you act or let time pass."));
        }
    }

    private void say(String text) {
        words.setText(Harmless.text(text));
    }

    private void offer(String text, Runnable act) {
        button.setText(text);
        button.setAccessibleText(text);
        button.setOnAction(_ -> act.run());
    }
}
