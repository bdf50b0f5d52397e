package dev.lastresort.ui.comparison;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** What each branch cost, to be read where the comparison itself is not at hand. */
public final class OutcomeTable extends TableView<AxisRow> {

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
        getColumns().add(BranchCell.column(Optional.empty()));
        for (int i = 0; i < headings.size(); i++) {
            getColumns().add(FigureColumn.of(headings.get(i), i, rows));
        }
        FigureColumn.fit(this);
        getItems().setAll(rows);
    }
}
