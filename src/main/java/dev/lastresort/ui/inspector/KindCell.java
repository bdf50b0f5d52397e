package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.DiffKind;
import dev.lastresort.inspection.DiffRow;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;

/** How a row differs, as a sign and a word. */
final class KindCell extends TableCell<DiffRow, DiffKind> {

    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
    private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other");

    KindCell() {
        getStyleClass().add("kind-cell");
    }

    @Override
    protected void updateItem(DiffKind kind, boolean empty) {
        super.updateItem(kind, empty);
        boolean there = !empty && kind != null;
        setText(there ? sign(kind) + "  " + kind.words() : null);
        setAccessibleText(there ? kind.words() : null);
        pseudoClassStateChanged(MISSING, there && kind.missingRight());
        pseudoClassStateChanged(ADDED, there && kind.missingLeft());
        pseudoClassStateChanged(OTHER, there && !kind.missingLeft() && !kind.missingRight());
    }

    static String sign(DiffKind kind) {
        return switch (kind) {
            case LOST, ONLY_LEFT -> "−";
            case NEVER_ACCEPTED -> "×";
            case WRONG, DIFFERS -> "≠";
            case UNEXPECTED, ONLY_RIGHT -> "+";
        };
    }
}
