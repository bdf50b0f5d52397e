package dev.lastresort.ui.author;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.ui.author.AuthorState.ModelledState;
import dev.lastresort.ui.part.WordsCell;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

/** What the scenario does, in prose. Invariant: only the paragraphs in sight are laid out. */
final class ProsePane extends StackPane {

    /** A paragraph that is longer is no prose, and would take long to lay out. */
    private static final int LONGEST = 4_000;

    private final ListView<String> lines = new ListView<>();

    ProsePane() {
        getStyleClass().add("author-prose");
        lines.setId("author-prose");
        lines.setAccessibleText("What the scenario does, in prose");
        lines.setCellFactory(_ -> new LineCell());
        lines.setPlaceholder(new Label("The file has not been valid since it was opened."));
        getChildren().add(lines);
    }

    private static final class LineCell extends WordsCell<String> {

        LineCell() {
            super("prose-words");
        }

        @Override
        protected String words(String line) {
            return line;
        }
    }

    void show(Optional<ModelledState> modelled) {
        List<String> next = modelled.map(ModelledState::prose).orElse(List.of()).stream()
                .map(line -> Harmless.text(line.length() <= LONGEST ? line
                        : line.substring(0, LONGEST) + " …"))
                .toList();
        if (!next.equals(lines.getItems())) {
            lines.setItems(FXCollections.observableList(next));
        }
    }

    @Override
    public void requestFocus() {
        lines.requestFocus();
    }
}
