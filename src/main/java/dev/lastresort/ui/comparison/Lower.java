package dev.lastresort.ui.comparison;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/**
 * Table and panel: next to each other in a wide window, one at a time behind two tabs in a narrow
 * one.
 */
final class Lower extends BorderPane {

    private static final double WIDE = 1320;
    private static final double TABLE_SHARE = 0.69;

    private final Node table;
    private final Node panel;
    private final ToggleButton costs = new ToggleButton("What it cost");
    private final ToggleButton story = new ToggleButton("What it did");
    private final HBox tabs = new HBox(costs, story);

    Lower(Node table, Node panel, ObservableValue<Optional<String>> selected) {
        this.table = table;
        this.panel = panel;
        getStyleClass().add("lower");
        tabs.getStyleClass().add("tabs");
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(costs, story);
        costs.setId("tab-costs");
        story.setId("tab-story");
        costs.setSelected(true);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                arrange(getWidth() >= WIDE);
            }
        });
        selected.addListener((_, _, branch) ->
                story.setText(branch.isPresent() ? "What it did" : "The incident"));
        story.setText("The incident");
        widthProperty().addListener((_, before, now) -> {
            boolean wide = now.doubleValue() >= WIDE;
            if (getCenter() == null || wide != before.doubleValue() >= WIDE) {
                arrange(wide);
            }
        });
    }

    private void arrange(boolean wide) {
        // A node has one parent: leave the old one first.
        setCenter(null);
        if (wide) {
            setTop(null);
            SplitPane split = new SplitPane(table, panel);
            split.setDividerPositions(TABLE_SHARE);
            setCenter(split);
        } else {
            setTop(tabs);
            setCenter(costs.isSelected() ? table : panel);
        }
    }
}
