package dev.lastresort.ui.library;

import dev.lastresort.session.desk.Excerpt;
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
            getChildren().add(lines(problem.excerpt()));
        }
    }

    private static VBox lines(Excerpt excerpt) {
        VBox box = new VBox();
        box.getStyleClass().add("excerpt");
        int widest = String.valueOf(excerpt.firstLine() + excerpt.lines().size()).length();
        for (int i = 0; i < excerpt.lines().size(); i++) {
            String number = String.valueOf(excerpt.firstLine() + i);
            String gutter = " ".repeat(widest - number.length()) + number + "  ";
            boolean marked = i == excerpt.marked();
            box.getChildren().add(line(gutter + excerpt.lines().get(i),
                    marked ? "excerpt-marked" : "excerpt-line"));
            if (marked) {
                box.getChildren().add(line(
                        " ".repeat(gutter.length() + excerpt.column()) + "^", "excerpt-caret"));
            }
        }
        return box;
    }

    private static Label line(String text, String style) {
        Label line = new Label(text);
        line.getStyleClass().add(style);
        return line;
    }
}
