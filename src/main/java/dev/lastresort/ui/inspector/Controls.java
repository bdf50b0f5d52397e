package dev.lastresort.ui.inspector;

import dev.lastresort.ui.theme.StyleSheet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The small pieces that the panels of the inspector are made of. */
final class Controls {

    private static final String SHEET = "inspector.css";

    private Controls() {}

    /** Dresses a panel; the colours come from the theme of its window. */
    static void dress(Parent panel, String name) {
        panel.getStyleClass().add("inspector");
        StyleSheet.add(panel, Controls.class, SHEET);
        panel.setAccessibleText(name);
    }

    static Button button(String text, String tip, Runnable action) {
        Button button = new Button(text);
        named(button, tip);
        button.setOnAction(_ -> action.run());
        return button;
    }

    static ToggleButton chip(String text, String tip, boolean selected, Runnable action) {
        ToggleButton chip = new ToggleButton(text);
        chip.getStyleClass().add("chip");
        chip.setSelected(selected);
        named(chip, tip);
        chip.setOnAction(_ -> action.run());
        return chip;
    }

    private static void named(ButtonBase button, String tip) {
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
    }

    static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** A label that is shown whole, whatever else has to make way. */
    static Label whole(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Puts other nodes in; the focus stays at the place where it was. */
    static void replace(FlowPane pane, List<? extends Node> nodes) {
        int focused = -1;
        for (int i = 0; i < pane.getChildren().size(); i++) {
            focused = pane.getChildren().get(i).isFocused() ? i : focused;
        }
        pane.getChildren().setAll(nodes);
        if (focused >= 0 && !nodes.isEmpty()) {
            nodes.get(Math.min(focused, nodes.size() - 1)).requestFocus();
        }
    }

    /** Lets chips wrap where the panel ends, less what stands beside them. */
    static void wrapIn(Region panel, FlowPane chips, double beside) {
        panel.widthProperty().addListener((_, _, width) -> chips
                .setPrefWrapLength(Math.max(0, width.doubleValue() - beside)));
    }

    static FlowPane chips() {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("chips");
        chips.setMinWidth(0);
        // It wraps where it has to, not at a width of its own.
        HBox.setHgrow(chips, Priority.ALWAYS);
        return chips;
    }

    /** Bars, one under the other, over a table. */
    static VBox bars(Node... bars) {
        VBox box = new VBox(bars);
        box.getStyleClass().add("bars");
        return box;
    }

    /** Things at the left, others at the right. */
    static HBox bar(List<? extends Node> left, List<? extends Node> right) {
        HBox bar = new HBox();
        bar.getStyleClass().add("bar");
        bar.getChildren().addAll(left);
        if (left.stream().noneMatch(FlowPane.class::isInstance)) {
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            bar.getChildren().add(between);
        }
        bar.getChildren().addAll(right);
        right.forEach(node -> {
            if (node instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
        });
        return bar;
    }
}
