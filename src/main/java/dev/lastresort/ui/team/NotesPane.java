package dev.lastresort.ui.team;

import dev.lastresort.model.attempt.TeamEntry;
import dev.lastresort.model.exercise.Exercise.TrainingObjective;
import dev.lastresort.model.exercise.ExercisePart.ExpectedAction;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.attempt.Backstage.StampedEntry;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** What is expected of the team, to be ticked; the vote; hints; notes by both clocks. */
final class NotesPane extends ScrollPane {

    private static final String NO_OBJECTIVE = "No objective";

    private final FacilitatorModel model;
    private final Runnable done;
    private final Button nextHint;
    private final List<CheckBox> ticks = new ArrayList<>();
    private final TextField note = new TextField();
    private final ChoiceBox<String> objective = new ChoiceBox<>();
    private final VBox written = new VBox();
    private final VBox hints = new VBox();
    private final VotePane votes;
    private final Label due = Pieces.wrapped(
            "A restore is about to be taken: let everybody say what they expect.", "session-due");

    /** @param done when something was written down: the shelf hears the keys again */
    NotesPane(FacilitatorModel model, Runnable done) {
        this.model = model;
        this.done = done;
        this.votes = new VotePane(model, done);
        setId("notes");
        getStyleClass().add("rows");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox content = new VBox();
        content.getStyleClass().add("rows-content");
        content.getChildren().addAll(Pieces.label("Note · F4 (Enter keeps it)", "section"),
                fields(), Pieces.label("Expected of the team · Alt+1 to 9", "section"));
        content.getChildren().addAll(expected());
        content.getChildren().addAll(Pieces.label("Vote · F6", "section"), due, votes);
        this.nextHint = Pieces.button("Read it out", "session-hint",
                "Read the next hint out; it is written down (F7)", this::hint);
        content.getChildren().addAll(Pieces.label("If they are stuck · F7", "section"), hints,
                nextHint);
        List<String> signs = model.session().part().signs();
        if (!signs.isEmpty()) {
            content.getChildren().add(Pieces.label("It goes well when", "section"));
            signs.forEach(one -> content.getChildren()
                    .add(Pieces.wrapped("• " + one, "card-words")));
        }
        content.getChildren().addAll(Pieces.label("Written down so far", "section"), written);
        setContent(content);
        written.setId("written");
        hints.setId("session-hints");
        model.backstage().subscribe(behind -> show(behind.entries()));
        model.voteDue().subscribe(wanted -> Pieces.shown(due, wanted));
        model.hinted().subscribe(_ -> showHints());
    }

    private Node fields() {
        note.setId("session-note");
        note.setPromptText("What you see");
        note.setAccessibleText("Note");
        note.setOnAction(_ -> keep());
        List<TrainingObjective> all = model.session().exercise().objectives();
        objective.setId("session-objective");
        objective.setAccessibleText("The training objective that the note is about");
        objective.getItems().add(NO_OBJECTIVE);
        all.forEach(one -> objective.getItems().add(one.name()));
        objective.setValue(NO_OBJECTIVE);
        objective.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(note, Pieces.shown(objective, !all.isEmpty()));
        box.getStyleClass().add("session-vote");
        return box;
    }

    private void keep() {
        model.note(note.getText(), objective.getValue().equals(NO_OBJECTIVE) ? List.of()
                : List.of(objective.getValue()));
        note.clear();
        done.run();
    }

    private List<Node> expected() {
        List<Node> rows = new ArrayList<>();
        List<ExpectedAction> all = model.session().part().expected();
        for (int i = 0; i < all.size(); i++) {
            ExpectedAction one = all.get(i);
            CheckBox tick = new CheckBox(one.text());
            tick.setId("tick-" + i);
            tick.setWrapText(true);
            tick.setOnAction(_ -> {
                tick.setSelected(true);
                model.tick(one);
            });
            ticks.add(tick);
            rows.add(tick);
        }
        if (all.isEmpty()) {
            rows.add(Pieces.wrapped("Nothing that could be ticked.", "quiet"));
        }
        return rows;
    }

    void write() {
        note.requestFocus();
    }

    void vote() {
        votes.begin();
    }

    void keepVote() {
        votes.keep();
    }

    void hint() {
        model.nextHint();
    }

    private void showHints() {
        List<String> all = model.session().part().hints();
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(all.size(), model.hinted().get() + 1); i++) {
            boolean next = i == model.hinted().get();
            rows.add(Pieces.wrapped((next ? "Next: " : "Read out: ") + all.get(i),
                    next ? "card-words" : "quiet"));
        }
        if (all.isEmpty()) {
            rows.add(Pieces.wrapped("This exercise has no hints.", "quiet"));
        }
        hints.getChildren().setAll(rows);
        Pieces.shown(nextHint, !all.isEmpty());
        nextHint.setDisable(model.hinted().get() >= all.size());
    }

    private void show(List<StampedEntry> entries) {
        List<ExpectedAction> all = model.session().part().expected();
        for (int i = 0; i < ticks.size(); i++) {
            ticks.get(i).setSelected(model.isTicked(all.get(i)));
        }
        written.getChildren().setAll(entries.reversed().stream().flatMap(this::row).toList());
        if (written.getChildren().isEmpty()) {
            written.getChildren().add(Pieces.wrapped("Nothing yet.", "quiet"));
        }
    }

    private Stream<Node> row(StampedEntry one) {
        Optional<String> words = switch (one.entry()) {
            case TeamEntry.Noted(var text, var wall, var about) -> Optional.of(wall.toLocalTime()
                    + " · " + text + (about.isEmpty() ? "" : " (" + String.join(", ", about)
                            + ")"));
            case TeamEntry.Ticked(var name, var wall) -> Optional.of(wall.toLocalTime() + " · ✓ "
                    + model.session().part().expected().stream()
                            .filter(action -> action.name().equals(name)).findFirst()
                            .map(ExpectedAction::text).orElse(name));
            case TeamEntry.Responded(var inject, _, var text) ->
                    Optional.of("To “" + inject + "”: " + text);
            case TeamEntry.Voted(var about, var ballots) -> Optional.of("Vote, " + about + ": "
                    + Wording.count(ballots.size(), "prediction"));
            case TeamEntry.Injected _ -> Optional.empty();
        };
        return words.<Node>map(text -> Pieces.wrapped(Wording.clock(one.at(),
                model.room().view().get().page()) + " · " + text, "caption")).stream();
    }
}
