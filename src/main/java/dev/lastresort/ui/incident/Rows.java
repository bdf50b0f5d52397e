package dev.lastresort.ui.incident;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A scrolled column of rows. */
class Rows extends ScrollPane {

    private final VBox rows = new VBox();

    Rows(String id, String name) {
        setId(id);
        getStyleClass().add("rows");
        rows.getStyleClass().add("rows-content");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText(name);
    }

    final void clear() {
        rows.getChildren().clear();
    }

    final void add(Node row) {
        rows.getChildren().add(row);
    }
}
