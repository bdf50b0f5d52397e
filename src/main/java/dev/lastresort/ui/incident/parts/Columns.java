package dev.lastresort.ui.incident.parts;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.attempt.RoomView;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Plain tables of words. */
public final class Columns {

    private static final double ROW = 24;
    private static final double TIME = 80;
    private static final double DATE_AND_TIME = 140;

    private Columns() {}

    public static <T> TableView<T> table(String id, String name, String none) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.getStyleClass().add("word-table");
        table.setAccessibleText(name);
        table.setFixedCellSize(ROW);
        table.setPlaceholder(Pieces.label(none, "quiet"));
        return table;
    }

    public static <T> TableColumn<T, String> column(
            String title, double width, Function<T, String> words) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(Harmless.text(words.apply(row.getValue()))));
        column.setCellFactory(_ -> new Words<>());
        return column;
    }

    /** When it was: with the date where it is not the day of the page. */
    public static <T> TableColumn<T, String> at(RoomView view, Function<T, LocalDateTime> at) {
        boolean oneDay = view.start().toLocalDate().equals(view.page().toLocalDate());
        return column("At", oneDay ? TIME : DATE_AND_TIME,
                row -> Wording.clock(at.apply(row), view.page()));
    }

    /** What a column cuts short is told in full where somebody points at it. */
    private static final class Words<T> extends TableCell<T, String> {
        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            boolean there = !empty && words != null && !words.isEmpty();
            setText(there ? words : null);
            setTooltip(there ? Pieces.tooltip(words) : null);
        }
    }

    /** Other rows; those that stay keep their place, and stay chosen. */
    public static <T> void refill(TableView<T> table, List<T> next) {
        List<T> before = List.copyOf(table.getItems());
        int more = next.size() - before.size();
        if (more >= 0 && next.subList(more, next.size()).equals(before)) {
            table.getItems().addAll(0, next.subList(0, more));
        } else {
            List<T> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
            table.getItems().setAll(next);
            chosen.stream().filter(next::contains)
                    .forEach(table.getSelectionModel()::select);
        }
    }

    /** The last column takes what the others leave. */
    public static <T> void fill(TableView<T> table, TableColumn<T, String> last) {
        table.getColumns().forEach(column -> column.setMaxWidth(column.getPrefWidth()));
        table.getColumns().add(last);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    }
}
