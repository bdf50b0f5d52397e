package dev.lastresort.ui.incident.console;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import org.fxmisc.richtext.CodeArea;

/** What any field for text offers to the other mouse button. */
final class SqlMenu {

    private SqlMenu() {}

    static ContextMenu of(CodeArea area) {
        MenuItem undo = item("Undo", area::undo);
        MenuItem redo = item("Redo", area::redo);
        MenuItem cut = item("Cut", area::cut);
        MenuItem copy = item("Copy", area::copy);
        MenuItem paste = item("Paste", area::paste);
        MenuItem delete = item("Delete", () -> area.replaceSelection(""));
        MenuItem all = item("Select all", area::selectAll);
        ContextMenu menu = new ContextMenu(undo, redo, new SeparatorMenuItem(), cut, copy, paste,
                delete, new SeparatorMenuItem(), all);
        menu.setOnShowing(_ -> {
            boolean none = area.getSelection().getLength() == 0;
            undo.setDisable(!area.isUndoAvailable());
            redo.setDisable(!area.isRedoAvailable());
            cut.setDisable(none);
            copy.setDisable(none);
            delete.setDisable(none);
            paste.setDisable(!Clipboard.getSystemClipboard().hasString());
            all.setDisable(area.getLength() == 0);
        });
        return menu;
    }

    private static MenuItem item(String name, Runnable act) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(_ -> act.run());
        return item;
    }
}
