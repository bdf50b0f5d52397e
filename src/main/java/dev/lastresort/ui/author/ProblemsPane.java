package dev.lastresort.ui.author;

import dev.lastresort.ui.author.AuthorState.FileStanding;
import dev.lastresort.ui.library.ProblemList;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is wrong with the file as it is, each with its place and the lines around it. */
final class ProblemsPane extends VBox {

    private final Label heading = new Label();
    private final ProblemList list = new ProblemList();

    ProblemsPane() {
        getStyleClass().add("author-problems");
        heading.getStyleClass().add("section");
        heading.setId("author-standing");
        list.setId("author-problems");
        VBox.setVgrow(list, Priority.ALWAYS);
        setMinWidth(0);
        getChildren().addAll(heading, list);
    }

    void show(AuthorState state) {
        String words = state.words();
        heading.setText(words.substring(0, 1).toUpperCase(Locale.ROOT)
                + words.substring(1));
        heading.getStyleClass().setAll("label", "section",
                state.standing() == FileStanding.BROKEN ? "author-broken" : "author-doubtful");
        if (!state.problems().equals(list.getItems())) {
            list.show(state.problems());
        }
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }
}
