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
import javafx.scene.text.Text;

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
        lines.setCellFactory(_ -> new LineCell());
        lines.setPlaceholder(new Label("The file has not been valid since it was opened."));
        getChildren().add(lines);
    }

    /** A paragraph that goes on in the next line. */
    private static final class LineCell extends ListCell<String> {

        private final Text words = new Text();
        private final Text measure = new Text();

        LineCell() {
            // Without it a cell grows as wide as its longest line.
            setPrefWidth(0);
            words.getStyleClass().add("prose-words");
        }

        @Override
        protected void updateItem(String line, boolean empty) {
            super.updateItem(line, empty);
            boolean none = empty || line == null;
            words.setText(none ? "" : line);
            setGraphic(none ? null : words);
            setAccessibleText(words.getText());
        }

        /** A list asks without telling the width, but the words wrap at the width they get. */
        @Override
        protected double computePrefHeight(double width) {
            measure.setFont(words.getFont());
            measure.setText(words.getText());
            measure.setWrappingWidth(room(width < 0
                    ? getListView().getWidth() - SCROLL_BAR : width));
            return snappedTopInset() + snapSizeY(measure.getLayoutBounds().getHeight())
                    + snappedBottomInset();
        }

        // not when asked for the height: what is shown would then never come to rest
        @Override
        protected void layoutChildren() {
            words.setWrappingWidth(room(getWidth()));
            super.layoutChildren();
        }

        private double room(double width) {
            return Math.max(1, width - snappedLeftInset() - snappedRightInset());
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
