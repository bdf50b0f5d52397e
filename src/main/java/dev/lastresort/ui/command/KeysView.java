package dev.lastresort.ui.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** All keys of the window, by what they belong to. */
public final class KeysView extends VBox {

    private static final double WIDTH = 800;
    private static final double TALLEST = 520;

    /** @param close takes the overview away */
    public KeysView(List<Command> commands, Runnable close) {
        getStyleClass().add("keys");
        Label title = new Label("Keys");
        title.getStyleClass().add("panel-title");
        SequencedMap<String, List<Command>> groups = new LinkedHashMap<>();
        commands.stream().filter(command -> !command.keys().isEmpty()).forEach(command ->
                groups.computeIfAbsent(command.group(), _ -> new ArrayList<>()).add(command));
        FlowPane columns = new FlowPane();
        columns.getStyleClass().add("keys-groups");
        columns.setPrefWrapLength(WIDTH);
        groups.forEach((name, group) -> columns.getChildren().add(block(name, group)));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setMaxHeight(TALLEST);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText("Keys, by what they belong to");
        Button done = new Button("Close");
        done.setId("keys-close");
        done.setOnAction(_ -> close.run());
        getChildren().addAll(title, scroll, done);
    }

    @Override
    public void requestFocus() {
        getChildren().getLast().requestFocus();
    }

    private static VBox block(String name, List<Command> commands) {
        Label heading = new Label(name);
        heading.getStyleClass().add("section");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        for (int row = 0; row < commands.size(); row++) {
            Label keys = new Label(Keys.text(commands.get(row)));
            keys.getStyleClass().add("key");
            keys.setMinWidth(USE_PREF_SIZE);
            grid.addRow(row, keys, new Label(commands.get(row).title()));
        }
        return new VBox(6, heading, grid);
    }
}
