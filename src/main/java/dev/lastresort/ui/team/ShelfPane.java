package dev.lastresort.ui.team;

import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.exercise.InjectWords;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.attempt.IncidentRoom.Measured;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.incident.parts.Rows;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What is read aloud, and the injects: those on the shelf with their keys, then the others. Once
 * the clock has stopped, what it came to, and what has come.
 */
final class ShelfPane extends Rows {

    private final FacilitatorModel model;
    /** By their injects: what is typed into one stays, whatever else changes. */
    private final Map<Inject, TextField> answers = new HashMap<>();
    private Optional<ShownShelf> shown = Optional.empty();
    /** Whether an answer is about to be written down as soon as its question has come. */
    private boolean awaiting;

    /** All that the rows are made of. */
    private record ShownShelf(SessionClock.SessionPhase phase,
            List<Optional<LocalDateTime>> came, Optional<Measured> measured) {}

    ShelfPane(FacilitatorModel model) {
        super("shelf", "Read aloud, and injects");
        this.model = model;
        setFocusTraversable(true);
        model.backstage().subscribe(_ -> show());
        model.clock().phase().addListener((_, _, _) -> show());
        model.measured().addListener((_, _, _) -> show());
    }

    /** Goes where what was answered last is written down, or will be. */
    void answer() {
        awaiting = model.injects().stream()
                .anyMatch(one -> one.content().wantsAnswer() && model.isComing(one));
        if (!awaiting) {
            model.injects().stream().filter(answers::containsKey)
                    .filter(one -> model.came(one).isPresent())
                    .max(Comparator.comparing(one -> model.came(one).orElseThrow()))
                    .map(answers::get).ifPresent(Node::requestFocus);
        }
    }

    /**
     * Whether an inject has that key. Nothing comes into a room that was not opened yet, and
     * nothing by what somebody begins to write.
     */
    boolean fire(char key) {
        Optional<Inject> inject = model.injects().stream()
                .filter(one -> one.when().equals(new Inject.OnShelf(key))).findFirst();
        inject.filter(_ -> hasBegun() && !awaiting).ifPresent(model::fire);
        return inject.isPresent();
    }

    private boolean hasBegun() {
        return model.clock().phase().get() != SessionClock.SessionPhase.BRIEFING;
    }

    private void show() {
        ShownShelf now = new ShownShelf(model.clock().phase().get(),
                model.injects().stream().map(model::came).toList(), model.measured().get());
        if (!shown.equals(Optional.of(now))) {
            shown = Optional.of(now);
            draw();
        }
        if (awaiting) {
            answer();
        }
    }

    private void draw() {
        List<Node> rows = new ArrayList<>();
        if (model.clock().phase().get() == SessionClock.SessionPhase.BRIEFING) {
            rows.add(Pieces.label("Read aloud, then begin", "section"));
            model.session().part().readAloud()
                    .forEach(words -> rows.add(Pieces.wrapped(words, "session-read")));
        }
        if (model.clock().phase().get() == SessionClock.SessionPhase.STOPPED) {
            rows.addAll(AfterTheEnd.rows(model));
            list(rows, "Injects that came", model.injects().stream()
                    .filter(one -> model.came(one).isPresent()).toList());
        } else {
            list(rows, "Shelf: press the key when the moment suits", model.injects().stream()
                    .filter(one -> one.when() instanceof Inject.OnShelf).toList());
            list(rows, "These come by themselves", model.injects().stream()
                    .filter(one -> !(one.when() instanceof Inject.OnShelf)).toList());
            if (model.injects().isEmpty()) {
                rows.add(Pieces.wrapped("This exercise has no injects: the database alone"
                        + " answers.", "quiet"));
            }
        }
        Optional<TextField> typed = answers.values().stream().filter(Node::isFocused).findFirst();
        int caret = typed.map(TextField::getCaretPosition).orElse(0);
        replace(rows);
        // a field that gets the focus marks all of its text: the next letter would take its place
        typed.ifPresent(field -> field.positionCaret(caret));
    }

    private void list(List<Node> rows, String title, List<Inject> injects) {
        if (!injects.isEmpty()) {
            rows.add(Pieces.label(title, "section"));
            injects.forEach(one -> rows.add(row(one)));
        }
    }

    private Node row(Inject inject) {
        Optional<LocalDateTime> came = model.came(inject);
        HBox head = new HBox();
        head.getStyleClass().add("row-head");
        if (inject.when() instanceof Inject.OnShelf(char key)) {
            Button fire = Pieces.button(String.valueOf(key), "fire-" + key,
                    "Let it happen: " + inject.content().text() + " (" + key + ")",
                    () -> model.fire(inject));
            fire.setDisable(!hasBegun());
            fire.setFocusTraversable(false);
            if (came.isEmpty()) {
                head.getChildren().add(fire);
            }
        }
        head.getChildren().add(Pieces.label(came.map(at -> "✓ came at "
                + Wording.clock(at, model.room().view().get().page()))
                .orElse(inject.when() instanceof Inject.OnShelf
                        ? InjectWords.sort(inject.content())
                        : InjectWords.time(inject.when())),
                "message-time"));
        if (inject.content() instanceof InjectContent.Said said && said.isFalse()) {
            head.getChildren().add(Pieces.label("✕ not so", "session-false"));
        }
        VBox box = new VBox(head, Pieces.wrapped(
                InjectWords.said(inject.content()), "row-title"));
        box.getStyleClass().add("row");
        inject.expected().ifPresent(words -> box.getChildren().add(
                Pieces.wrapped("Expected: " + words, "caption")));
        if (came.isPresent() && inject.content().wantsAnswer()) {
            TextField field = answers.computeIfAbsent(inject, this::answer);
            HBox.setHgrow(field, Priority.ALWAYS);
            box.getChildren().add(new HBox(field));
        }
        return box;
    }

    private TextField answer(Inject inject) {
        TextField field = new TextField();
        field.setId("answer-" + inject.name());
        field.setPromptText("What they wrote (Shift+F4; Enter keeps it)");
        field.setAccessibleText("The answer to: " + inject.content().text());
        field.setOnAction(_ -> {
            model.answer(inject, field.getText());
            field.clear();
            requestFocus();
        });
        return field;
    }
}
