package dev.lastresort.ui.team;

import dev.lastresort.model.attempt.Forecast;
import dev.lastresort.model.attempt.Prediction.Range;
import dev.lastresort.model.attempt.Prediction.Unit;
import dev.lastresort.model.attempt.TeamEntry.Ballot;
import dev.lastresort.ui.incident.parts.Pieces;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What everybody expects: a name or a number of hands, rows lost, and minutes down. */
final class VotePane extends VBox {

    private static final Pattern RANGE =
            Pattern.compile("\\s*(\\d{1,9})\\s*(?:(?:-|–|to)\\s*(\\d{1,9})\\s*)?");
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
        Optional<Range> lost = range(rows.getText(), Unit.ROWS);
        Optional<Range> down = range(minutes.getText(), Unit.MINUTES);
        if (lost.isEmpty() && !rows.getText().isBlank()
                || down.isEmpty() && !minutes.getText().isBlank()) {
            tell("Write a number, or a range such as 100-200.");
            return;
        }
        boolean hands = who.getText().strip().matches("\\d{1,4}");
        int count = hands ? Math.clamp(Integer.parseInt(who.getText().strip()), 1, MOST_HANDS)
                : 1;
        ballots.add(new Ballot(hands ? "" : who.getText().strip(), count,
                new Forecast(lost, down)));
        List.of(who, rows, minutes).forEach(TextField::clear);
        Pieces.shown(wrong, false);
        show();
        who.requestFocus();
    }

    private void tell(String words) {
        wrong.setText(words);
        Pieces.shown(wrong, true);
    }

    /** A number is a range from itself to itself. */
    private static Optional<Range> range(String text, Unit unit) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        BigDecimal from = new BigDecimal(range.group(1));
        BigDecimal to = range.group(2) == null ? from : new BigDecimal(range.group(2));
        return Optional.of(new Range(from.min(to), from.max(to), unit));
    }

    private void show() {
        list.getChildren().setAll(ballots.stream().<Node>map(one -> Pieces.wrapped(
                (one.by().isEmpty() ? one.hands() + "×" : one.by()) + ": "
                        + one.expects().rowsLost().map(range -> words(range) + " rows lost")
                                .orElse("")
                        + one.expects().down().map(range -> " " + words(range) + " min down")
                                .orElse(""),
                "caption")).toList());
    }

    private static String words(Range range) {
        return range.from().compareTo(range.to()) == 0 ? range.from().toPlainString()
                : range.from().toPlainString() + " to " + range.to().toPlainString();
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
