package dev.lastresort.ui.inspector;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;

/** A value as text; numbers to the right, NULL told apart from the text "NULL". */
class ValueCell<R> extends TableCell<R, Object> {

    private static final PseudoClass NULL = PseudoClass.getPseudoClass("null");

    ValueCell() {
        getStyleClass().add("value-cell");
    }

    @Override
    protected void updateItem(Object value, boolean empty) {
        super.updateItem(value, empty);
        setText(empty || value == null ? null : Safe.value(value));
        setAlignment(value instanceof Number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        pseudoClassStateChanged(NULL, !empty && DiffTable.isNull(value));
    }
}
