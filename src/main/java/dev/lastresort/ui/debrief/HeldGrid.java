package dev.lastresort.ui.debrief;

import dev.lastresort.session.attempt.told.Held;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What was said beside what was measured, a row each, with the verdict in words. */
final class HeldGrid extends GridPane {

    private static final double QUESTION_SHARE = 38;
    private static final double MEASURED_SHARE = 36;

    /** @param subject what stands in the first column */
    HeldGrid(String subject, List<Held> held) {
        getStyleClass().add("faced-grid");
        ColumnConstraints question = new ColumnConstraints();
        question.setPercentWidth(QUESTION_SHARE);
        ColumnConstraints predicted = new ColumnConstraints();
        ColumnConstraints measured = new ColumnConstraints();
        measured.setPercentWidth(MEASURED_SHARE);
        ColumnConstraints verdict = new ColumnConstraints();
        verdict.setHgrow(Priority.ALWAYS);
        verdict.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().addAll(question, predicted, measured, verdict);
        addRow(0, head(subject), head("you said"), head("measured"), head(""));
        for (int i = 0; i < held.size(); i++) {
            add(i + 1, held.get(i));
        }
    }

    private void add(int row, Held held) {
        Label verdict = Texts.wrapped(held.verdict().words(), held.verdict().isBad()
                ? "decision-bad"
                : held.verdict() == Held.Verdict.RIGHT ? "decision-good" : "quiet");
        verdict.setMinWidth(USE_PREF_SIZE);
        addRow(row, Texts.wrapped(held.question(), "words"),
                Texts.wrapped(held.predicted(), "faced-said"),
                Texts.wrapped(held.measured(), "words"), verdict);
    }

    private static Label head(String words) {
        Label head = new Label(words);
        head.getStyleClass().add("axis-unit");
        return head;
    }
}
