package dev.lastresort.ui.exercise;

import dev.lastresort.session.desk.QuotedProblem;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.library.ProblemList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What is wrong with an exercise, beside its form, or below it where the fields need the width.
 * Invariant: it takes no room while nothing is wrong.
 */
final class PlanProblems extends VBox {

    private static final double WIDTH = 340;
    private static final double HEIGHT = 190;
    /** So wide is a form whose fields need nothing of what stands beside them. */
    private static final double WIDE = 1240;

    private final BorderPane form;
    private final ProblemList list = new ProblemList();

    /** @param chosen takes the place in the document that a chosen problem is about */
    PlanProblems(BorderPane form, Consumer<String> chosen) {
        this.form = form;
        getStyleClass().add("author-problems");
        setPrefSize(WIDTH, HEIGHT);
        list.setId("plan-problems");
        VBox.setVgrow(list, Priority.ALWAYS);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(chosen);
            }
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> choose(chosen));
        getChildren().addAll(Pieces.label("Problems", "section"), list);
        form.widthProperty().addListener(_ -> place());
    }

    private void choose(Consumer<String> chosen) {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .ifPresent(one -> chosen.accept(one.problem().pointer()));
    }

    void show(List<QuotedProblem> found) {
        if (!found.equals(list.getItems())) {
            list.show(found);
        }
        place();
    }

    private void place() {
        boolean any = !list.getItems().isEmpty();
        boolean wide = form.getWidth() >= WIDE;
        Optional<Node> right = Optional.<Node>of(this).filter(_ -> any && wide);
        Optional<Node> bottom = Optional.<Node>of(this).filter(_ -> any && !wide);
        if (!right.equals(Optional.ofNullable(form.getRight()))
                || !bottom.equals(Optional.ofNullable(form.getBottom()))) {
            form.setRight(null);
            form.setBottom(null);
            right.ifPresent(form::setRight);
            bottom.ifPresent(form::setBottom);
        }
    }
}
