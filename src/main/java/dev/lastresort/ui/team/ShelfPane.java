package dev.lastresort.ui.team;

import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.exercise.InjectWords;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.incident.parts.Rows;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    ShelfPane(FacilitatorModel model) {
        super("shelf", "Read aloud, and injects");
        this.model = model;
        setFocusTraversable(true);
        model.backstage().subscribe(_ -> show());
        model.clock().phase().addListener((_, _, _) -> show());
        model.measured().addListener((_, _, _) -> show());
    }

    /** Where what was answered last is written down; here, if nothing was asked. */
    void answer() {
        model.injects().stream().filter(one -> one.content().wantsAnswer())
                .filter(one -> model.came(one).isPresent())
                .max(Comparator.comparing(one -> model.came(one).orElseThrow()))
                .map(one -> lookup("#answer-" + one.name())).ifPresent(Node::requestFocus);
    }

    /** Whether an inject has that key. */
    boolean fire(char key) {
        Optional<Inject> inject = model.injects().stream()
                .filter(one -> one.when().equals(new Inject.OnShelf(key))).findFirst();
        inject.ifPresent(model::fire);
        return inject.isPresent();
    }

    private void show() {
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
        replace(rows);
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
            fire.setFocusTraversable(false);
            if (came.isEmpty()) {
                head.getChildren().add(fire);
            }
        }
        head.getChildren().add(Pieces.label(came.map(at -> "✓ came at "
                + Wording.clock(at, model.room().view().get().start()))
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
            box.getChildren().add(answer(inject));
        }
        return box;
    }

    private Node answer(Inject inject) {
        TextField field = new TextField();
        field.setId("answer-" + inject.name());
        field.setPromptText("What they wrote (Shift+F4; Enter keeps it)");
        field.setAccessibleText("The answer to: " + inject.content().text());
        field.setOnAction(_ -> {
            model.answer(inject, field.getText());
            field.clear();
            requestFocus();
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        return new HBox(field);
    }
}
