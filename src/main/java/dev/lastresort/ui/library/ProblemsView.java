package dev.lastresort.ui.library;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.ui.desk.Opened;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Why a file cannot be run: each problem with its place, what to do about it, and the lines around
 * it.
 */
final class ProblemsView extends VBox {

    ProblemsView(Opened.Broken broken, Runnable again) {
        getStyleClass().add("problems");
        long errors = broken.problems().stream().filter(problem -> !problem.warning()).count();
        long warnings = broken.problems().size() - errors;
        Label title = new Label(
                Harmless.text(broken.file().getFileName().toString()) + " cannot be run");
        title.getStyleClass().add("briefing-title");
        title.setWrapText(true);
        Label sum = new Label(counted(errors, "error")
                + (warnings == 0 ? "" : " and " + counted(warnings, "warning"))
                + " in " + Harmless.text(broken.file().toString())
                + ". It is read again as soon as it is saved.");
        sum.getStyleClass().add("quiet");
        sum.setWrapText(true);
        Button button = new Button("Read it again");
        button.setOnAction(_ -> again.run());
        HBox actions = new HBox(button);
        actions.getStyleClass().add("actions");
        getChildren().addAll(title, sum, actions);
        broken.problems().forEach(problem -> getChildren().add(new ProblemCard(problem)));
    }

    private static String counted(long count, String what) {
        return count == 1 ? "1 " + what : count + " " + what + "s";
    }
}
