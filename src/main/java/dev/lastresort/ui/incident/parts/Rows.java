package dev.lastresort.ui.incident.parts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A scrolled column of rows. */
public class Rows extends ScrollPane {

    private final VBox rows = new VBox();

    public Rows(String id, String name) {
        setId(id);
        getStyleClass().add("rows");
        rows.getStyleClass().add("rows-content");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText(name);
    }

    /** Other rows take their place; the focus stays on what has the same id. */
    protected final void replace(List<? extends Node> next) {
        Pieces.keepingFocus(this, () -> rows.getChildren().setAll(next));
    }
}
