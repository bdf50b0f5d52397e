package dev.lastresort.ui.comparison;

import dev.lastresort.ui.comparison.AxisRow.About;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a row of the table of costs is about: a branch, or a part of one; some unfold. */
final class BranchCell extends TableCell<AxisRow, AxisRow> {

    private static final double TENANT_INDENT = 14;

    private final Predicate<String> unfolded;
    private final Label title = new Label();
    private final Button fold = new Button();
    private final HBox box = new HBox(fold, title);

    /**
     * @param unfolded whether what a row calls its fold is
     * @param toggle   folds and unfolds it
     */
    BranchCell(Predicate<String> unfolded, Consumer<String> toggle) {
        this.unfolded = unfolded;
        getStyleClass().add("branch-cell");
        title.getStyleClass().add("branch-title");
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        fold.getStyleClass().add("fold");
        // Its key is the table's own: Right and Left.
        fold.setFocusTraversable(false);
        fold.setMinWidth(USE_PREF_SIZE);
        fold.setOnAction(_ -> toggle.accept(getItem().fold()));
        box.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(AxisRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : box);
        if (!empty) {
            boolean open = unfolded.test(row.fold());
            title.setText(row.title());
            HBox.setMargin(title, new Insets(
                    0, 0, 0, row.about() == About.TENANT ? TENANT_INDENT : 0));
            fold.setVisible(row.unfolds());
            fold.setGraphic(new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            fold.setAccessibleText((open ? "Fold " : "Unfold ") + row.title());
            setAccessibleText(row.title() + ". " + row.notes().stream().map(CostNote::words)
                    .collect(Collectors.joining("; ")));
            setTooltip(new Tooltip(row.title()));
        }
    }
}
