package dev.lastresort.ui.library;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.desk.OpenedFile;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Why a file cannot be run: each problem with its place, what to do about it, and the lines around
 * it.
 */
final class ProblemsView extends VBox {

    ProblemsView(OpenedFile.Broken broken, Runnable again, Runnable author) {
        getStyleClass().add("problems");
        ProblemList list = new ProblemList();
        list.setId("problems");
        list.show(broken.problems());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(heading(broken, again, author), list);
    }

    private static VBox heading(
            OpenedFile.Broken broken, Runnable again, Runnable author) {
        long errors = broken.problems().stream().filter(problem -> !problem.warning()).count();
        long warnings = broken.problems().size() - errors;
        Label title = new Label(
                Harmless.text(broken.file().getFileName().toString()) + " cannot be run");
        title.getStyleClass().add("briefing-title");
        title.setWrapText(true);
        Label sum = new Label(Wording.count(errors, "error")
                + (warnings == 0 ? "" : " and " + Wording.count(warnings, "warning"))
                + " in " + Harmless.text(broken.file().toString())
                + ". It is read again as soon as it is saved.");
        sum.getStyleClass().add("quiet");
        sum.setWrapText(true);
        Button button = new Button("Read it again");
        button.setOnAction(_ -> again.run());
        HBox actions = new HBox(button, new AuthorButton(author));
        actions.getStyleClass().add("actions");
        VBox heading = new VBox(title, sum, actions);
        heading.getStyleClass().add("problems-heading");
        heading.setMinHeight(USE_PREF_SIZE);
        return heading;
    }
}
