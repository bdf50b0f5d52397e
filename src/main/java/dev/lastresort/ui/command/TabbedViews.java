package dev.lastresort.ui.command;

import javafx.scene.layout.BorderPane;

/** A row of tabs, and below it the view whose tab is chosen. */
public final class TabbedViews extends BorderPane {

    public TabbedViews(TabRow row) {
        getStyleClass().add("lower");
        setTop(row);
        row.chosen().subscribe(id -> setCenter(row.content(id)));
    }
}
