package dev.lastresort.ui.debrief;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.told.Faced;
import dev.lastresort.session.attempt.told.Forecasts;
import dev.lastresort.session.attempt.told.Held;
import java.util.List;
import javafx.scene.layout.VBox;

/** Predicted against measured, for every recovery that was taken. */
final class ForecastsPane extends VBox {

    ForecastsPane(Debrief debrief, Comparison comparison) {
        getStyleClass().add("verdict-column");
        setId("verdict-forecasts");
        getChildren().add(Texts.heading("What you expected, and what was measured"));
        List<Held> held = Forecasts.of(debrief, comparison);
        getChildren().add(held.isEmpty()
                ? Texts.wrapped("No recovery was taken, so there is nothing to hold against"
                        + " what was measured.", "quiet")
                : new HeldGrid("recovery", held));
        Faced.of(debrief, comparison).forEach(faced -> getChildren().add(new FacedCard(
                faced, "The five questions, answered at " + faced.when(comparison))));
    }
}
