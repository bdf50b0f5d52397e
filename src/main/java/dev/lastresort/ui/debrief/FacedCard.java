package dev.lastresort.ui.debrief;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The questions as they were answered once, each against what was measured. */
final class FacedCard extends VBox {

    private static final double QUESTION_SHARE = 38;
    private static final double MEASURED_SHARE = 40;

    FacedCard(Faced faced, String heading) {
        getStyleClass().add("faced");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("faced-grid");
        ColumnConstraints question = new ColumnConstraints();
        question.setPercentWidth(QUESTION_SHARE);
        ColumnConstraints predicted = new ColumnConstraints();
        ColumnConstraints measured = new ColumnConstraints();
        measured.setPercentWidth(MEASURED_SHARE);
        ColumnConstraints verdict = new ColumnConstraints();
        verdict.setHgrow(Priority.ALWAYS);
        verdict.setMinWidth(USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(question, predicted, measured, verdict);
        grid.addRow(0, head("question"), head("you said"), head("measured"), head(""));
        for (int i = 0; i < faced.held().size(); i++) {
            add(grid, i + 1, faced.held().get(i));
        }
        getChildren().addAll(DecisionRow.wrapped(heading, "faced-heading"), grid);
        if (!faced.evidence().isBlank()) {
            getChildren().add(DecisionRow.wrapped(
                    "Evidence: " + faced.evidence(), "decision-why"));
        }
    }

    private static void add(GridPane grid, int row, Held held) {
        Label verdict = DecisionRow.wrapped(held.verdict().words(), held.verdict().isBad()
                ? "decision-bad"
                : held.verdict() == Held.Verdict.RIGHT
                        ? "decision-good"
                : "quiet");
        verdict.setMinWidth(USE_PREF_SIZE);
        grid.addRow(row, DecisionRow.wrapped(row + ". " + held.question(), "words"),
                DecisionRow.wrapped(held.predicted(), "faced-said"),
                DecisionRow.wrapped(held.measured(), "words"), verdict);
    }

    private static Label head(String words) {
        Label head = new Label(words);
        head.getStyleClass().add("axis-unit");
        return head;
    }
}
