package dev.lastresort.ui.author;

import dev.lastresort.model.scenario.Harmless;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

/**
 * The modelled day as a table, for those who read rather than look: every instant and every step in
 * the order of time, with how its length comes about.
 */
final class PlanTable extends TableView<PlanLine> {

    PlanTable() {
        getStyleClass().add("events-table");
        setId("plan-table");
        setAccessibleText("The day as it is modelled: instants and steps in the order of time");
        setPlaceholder(new Label("The file has not been valid yet."));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        add("when", 130, 150, PlanLine::when);
        add("whose", 190, 240, PlanLine::whose);
        add("what", 280, 420, PlanLine::what);
        add("how long, by the model", 370, 900, PlanLine::why);
    }

    private void add(String heading, double width, double widest,
            Function<PlanLine, String> words) {
        TableColumn<PlanLine, String> column = new TableColumn<>(heading);
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(Harmless.text(words.apply(cell.getValue()))));
        column.setCellFactory(_ -> new WordsCell());
        column.setPrefWidth(width);
        column.setMaxWidth(widest);
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
    }

    /** Words that go on in the next line: how a length comes about is not told by half of it. */
    private static final class WordsCell extends TableCell<PlanLine, String> {

        private final Text text = new Text();

        WordsCell() {
            text.getStyleClass().add("plan-words");
            setPrefHeight(USE_COMPUTED_SIZE);
        }

        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            boolean none = empty || words == null || words.isEmpty();
            text.setText(none ? "" : words);
            setGraphic(none ? null : text);
            setAccessibleText(text.getText());
        }

        /** A table asks without telling the width. */
        @Override
        protected double computePrefHeight(double width) {
            text.setWrappingWidth(Math.max(1, getTableColumn().getWidth()
                    - snappedLeftInset() - snappedRightInset()));
            return super.computePrefHeight(width);
        }
    }

    /** Shows another state. */
    void show(List<PlanLine> lines) {
        if (!lines.equals(getItems())) {
            getItems().setAll(lines);
        }
    }
}
