package dev.lastresort.ui.library;

import dev.lastresort.session.desk.QuotedProblem;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.ListView;

/**
 * Problems of a file as cards. Invariant: there are only as many cards as can be seen, however many
 * problems there are.
 */
public final class ProblemList extends ListView<QuotedProblem> {

    public ProblemList() {
        getStyleClass().add("problem-list");
        setAccessibleText("Problems of the file");
        setCellFactory(_ -> new ProblemCell());
    }

    /** Shows others, from the first on: whoever comes with the keyboard sees where they are. */
    public void show(List<QuotedProblem> problems) {
        setItems(FXCollections.observableList(problems));
        getSelectionModel().selectFirst();
    }
}
