package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.RowsThen;
import dev.lastresort.inspection.StoredRow;
import dev.lastresort.inspection.StoredRow.Novelty;
import dev.lastresort.model.journal.TableShape;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** The rows of one table; what just changed has a sign before it and a mark at the value. */
final class StoredGrid extends TableView<StoredRow> {

    private static final PseudoClass NEW = PseudoClass.getPseudoClass("new");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass NULL = PseudoClass.getPseudoClass("null");
    private static final double ROW = 24;
    private static final double SIGN = 30;
    private static final int ABOVE = 4;
    private static final int PAGE = 100;
    private static final double NARROW = 110;
    private static final double WIDE = 190;

    private final LazyRows rows = new LazyRows();
    private Optional<TableShape> shape = Optional.empty();

    StoredGrid() {
        getStyleClass().add("grid");
        setAccessibleText("Rows of the table");
        setFixedCellSize(ROW);
        setPlaceholder(Controls.label("No rows", "nothing"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setRowFactory(_ -> new Row());
        setItems(rows);
    }

    void show(Optional<RowsThen> then) {
        Optional<TableShape> next = then.map(RowsThen::shape);
        if (!next.equals(shape)) {
            shape = next;
            // Old cells would look for the new rows' values in the old places.
            rows.show(Optional.empty());
            getColumns().clear();
            rows.show(then);
            next.ifPresent(this::addColumns);
        } else {
            // A grid that stands behind its new end complains of it.
            int last = then.map(RowsThen::count).orElse(0) - 1;
            if (last >= 0 && last + 1 < rows.size()) {
                scrollTo(Math.max(0, last - PAGE));
                layout();
            }
            rows.show(then);
            refresh();
        }
    }

    /** Brings the row that was written last into sight, with some rows above it. */
    void toLastMarked() {
        rows.lastMarked().ifPresent(place -> {
            // Only then does the grid know how many rows there are now.
            layout();
            scrollTo(Math.max(0, place - ABOVE));
        });
    }

    private void addColumns(TableShape columns) {
        TableColumn<StoredRow, StoredRow> sign = column("", SIGN);
        sign.setCellFactory(_ -> new SignCell());
        sign.setResizable(false);
        getColumns().add(sign);
        for (int i = 0; i < columns.columns().size(); i++) {
            int place = i;
            String name = columns.columns().get(i);
            boolean key = columns.keyColumns().contains(name);
            TableColumn<StoredRow, StoredRow> column =
                    column(Safe.text(name) + (key ? " · key" : ""), width(place));
            column.setCellFactory(_ -> new StoredCell(place));
            getColumns().add(column);
        }
    }

    /** Instants and texts need more room than numbers; the first row tells which it is. */
    private double width(int place) {
        boolean narrow = rows.isEmpty() || rows.get(0).row().get(place) instanceof Number
                || rows.get(0).row().get(place) instanceof Boolean;
        return narrow ? NARROW : WIDE;
    }

    private static TableColumn<StoredRow, StoredRow> column(String name, double width) {
        TableColumn<StoredRow, StoredRow> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    private static final class Row extends TableRow<StoredRow> {
        @Override
        protected void updateItem(StoredRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean there = !empty && row != null;
            pseudoClassStateChanged(NEW, there && row.mark() == Novelty.NEW);
            pseudoClassStateChanged(CHANGED, there && row.mark() == Novelty.CHANGED);
        }
    }

    private static final class SignCell extends TableCell<StoredRow, StoredRow> {

        SignCell() {
            getStyleClass().add("sign-cell");
        }

        @Override
        protected void updateItem(StoredRow row, boolean empty) {
            super.updateItem(row, empty);
            Novelty mark = empty || row == null ? Novelty.SAME : row.mark();
            setText(switch (mark) {
                case SAME -> null;
                case NEW -> "+";
                case CHANGED -> "~";
            });
            setAccessibleText(switch (mark) {
                case SAME -> "";
                case NEW -> "just inserted";
                case CHANGED -> "just changed";
            });
        }
    }

    private static final class StoredCell extends TableCell<StoredRow, StoredRow> {

        private final int place;

        StoredCell(int place) {
            this.place = place;
            getStyleClass().add("value-cell");
        }

        @Override
        protected void updateItem(StoredRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean there = !empty && row != null && place < row.row().size();
            Object value = there ? row.row().get(place) : "";
            boolean changed = there && row.changed(place);
            pseudoClassStateChanged(CHANGED, changed);
            pseudoClassStateChanged(NULL, there && DiffTable.isNull(value));
            setAlignment(value instanceof Number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            setText(changed ? Safe.value(row.before().orElseThrow().get(place)) + " → "
                    + Safe.value(value) : Safe.value(value));
        }
    }
}
