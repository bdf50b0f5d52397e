package dev.lastresort.ui.library;

import dev.lastresort.session.desk.QuotedProblem;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One problem of a file: its place, what to do about it, and the lines around it. */
final class ProblemCard extends VBox {

    ProblemCard(QuotedProblem problem) {
        getStyleClass().add("problem");
        Label where = new Label(problem.place());
        where.getStyleClass().add(problem.warning() ? "warning-place" : "problem-place");
        Label rule = new Label((problem.warning() ? "warning · " : "")
                + problem.problem().rule().id());
        rule.getStyleClass().add("problem-rule");
        rule.setMinWidth(USE_PREF_SIZE);
        HBox heading = new HBox(where, rule);
        heading.getStyleClass().add("problem-heading");
        Label what = new Label(problem.message());
        what.getStyleClass().add("problem-message");
        what.setWrapText(true);
        getChildren().addAll(heading, what);
        setFocusTraversable(true);
        setAccessibleText((problem.warning() ? "Warning at " : "Error at ")
                + problem.place() + ": " + problem.message());
        if (!problem.excerpt().lines().isEmpty()) {
            getChildren().add(new ExcerptLines(problem.excerpt()));
        }
    }
}
