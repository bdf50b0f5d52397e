package dev.lastresort.ui.author;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.ui.author.AuthorState.ModelledState;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

/** What the scenario does, in prose. Invariant: only the paragraphs in sight are laid out. */
final class ProsePane extends StackPane {

    /** A paragraph that is longer is no prose, and would take long to lay out. */
    private static final int LONGEST = 4_000;

    private static final double SCROLL_BAR = 16;

    private final ListView<String> lines = new ListView<>();

    ProsePane() {
        getStyleClass().add("author-prose");
        lines.setId("author-prose");
        lines.setAccessibleText("What the scenario does, in prose");
        lines.setCellFactory(_ -> new ListCell<>() {

            {
                // Without it a cell grows as wide as its longest line instead of wrapping it.
                setPrefWidth(0);
                setWrapText(true);
            }

            @Override
            protected void updateItem(String line, boolean empty) {
                super.updateItem(line, empty);
                setText(empty || line == null ? null : line);
            }

            // a list asks without telling the width, but the words wrap at the width they get
            @Override
            protected double computePrefHeight(double width) {
                return super.computePrefHeight(width < 0
                        ? Math.max(1, lines.getWidth() - SCROLL_BAR) : width);
            }
        });
        lines.setPlaceholder(new Label("The file has not been valid since it was opened."));
        getChildren().add(lines);
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
