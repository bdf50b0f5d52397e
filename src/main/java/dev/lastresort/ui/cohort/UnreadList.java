package dev.lastresort.ui.cohort;

import dev.lastresort.model.cohort.UnreadFile;
import dev.lastresort.model.scenario.Harmless;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/** What is in the folder and was not taken in, a line each with the reason. */
final class UnreadList extends ListView<String> {

    UnreadList() {
        setId("cohort-unread");
        getStyleClass().add("cohort-unread");
        setAccessibleText("Files that were not taken in");
        setPlaceholder(new Label("Everything that is called like an attempt was taken in."));
    }

    void show(List<UnreadFile> files) {
        List<String> lines = files.stream().map(UnreadFile::line).map(Harmless::text).toList();
        if (!getItems().equals(lines)) {
            getItems().setAll(lines);
        }
    }
}
