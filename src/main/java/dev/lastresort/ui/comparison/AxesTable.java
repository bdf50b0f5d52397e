package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.Objective;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.ui.theme.FontMeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.VBox;

/** What each branch cost, a row each: the focusable twin of the timeline. */
final class AxesTable extends TableView<AxisRow> {

    private static final PseudoClass DOMINATED = PseudoClass.getPseudoClass("dominated");
    private static final PseudoClass YOURS = PseudoClass.getPseudoClass("yours");
    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
    private static final double ROW = 36;
    private static final double BRANCH = 170;
    private static final double FIGURE_PADDING = 14;
    private static final double OBJECTIVES = 84;
    /** Longer headings, which only actors' names can be, end in an ellipsis. */
    private static final double WIDEST = 96;

    private final ComparisonModel model;

    AxesTable(ComparisonModel model) {
        this.model = model;
        getStyleClass().add("axes-table");
        setAccessibleText("What each branch cost");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setRowFactory(_ -> new Row());
        getSelectionModel().selectedItemProperty()
                .addListener((_, _, row) -> Optional.ofNullable(row)
                        .ifPresent(chosen -> model.select(Optional.of(chosen.branch()))));
        model.selected().addListener((_, _, branch) -> show(branch));
        model.comparison().addListener((_, _, _) -> fill());
        fill();
    }

    private void fill() {
        List<AxisRow> rows = model.rows();
        List<AxisHeading> headings = model.headings();
        List<TableColumn<AxisRow, ?>> columns = new ArrayList<>();
        columns.add(branchColumn());
        for (int i = 0; i < headings.size(); i++) {
            columns.add(figureColumn(headings.get(i), i, rows));
        }
        if (rows.stream().anyMatch(row -> !row.objectives().isEmpty())) {
            columns.add(objectivesColumn());
        }
        getColumns().setAll(columns);
        getItems().setAll(rows);
        show(model.selected().get());
    }

    private void show(Optional<String> branch) {
        Optional<AxisRow> row = branch.flatMap(
                name -> getItems().stream().filter(item -> item.branch().equals(name)).findFirst());
        row.ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::clearSelection);
        row.map(getItems()::indexOf).ifPresent(this::bringIntoSight);
    }

    /** Scrolls no further than it has to. */
    private void bringIntoSight(int place) {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null) {
            int first = flow.getFirstVisibleCell().getIndex();
            int last = flow.getLastVisibleCell().getIndex();
            if (place <= first) {
                scrollTo(place);
            } else if (place >= last && last > first) {
                scrollTo(place - (last - first) + 1);
            }
        }
    }

    private static TableColumn<AxisRow, AxisRow> branchColumn() {
        TableColumn<AxisRow, AxisRow> column = new TableColumn<>("branch");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new BranchCell());
        column.setMinWidth(BRANCH);
        column.setComparator((one, other) -> one.title().compareTo(other.title()));
        column.setReorderable(false);
        return column;
    }

    private static TableColumn<AxisRow, AxisRow.Cell> figureColumn(
            AxisHeading heading, int index, List<AxisRow> rows) {
        TableColumn<AxisRow, AxisRow.Cell> column = new TableColumn<>();
        Label name = new Label(heading.nameOnLines());
        name.getStyleClass().add("axis-name");
        Label unit = new Label(heading.unit());
        unit.getStyleClass().add("axis-unit");
        VBox box = new VBox(name, unit);
        box.setAlignment(Pos.BOTTOM_RIGHT);
        column.setGraphic(box);
        Tooltip.install(box, new Tooltip(heading.whole()));
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().cells().get(index)));
        column.setCellFactory(_ -> new FigureCell(heading));
        column.setComparator((one, other) -> one.axis().compareTo(other.axis()));
        double width = width(heading, rows.stream().map(row -> row.cells().get(index)).toList());
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        column.getStyleClass().add("figure-column");
        column.setReorderable(false);
        return column;
    }

    private static TableColumn<AxisRow, List<Objective>> objectivesColumn() {
        TableColumn<AxisRow, List<Objective>> column = new TableColumn<>("objectives");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().objectives()));
        column.setCellFactory(_ -> new ObjectivesCell());
        column.setComparator(Comparator.comparingLong(
                objectives -> objectives.stream().filter(objective -> !objective.met()).count()));
        column.getStyleClass().add("objectives-column");
        column.setMinWidth(OBJECTIVES);
        column.setPrefWidth(OBJECTIVES);
        column.setMaxWidth(OBJECTIVES);
        column.setReorderable(false);
        return column;
    }

    /** No wider than its heading and its figures need: the branches' names need the rest. */
    private static double width(AxisHeading heading, List<AxisRow.Cell> cells) {
        FontMeasure measure = new FontMeasure();
        double header = heading.nameOnLines().lines()
                .mapToDouble(line -> measure.width(line, TextStyle.STRONG)).max().orElse(0);
        double figures = cells.stream()
                .mapToDouble(cell -> measure.width(FigureCell.text(cell), TextStyle.TITLE)).max()
                .orElse(0);
        double unit = measure.width(heading.unit(), TextStyle.LABEL);
        return Math.max(Math.min(WIDEST, Math.max(header, unit)), figures) + FIGURE_PADDING;
    }

    private static final class Row extends TableRow<AxisRow> {
        @Override
        protected void updateItem(AxisRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(DOMINATED, !empty && row.dominated());
            pseudoClassStateChanged(YOURS, !empty && row.yours());
        }
    }

    private static final class BranchCell extends TableCell<AxisRow, AxisRow> {

        private final Label title = new Label();
        private final Label note = new Label();
        private final VBox box = new VBox(title, note);

        BranchCell() {
            getStyleClass().add("branch-cell");
            title.getStyleClass().add("branch-title");
            note.getStyleClass().add("branch-note");
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(AxisRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty ? null : box);
            if (!empty) {
                title.setText(row.title());
                note.setText(note(row));
                note.setManaged(!note.getText().isEmpty());
                setAccessibleText(row.title() + " " + note.getText());
                setTooltip(new Tooltip(row.dominated() ? row.title() + "\nDominated by "
                        + String.join(", ", row.dominatedBy())
                        + ": no worse on any axis, and better on at least one" : row.title()));
            }
        }

        private static String note(AxisRow row) {
            if (row.dominated()) {
                String others = row.dominatedBy().size() == 1
                        ? "" : " and " + (row.dominatedBy().size() - 1) + " more";
                return "dominated by “" + row.dominatedBy().getFirst() + "”" + others;
            }
            return row.missed().isEmpty() ? "" : "author's expectation missed";
        }
    }

    private static final class ObjectivesCell extends TableCell<AxisRow, List<Objective>> {

        private final VBox lines = new VBox();

        ObjectivesCell() {
            getStyleClass().add("objectives-cell");
            lines.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(List<Objective> objectives, boolean empty) {
            super.updateItem(objectives, empty);
            setGraphic(empty ? null : lines);
            if (!empty) {
                lines.getChildren().setAll(objectives.stream().map(objective -> {
                    Label line = new Label(objective.mark() + " " + objective.label());
                    line.getStyleClass().add(objective.state() == Objective.State.MISSED
                            ? "objective-missed" : "objective-met");
                    line.setTooltip(new Tooltip(objective.verdict()));
                    return line;
                }).toList());
                setAccessibleText(objectives.stream().map(Objective::verdict)
                        .collect(Collectors.joining(", ")));
            }
        }
    }

    private static final class FigureCell extends TableCell<AxisRow, AxisRow.Cell> {

        private final AxisHeading heading;

        FigureCell(AxisHeading heading) {
            this.heading = heading;
            getStyleClass().add("figure-cell");
        }

        /**
         * A sign besides the weight: the best must not be told by looks that a projector swallows.
         */
        static String text(AxisRow.Cell cell) {
            return cell.best() ? "✓ " + cell.text() : cell.text();
        }

        @Override
        protected void updateItem(AxisRow.Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            boolean best = !empty && cell.best();
            pseudoClassStateChanged(BEST, best);
            setText(empty ? null : text(cell));
            setAccessibleText(empty ? null
                    : heading.name() + " " + cell.text() + (best ? ", best" : ""));
        }
    }
}
