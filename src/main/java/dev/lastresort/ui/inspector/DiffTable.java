package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.Blame;
import dev.lastresort.inspection.DiffKind;
import dev.lastresort.inspection.DiffRow;
import dev.lastresort.inspection.DiffSheet;
import dev.lastresort.inspection.FactDiff.FactRows;
import dev.lastresort.model.journal.SqlNull;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Differing rows of one fact: kind, key, both values of each column, and the cause. */
final class DiffTable extends TableView<DiffRow> {

    private static final double ROW = 24;
    private static final double KIND = 132;
    private static final double KEY = 92;
    private static final double VALUE = 128;
    private static final double CAUSE = 400;

    private final FactDiffModel model;
    private Optional<FactRows> shape = Optional.empty();

    DiffTable(FactDiffModel model) {
        this.model = model;
        getStyleClass().add("grid");
        setAccessibleText("Rows that differ");
        setFixedCellSize(ROW);
        setPlaceholder(Parts.label("", "quiet"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    }

    /** Shows what the model shows; columns are made anew only where they are other ones. */
    void refreshRows() {
        Optional<FactRows> rows = model.rows();
        if (!rows.map(FactRows::columns).equals(shape.map(FactRows::columns))
                || !rows.map(FactRows::key).equals(shape.map(FactRows::key))) {
            getColumns().clear();
            rows.ifPresent(this::addColumns);
        }
        shape = rows;
        nameSides();
        setItems(FXCollections.observableList(model.shown().get()));
        if (!getItems().isEmpty()) {
            scrollTo(0);
        }
    }

    private void addColumns(FactRows rows) {
        TableColumn<DiffRow, DiffKind> kind = column("kind", KIND, DiffRow::kind);
        kind.setCellFactory(_ -> new KindCell());
        getColumns().add(kind);
        for (int i = 0; i < rows.key().size(); i++) {
            int place = i;
            TableColumn<DiffRow, Object> key =
                    column(Safe.text(rows.key().get(i)), KEY, row -> row.key().get(place));
            key.setCellFactory(_ -> new ValueCell());
            getColumns().add(key);
        }
        for (int place : DiffSheet.valueColumns(rows)) {
            TableColumn<DiffRow, DiffRow> value = new TableColumn<>(
                    Safe.text(rows.columns().get(place)));
            value.setSortable(false);
            value.setReorderable(false);
            value.getColumns().add(side(place, true));
            value.getColumns().add(side(place, false));
            getColumns().add(value);
        }
        TableColumn<DiffRow, List<Blame>> cause = column("cause", CAUSE, DiffRow::blames);
        cause.setCellFactory(_ -> new CauseCell(model::reveal));
        getColumns().add(cause);
    }

    private TableColumn<DiffRow, DiffRow> side(int place, boolean left) {
        TableColumn<DiffRow, DiffRow> column = column("", VALUE, row -> row);
        column.setCellFactory(_ -> new SideCell(place, left));
        return column;
    }

    /** The counterfactual is what is expected; other branches go by their names. */
    private void nameSides() {
        String left = model.judged() ? "expected" : "left";
        String right = model.judged() ? "actual" : "right";
        getColumns().stream().filter(column -> column.getColumns().size() == 2).forEach(column -> {
            column.getColumns().get(0).setText(left);
            column.getColumns().get(1).setText(right);
        });
    }

    private static <T> TableColumn<DiffRow, T> column(
            String name, double width, Function<DiffRow, T> value) {
        TableColumn<DiffRow, T> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    /** What stands in a cell for a value that there is not. */
    static boolean isNull(Object value) {
        return value == SqlNull.NULL;
    }
}
