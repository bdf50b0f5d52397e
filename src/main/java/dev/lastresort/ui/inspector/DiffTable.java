package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.Blame;
import dev.lastresort.inspection.BranchDiff.DifferingRows;
import dev.lastresort.inspection.DiffKind;
import dev.lastresort.inspection.DiffRow;
import dev.lastresort.inspection.DiffSelection;
import dev.lastresort.inspection.DiffSheet;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.ui.part.OncePerPulse;
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
    private static final double KIND = 128;
    private static final double KEY = 84;
    private static final double CAUSE = 200;
    private static final double CHARACTER = 7.25;
    private static final double AROUND = 22;
    private static final double SCROLL_BAR = 18;
    private static final double NARROWEST = 72;
    private static final double WIDEST = 230;
    private static final int LOOKED_AT = 200;

    private final FactDiffModel model;
    private final OncePerPulse stretching = new OncePerPulse(this::stretchCause);
    private Optional<DifferingRows> shape = Optional.empty();

    DiffTable(FactDiffModel model) {
        this.model = model;
        getStyleClass().add("grid");
        setAccessibleText("Rows that differ");
        setFixedCellSize(ROW);
        setPlaceholder(Controls.label("", "quiet"));
        // Not while the table is being laid out for that width.
        widthProperty().addListener((_, _, _) -> stretching.ask());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    }

    /** Shows what the model shows; columns are made anew only where they are other ones. */
    void refreshRows() {
        Optional<DiffSelection> made = model.selection().get();
        Optional<DifferingRows> rows = made.map(DiffSelection::fact);
        if (!rows.map(DifferingRows::columns).equals(shape.map(DifferingRows::columns))
                || !rows.map(DifferingRows::key).equals(shape.map(DifferingRows::key))) {
            getColumns().clear();
            shape = rows;
            rows.ifPresent(this::addColumns);
        }
        shape = rows;
        nameSides();
        made.ifPresent(this::hideEmptySides);
        stretching.ask();
        setItems(FXCollections.observableList(model.shown()));
        if (!getItems().isEmpty()) {
            scrollTo(0);
        }
    }

    private void addColumns(DifferingRows rows) {
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
            value.setUserData(new SideCell.SideColumn(place));
            value.getColumns().add(side(place, true));
            value.getColumns().add(side(place, false));
            getColumns().add(value);
        }
        TableColumn<DiffRow, List<Blame>> cause = column("cause", CAUSE, DiffRow::blames);
        cause.setCellFactory(_ -> new CauseCell(model::reveal, model::day));
        getColumns().add(cause);
    }

    private TableColumn<DiffRow, DiffRow> side(int place, boolean left) {
        TableColumn<DiffRow, DiffRow> column = column("", width(place, left), row -> row);
        column.setCellFactory(_ -> new SideCell(place, left));
        return column;
    }

    /** As wide as the first values need. */
    private double width(int place, boolean left) {
        int longest = shape.map(rows -> rows.rows().stream().limit(LOOKED_AT)
                .flatMap(row -> (left ? row.left() : row.right()).stream())
                .filter(row -> place < row.size())
                .mapToInt(row -> Safe.value(row.get(place)).length() + (left ? 0 : 2))
                .max().orElse(0)).orElse(0);
        return Math.clamp(longest * CHARACTER + AROUND, NARROWEST, WIDEST);
    }

    /**
     * A side on which no row is there tells nothing, for the kind says so already; nor do two that
     * are the same in every row.
     */
    private void hideEmptySides(DiffSelection made) {
        boolean left = made.leftRows();
        boolean right = made.rightRows();
        sides().forEach(column -> {
            SideCell.SideColumn place = (SideCell.SideColumn) column.getUserData();
            boolean same = left && right && !made.differing().contains(place.column());
            TableColumn<DiffRow, ?> first = column.getColumns().get(0);
            TableColumn<DiffRow, ?> second = column.getColumns().get(1);
            first.setVisible(left || !right);
            second.setVisible(!same && (right || !left));
            if (same) {
                first.setText("both");
            }
            boolean one = !first.isVisible() || !second.isVisible();
            double name = column.getText().length() * CHARACTER + AROUND;
            first.setPrefWidth(Math.max(width(place.column(), true), one ? name : name / 2));
            second.setPrefWidth(Math.max(width(place.column(), false), one ? name : name / 2));
        });
    }

    private List<TableColumn<DiffRow, ?>> sides() {
        return getColumns().stream().filter(column -> column.getColumns().size() == 2).toList();
    }

    /** The cause takes what room is left. */
    private void stretchCause() {
        if (getColumns().isEmpty()) {
            return;
        }
        double others = getVisibleLeafColumns().stream().limit(getVisibleLeafColumns().size() - 1)
                .mapToDouble(TableColumn::getWidth).sum();
        getColumns().getLast().setPrefWidth(Math.max(CAUSE, getWidth() - others - SCROLL_BAR));
    }

    /** The counterfactual is what is expected; other branches go by their names. */
    private void nameSides() {
        String left = model.judged() ? "expected" : "left";
        String right = model.judged() ? "actual" : "right";
        sides().forEach(column -> {
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
