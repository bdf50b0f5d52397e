package dev.lastresort.ui.cohort;

import dev.lastresort.model.scenario.Harmless;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/** Lines of words, each made harmless. What does not fit its cell is told by the cell's tooltip. */
class WordsTable<L> extends TableView<L> {

    /** Beside the words of a cell. */
    private static final double PADDING = 24;

    final void add(String title, double width, Function<L, String> text) {
        column(title, width, text).setCellFactory(_ -> new WholeCell<>());
    }

    /** A column in which each line is as high as its words. */
    final void addWrapped(String title, double width, Function<L, String> text) {
        column(title, width, text).setCellFactory(WrappedCell::new);
    }

    private TableColumn<L, String> column(String title, double width, Function<L, String> text) {
        TableColumn<L, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                Harmless.text(text.apply(row.getValue()))));
        getColumns().add(column);
        return column;
    }

    /** Nothing moves for whoever looks at a line as long as all are what they were. */
    final void become(List<L> lines) {
        if (!getItems().equals(lines)) {
            getItems().setAll(lines);
        }
    }

    private static final class WholeCell<L> extends TableCell<L, String> {

        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            boolean none = empty || words == null || words.isEmpty();
            setText(none ? "" : words);
            setTooltip(none ? null : new Tooltip(words));
        }
    }

    private static final class WrappedCell<L> extends TableCell<L, String> {

        private final Text all = new Text();

        WrappedCell(TableColumn<L, String> column) {
            all.getStyleClass().add("words");
            all.wrappingWidthProperty().bind(column.widthProperty().subtract(PADDING));
        }

        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            boolean none = empty || words == null || words.isEmpty();
            all.setText(none ? "" : words);
            setGraphic(none ? null : all);
        }
    }
}
