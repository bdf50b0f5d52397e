package dev.lastresort.ui.team;

import dev.lastresort.model.attempt.Forecast;
import dev.lastresort.model.attempt.Prediction;
import dev.lastresort.model.attempt.Prediction.Range;
import dev.lastresort.model.attempt.Prediction.Unit;
import dev.lastresort.model.attempt.TeamEntry.Ballot;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.attempt.told.Faced;
import dev.lastresort.ui.incident.model.PredictionText;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What everybody expects: a name or a number of hands, rows lost, and minutes down. */
final class VotePane extends VBox {

    private static final int MOST_HANDS = 10_000;

    private final FacilitatorModel model;
    private final Runnable done;
    private final TextField who = field("vote-who", "Who, hands", "Whose prediction, or how"
            + " many hands");
    private final TextField rows = field("vote-rows", "Rows lost", "Rows lost, such as 100-200");
    private final TextField minutes = field("vote-minutes", "Min down",
            "Minutes down, such as 30-60");
    private final List<Ballot> ballots = new ArrayList<>();
    private final VBox list = new VBox();
    private final Label wrong = Pieces.wrapped("", "quiet");

    /** @param done when the vote is kept */
    VotePane(FacilitatorModel model, Runnable done) {
        this.model = model;
        this.done = done;
        getStyleClass().add("session-vote");
        HBox fields = new HBox(who, rows, minutes);
        fields.getStyleClass().add("session-fields");
        HBox ways = new HBox(Pieces.button("Add", "vote-add", "Add this prediction (Enter)",
                this::add),
                Pieces.button("Keep the vote · Shift+F6", "vote-keep",
                        "Keep what everybody expects (Shift+F6)", this::keep));
        ways.getStyleClass().add("session-fields");
        list.setId("ballots");
        getChildren().addAll(fields, ways, Pieces.shown(wrong, false), list);
        for (TextField field : List.of(who, rows, minutes)) {
            field.setOnAction(_ -> add());
        }
    }

    private static TextField field(String id, String prompt, String name) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        field.setPrefColumnCount(6);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    void begin() {
        who.requestFocus();
    }

    private void add() {
        if (rows.getText().isBlank() && minutes.getText().isBlank()) {
            tell("Say how many rows, or how many minutes.");
            return;
        }
        Optional<Forecast> expects = read(rows, Unit.ROWS).flatMap(
                lost -> read(minutes, Unit.MINUTES).map(down -> new Forecast(lost, down)));
        if (expects.isEmpty()) {
            return;
        }
        boolean hands = who.getText().strip().matches("\\d{1,4}");
        int count = hands ? Math.clamp(Integer.parseInt(who.getText().strip()), 1, MOST_HANDS)
                : 1;
        ballots.add(new Ballot(hands ? "" : who.getText().strip(), count,
                expects.orElseThrow()));
        List.of(who, rows, minutes).forEach(TextField::clear);
        Pieces.shown(wrong, false);
        show();
        who.requestFocus();
    }

    private void tell(String words) {
        wrong.setText(words);
        Pieces.shown(wrong, true);
    }

    /** Empty if it cannot be read, which is told. */
    private Optional<Optional<Range>> read(TextField field, Unit unit) {
        return switch (PredictionText.expected(field.getText(), unit)) {
            case PredictionText.Good(Prediction.Range range) -> Optional.of(Optional.of(range));
            case PredictionText.Good _ -> Optional.of(Optional.empty());
            case PredictionText.Bad(String why) -> {
                tell(why + ".");
                field.requestFocus();
                yield Optional.empty();
            }
        };
    }

    private void show() {
        list.getChildren().setAll(ballots.stream().<Node>map(one -> Pieces.wrapped(
                Harmless.text(one.by().isEmpty() ? one.hands() + "×" : one.by()) + ": "
                        + Stream.of(
                                one.expects().rowsLost().map(lost -> Faced.words(lost) + " lost"),
                                one.expects().down().map(down -> Faced.words(down) + " down"))
                                .flatMap(Optional::stream).collect(Collectors.joining(", ")),
                "caption")).toList());
    }

    void keep() {
        if (ballots.isEmpty()) {
            tell("Nobody has said anything yet.");
            return;
        }
        model.vote(model.voteDue().get() ? "The restore" : "What comes of it",
                List.copyOf(ballots));
        ballots.clear();
        show();
        Pieces.shown(wrong, false);
        done.run();
    }
}
