package dev.lastresort.ui.library;

import dev.lastresort.ui.desk.Opened;
import dev.lastresort.ui.desk.Opened.Problem;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Why a file cannot be run: each problem with its place, what to do about it, and the line itself.
 */
final class ProblemsView extends VBox {

    ProblemsView(Opened.Broken broken, Runnable again) {
        getStyleClass().add("problems");
        int count = broken.problems().size();
        Label title = new Label(broken.file().getFileName() + " cannot be run");
        title.getStyleClass().add("briefing-title");
        title.setWrapText(true);
        Label sum = new Label((count == 1 ? "One problem" : count + " problems")
                + " in " + broken.file() + ". Mend the file and read it again.");
        sum.getStyleClass().add("quiet");
        sum.setWrapText(true);
        Button button = new Button("Read it again");
        button.setOnAction(_ -> again.run());
        HBox actions = new HBox(button);
        actions.getStyleClass().add("actions");
        getChildren().addAll(title, sum, actions);
        broken.problems().forEach(problem -> getChildren().add(card(broken, problem)));
    }

    private static VBox card(Opened.Broken broken, Problem problem) {
        String place = broken.file().getFileName() + ":" + problem.line() + ":" + problem.column();
        Label where = new Label(place);
        where.getStyleClass().add("problem-place");
        Label what = new Label(problem.message());
        what.getStyleClass().add("problem-message");
        what.setWrapText(true);
        VBox card = new VBox(where, what);
        card.getStyleClass().add("problem");
        card.setFocusTraversable(true);
        card.setAccessibleText(place + ": " + problem.message());
        if (!problem.excerpt().isEmpty()) {
            Label line = new Label(problem.excerpt().strip());
            line.getStyleClass().add("problem-line");
            line.setWrapText(true);
            line.setMaxWidth(Double.MAX_VALUE);
            card.getChildren().add(line);
        }
        return card;
    }
}
