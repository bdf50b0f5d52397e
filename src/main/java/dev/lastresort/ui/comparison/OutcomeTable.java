package dev.lastresort.ui.comparison;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** What each branch cost, to be read where the comparison itself is not at hand. */
public final class OutcomeTable extends TableView<AxisRow> {

    private static final double BRANCH = 170;

    public OutcomeTable() {
        getStyleClass().add("axes-table");
        setAccessibleText("What each branch cost when it was compared last");
        widthProperty().addListener(_ -> FigureColumn.fit(this));
        setRowFactory(_ -> new CostRow());
        setPlaceholder(new Label(""));
    }

    /** Each row has a cell for each heading. */
    public void show(List<AxisHeading> headings, List<AxisRow> rows) {
        getColumns().clear();
        getColumns().add(branches());
        for (int i = 0; i < headings.size(); i++) {
            getColumns().add(FigureColumn.of(headings.get(i), i, rows));
        }
        FigureColumn.fit(this);
        getItems().setAll(rows);
    }

    private static TableColumn<AxisRow, AxisRow> branches() {
        TableColumn<AxisRow, AxisRow> column = new TableColumn<>("branch");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {

            {
                getStyleClass().addAll("branch-cell", "branch-title");
                setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            }

            @Override
            protected void updateItem(AxisRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? "" : row.title());
                setTooltip(empty || row == null ? null : new Tooltip(row.title()));
            }
        });
        column.setMinWidth(BRANCH);
        column.setPrefWidth(BRANCH);
        column.setComparator(Comparator.comparing(AxisRow::title));
        column.setReorderable(false);
        return column;
    }
}
