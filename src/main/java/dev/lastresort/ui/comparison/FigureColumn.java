package dev.lastresort.ui.comparison;

import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.ui.theme.FontMeasure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** A column of figures, with its name and unit above them. */
final class FigureColumn {

    private static final double FIGURE_PADDING = 14;
    private static final double SCROLL_BAR = 16;
    /** Longer headings, which only actors' names can be, end in an ellipsis. */
    private static final double WIDEST = 96;

    private FigureColumn() {}

    static TableColumn<AxisRow, Optional<AxisRow.Cell>> of(
            AxisHeading heading, int index, List<AxisRow> rows) {
        TableColumn<AxisRow, Optional<AxisRow.Cell>> column = new TableColumn<>();
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
        column.setComparator(Comparator.comparing(
                cell -> cell.orElseThrow().axis(), Comparator.naturalOrder()));
        double width = width(heading,
                rows.stream().flatMap(row -> row.cells().get(index).stream()).toList());
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        column.getStyleClass().add("figure-column");
        column.setReorderable(false);
        return column;
    }

    /** Where the figures need more room than there is, the table is moved sideways. */
    static void fit(TableView<AxisRow> table) {
        double least = table.getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        var policy = least + SCROLL_BAR > table.getWidth()
                ? TableView.UNCONSTRAINED_RESIZE_POLICY
                : TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS;
        if (!policy.equals(table.getColumnResizePolicy())) {
            table.setColumnResizePolicy(policy);
        }
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
}
