package dev.lastresort.ui.team;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.ui.incident.parts.Pieces;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What went wrong for the facilitator, until it was read; the room is not told. */
public final class TroubleStrip extends HBox {

    private final Label words = Pieces.wrapped("", "trouble-words");

    public TroubleStrip() {
        words.setId("session-trouble");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().add("trouble");
        getChildren().addAll(words, Pieces.button("Dismiss", "session-trouble-dismiss",
                "It was read", () -> Pieces.shown(this, false)));
        Pieces.shown(this, false);
    }

    public void tell(String why) {
        words.setText(Harmless.text(why));
        Pieces.shown(this, true);
    }
}
