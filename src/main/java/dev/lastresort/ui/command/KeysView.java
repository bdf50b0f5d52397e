package dev.lastresort.ui.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All keys of the window, by what they belong to. */
public final class KeysView extends VBox {

    private static final int HEADING_LINES = 2;
    /** So wide that what they do begins at one line in all groups. */
    private static final double KEYS = 88;

    public KeysView(List<Command> commands) {
        getStyleClass().add("keys");
        SequencedMap<String, List<Command>> groups = new LinkedHashMap<>();
        commands.stream().filter(command -> !command.keys().isEmpty()).forEach(command -> groups
                .computeIfAbsent(command.group(), _ -> new ArrayList<>()).add(command));
        ScrollPane scroll = new ScrollPane(columns(groups));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText("Keys, by what they belong to");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    /** Two columns of much the same height, in the groups' order. */
    private static HBox columns(SequencedMap<String, List<Command>> groups) {
        VBox left = new VBox();
        VBox right = new VBox();
        int all = groups.values().stream().mapToInt(KeysView::lines).sum();
        int before = 0;
        for (Map.Entry<String, List<Command>> group : groups.entrySet()) {
            int lines = lines(group.getValue());
            VBox column = 2 * before + lines < all ? left : right;
            column.getChildren().add(block(group.getKey(), group.getValue()));
            before += lines;
        }
        HBox columns = new HBox(left, right);
        for (VBox column : List.of(left, right)) {
            column.getStyleClass().add("keys-column");
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        columns.getStyleClass().add("keys-groups");
        return columns;
    }

    /** As high as so many, with its heading. */
    private static int lines(List<Command> group) {
        return group.size() + HEADING_LINES;
    }

    private static VBox block(String name, List<Command> commands) {
        Label heading = new Label(name);
        heading.getStyleClass().add("section");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        grid.getColumnConstraints().add(
                new ColumnConstraints(KEYS, USE_COMPUTED_SIZE, USE_COMPUTED_SIZE));
        for (int row = 0; row < commands.size(); row++) {
            Label keys = new Label(Keys.text(commands.get(row)));
            keys.getStyleClass().add("key");
            keys.setMinWidth(USE_PREF_SIZE);
            grid.addRow(row, keys, new Label(commands.get(row).title()));
        }
        return new VBox(6, heading, grid);
    }
}
