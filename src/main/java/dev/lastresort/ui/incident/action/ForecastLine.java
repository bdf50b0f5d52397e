package dev.lastresort.ui.incident.action;

import dev.lastresort.model.attempt.Forecast;
import dev.lastresort.model.attempt.Prediction;
import dev.lastresort.model.attempt.Prediction.Range;
import dev.lastresort.model.attempt.Prediction.Unit;
import dev.lastresort.ui.incident.model.PredictionText;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What one expects of a recovery, in a line before it is taken. Invariant: a blank is no forecast,
 * never zero, and what cannot be read is told, never guessed.
 */
final class ForecastLine extends VBox {

    private final TextField rows;
    private final TextField down;
    private final Label wrong = Pieces.wrapped("", "error-text");

    /** @param action whose recovery it is about */
    ForecastLine(String action) {
        rows = field(action + "-expect-rows", "rows lost",
                "Rows lost that you expect, such as 150-200; blank is recorded as unanswered");
        down = field(action + "-expect-down", "min down",
                "Minutes down that you expect, such as 10-20; blank is recorded as unanswered");
        getStyleClass().add("forecast");
        HBox line = new HBox(rows, down);
        line.getStyleClass().add("forecast-fields");
        HBox.setHgrow(rows, Priority.ALWAYS);
        HBox.setHgrow(down, Priority.ALWAYS);
        wrong.setId(action + "-expect-wrong");
        Pieces.shown(wrong, false);
        getChildren().addAll(
                Pieces.wrapped("What do you expect: rows lost, minutes down?", "field-label"),
                line, wrong);
    }

    private static TextField field(String id, String prompt, String name) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        field.setMinWidth(0);
        field.setPrefWidth(80);
        return field;
    }

    /** Empty if something in it cannot be read, which it then says. */
    Optional<Forecast> read() {
        Pieces.shown(wrong, false);
        return range(rows, Unit.ROWS).flatMap(
                lost -> range(down, Unit.MINUTES).map(time -> new Forecast(lost, time)));
    }

    private Optional<Optional<Range>> range(TextField field, Unit unit) {
        return switch (PredictionText.expected(field.getText(), unit)) {
            case PredictionText.Good(Prediction.Range range) -> Optional.of(Optional.of(range));
            case PredictionText.Good _ -> Optional.of(Optional.empty());
            case PredictionText.Bad(String why) -> {
                wrong.setText("✕ " + why + ".");
                Pieces.shown(wrong, true);
                field.requestFocus();
                yield Optional.empty();
            }
        };
    }

    /** Where nothing was written, what was said elsewhere. */
    void fill(String rowsLost, String minutesDown) {
        if (rows.getText().isBlank()) {
            rows.setText(rowsLost);
        }
        if (down.getText().isBlank()) {
            down.setText(minutesDown);
        }
    }

    String rowsLost() {
        return rows.getText();
    }

    String minutesDown() {
        return down.getText();
    }

    /** What was said of one recovery does not hold for the next. */
    void clear() {
        rows.clear();
        down.clear();
        Pieces.shown(wrong, false);
    }
}
