package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.DiffRow;
import dev.lastresort.model.journal.Row;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;

/**
 * A value on one of the two branches. Where both are there and differ, the left one is struck out
 * and the right one has an arrow before it; a row that is not there has a dash.
 */
final class SideCell extends TableCell<DiffRow, DiffRow> {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
    private static final PseudoClass NULL = PseudoClass.getPseudoClass("null");
    private static final String NO_ROW = "–";

    /** Which value of its row a column shows. */
    record SideColumn(int column) {}

    private final int column;
    private final boolean left;
    private final Text struck = new Text();

    SideCell(int column, boolean left) {
        this.column = column;
        this.left = left;
        getStyleClass().addAll("value-cell", left ? "left-side" : "right-side");
        struck.getStyleClass().add("struck");
    }

    @Override
    protected void updateItem(DiffRow row, boolean empty) {
        super.updateItem(row, empty);
        Optional<Object> value = empty || row == null ? Optional.empty() : valueOf(row);
        boolean changed = !empty && row != null && row.changed(column);
        pseudoClassStateChanged(CHANGED, changed);
        pseudoClassStateChanged(ABSENT, !empty && value.isEmpty());
        pseudoClassStateChanged(NULL, value.filter(DiffTable::isNull).isPresent());
        setAlignment(value.filter(Number.class::isInstance).isPresent()
                ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        if (empty || row == null) {
            show("", false);
            return;
        }
        String text = value.map(Safe::value).orElse(NO_ROW);
        show(changed && !left ? "→ " + text : text, changed && left);
        setAccessibleText(value.isEmpty() ? "no row"
                : changed ? (left ? "was " : "became ") + text : text);
    }

    private void show(String text, boolean strike) {
        struck.setText(text);
        struck.setStrikethrough(strike);
        setGraphic(strike ? struck : null);
        setText(strike ? null : text);
    }

    private Optional<Object> valueOf(DiffRow row) {
        Optional<Row> side = left ? row.left() : row.right();
        return side.filter(there -> column < there.size()).map(there -> there.get(column));
    }
}
