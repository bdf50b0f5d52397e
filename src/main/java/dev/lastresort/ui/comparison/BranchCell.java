package dev.lastresort.ui.comparison;

import dev.lastresort.ui.comparison.AxisRow.About;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What a row of the table of costs is about: a branch, or a part of one; some unfold. A long name
 * takes more than one line.
 */
final class BranchCell extends TableCell<AxisRow, AxisRow> {

    private static final double WIDTH = 200;
    private static final double TENANT_INDENT = 14;
    private static final double AROUND = 7;
    private static final int MOST_LINES = 3;

    private final Optional<Folding> folding;
    private final Label title = new Label();
    private final Button fold = new Button();
    private final HBox box = new HBox(title);

    /**
     * @param unfolded whether what a row calls its fold is
     * @param toggle   folds and unfolds it
     */
    record Folding(Predicate<String> unfolded, Consumer<String> toggle) {}

    /** @param folding where rows unfold */
    BranchCell(Optional<Folding> folding) {
        this.folding = folding;
        getStyleClass().add("branch-cell");
        title.getStyleClass().add("branch-title");
        title.setWrapText(true);
        box.setAlignment(Pos.CENTER_LEFT);
        folding.ifPresent(by -> {
            fold.getStyleClass().add("fold");
            // Its key is the table's own: Right and Left.
            fold.setFocusTraversable(false);
            fold.setMinWidth(USE_PREF_SIZE);
            fold.setOnAction(_ -> by.toggle().accept(getItem().fold()));
            box.getChildren().addFirst(fold);
        });
    }

    /** How high it is in a column of that width. */
    double height(TableColumn<?, ?> column) {
        double room = column.getWidth() - snappedLeftInset() - snappedRightInset()
                - (folding.isPresent() ? fold.prefWidth(-1) : 0)
                - Optional.ofNullable(HBox.getMargin(title)).map(Insets::getLeft).orElse(0.0);
        double line = title.prefHeight(Double.MAX_VALUE);
        return Math.ceil(Math.min(title.prefHeight(room), MOST_LINES * line)) + AROUND;
    }

    @Override
    protected void updateItem(AxisRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : box);
        if (!empty) {
            title.setText(row.title());
            HBox.setMargin(title, new Insets(
                    0, 0, 0, row.about() == About.TENANT ? TENANT_INDENT : 0));
            folding.ifPresent(by -> show(row, by.unfolded().test(row.fold())));
            setAccessibleText(row.title() + ". " + row.notes().stream().map(CostNote::words)
                    .collect(Collectors.joining("; ")));
            setTooltip(new Tooltip(row.title()));
        }
    }

    private void show(AxisRow row, boolean open) {
        fold.setVisible(row.unfolds());
        fold.setGraphic(new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        fold.setAccessibleText((open ? "Fold " : "Unfold ") + row.title());
    }

    /** The column of all rows' names. */
    static TableColumn<AxisRow, AxisRow> column(Optional<Folding> folding) {
        TableColumn<AxisRow, AxisRow> column = new TableColumn<>("branch");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new BranchCell(folding));
        column.setMinWidth(WIDTH);
        column.setPrefWidth(WIDTH);
        column.setComparator(Comparator.comparing(AxisRow::title));
        column.setReorderable(false);
        return column;
    }
}
