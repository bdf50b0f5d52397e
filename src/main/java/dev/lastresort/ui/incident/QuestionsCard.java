package dev.lastresort.ui.incident;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Prediction;
import dev.lastresort.model.attempt.Prediction.Unit;
import dev.lastresort.ui.incident.action.ActionsPane.InPlace;
import dev.lastresort.ui.incident.evidence.EvidencePane;
import dev.lastresort.ui.incident.model.PredictionText;
import dev.lastresort.ui.incident.parts.Card;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The five questions of a restore in place. Invariant: what is left blank is unknown, and what
 * cannot be understood is told, never guessed.
 */
final class QuestionsCard extends Card {

    private static final String UNKNOWN = "I do not know";
    private static final int ROWS_LOST = 2;
    private static final int MINUTES_DOWN = 3;

    private final List<Control> fields = new ArrayList<>();
    private final EvidencePane evidence;
    private final Label wrong = Pieces.wrapped("", "error-text");
    private final Consumer<Action> done;
    private final Button answering;
    private final Button skipping;
    private final Button closing;

    /** @param done takes the answers, or that they were skipped */
    QuestionsCard(List<String> questions, EvidencePane.Attachable offers, Consumer<Action> done,
            Runnable close) {
        super("room-questions", "Five questions before a restore in place");
        this.done = done;
        say("Your answers are predictions: the debrief holds them against what was measured. "
                + "Five times “" + UNKNOWN + "” counts as unanswered.");
        for (int i = 0; i < questions.size(); i++) {
            Control field = i == ROWS_LOST || i == MINUTES_DOWN ? number(i) : choice();
            field.setId("question-" + (i + 1));
            field.setAccessibleText(questions.get(i));
            fields.add(field);
            Label question = Pieces.wrapped((i + 1) + ". " + questions.get(i), "question");
            if (field instanceof TextField) {
                add(question).add(field);
            } else {
                question.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(question, Priority.ALWAYS);
                field.setMinWidth(USE_PREF_SIZE);
                HBox row = new HBox(question, field);
                row.getStyleClass().add("question-row");
                add(row);
            }
        }
        evidence = new EvidencePane(offers, this::showEnd);
        add(evidence);
        Pieces.shown(wrong, false);
        wrong.setId("questions-wrong");
        warn(wrong);
        answering = way("questions-answer", this::answer);
        skipping = way("questions-skip", () -> done.accept(new Action.SkipQuestions()));
        closing = way("questions-close", close);
    }

    /** What follows; nothing does where they are answered ahead. */
    void standBefore(Optional<InPlace> restore) {
        boolean stands = restore.isPresent();
        call(answering, stands ? "Answer and go on" : "Keep the answers");
        call(skipping, "Skip (recorded)");
        Pieces.shown(skipping, stands);
        call(closing, stands ? "Do not restore" : "Close");
        restore.ifPresent(one -> {
            fill(ROWS_LOST, one.rowsLost());
            fill(MINUTES_DOWN, one.minutesDown());
        });
        Pieces.shown(wrong, false);
        evidence.refresh();
    }

    private static void call(Button button, String words) {
        button.setText(words);
        button.setAccessibleText(words);
        button.getTooltip().setText(words);
    }

    /** What was expected already needs not be written again. */
    private void fill(int place, String words) {
        if (fields.get(place) instanceof TextField field && field.getText().isBlank()) {
            field.setText(words);
        }
    }

    String rowsLost() {
        return written(ROWS_LOST);
    }

    String minutesDown() {
        return written(MINUTES_DOWN);
    }

    private String written(int place) {
        return fields.get(place) instanceof TextField field ? field.getText() : "";
    }

    @Override
    public void requestFocus() {
        fields.getFirst().requestFocus();
    }

    private static TextField number(int place) {
        TextField field = new TextField();
        field.setPromptText(place == ROWS_LOST
                ? "such as 150-200 rows; blank if you do not know"
                : "such as 10-20 min; blank if you do not know");
        return field;
    }

    private static ComboBox<String> choice() {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(UNKNOWN, "Yes", "No");
        box.setValue(UNKNOWN);
        return box;
    }

    private void answer() {
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            switch (read(i)) {
                case PredictionText.Good(Prediction prediction) -> predictions.add(prediction);
                case PredictionText.Bad(String why) -> {
                    wrong.setText("✕ Question " + (i + 1) + ": " + why + ".");
                    Pieces.shown(wrong, true);
                    fields.get(i).requestFocus();
                    return;
                }
            }
        }
        done.accept(new Action.AnswerQuestions(predictions, evidence.text()));
    }

    private PredictionText.ReadPrediction read(int place) {
        return switch (fields.get(place)) {
            case TextField field -> PredictionText.of(
                    field.getText(), place == ROWS_LOST ? Unit.ROWS : Unit.MINUTES);
            case ComboBox<?> box -> new PredictionText.Good(UNKNOWN.equals(box.getValue())
                    ? new Prediction.Unknown()
                    : new Prediction.YesOrNo("Yes".equals(box.getValue())));
            default -> new PredictionText.Good(new Prediction.Unknown());
        };
    }
}
