package dev.lastresort.ui.incident;

import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/**
 * The views below the timeline, each made when it is first wanted: all at once they would keep the
 * window from opening. Invariant: one tab is chosen, and all keep their state.
 */
final class RoomTabs extends BorderPane {

    /** @param action what choosing it is as a command */
    record Tab(String id, String title, String action, Supplier<Node> content) {}

    private final List<Tab> tabs;
    private final Map<Tab, Node> made = new HashMap<>();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private Runnable heard = () -> {};
    private String chosen = "";

    /** @param beside stands at the end of the row, whichever tab is chosen */
    RoomTabs(List<Tab> tabs, Node beside) {
        this.tabs = List.copyOf(tabs);
        getStyleClass().add("lower");
        HBox row = new HBox();
        row.getStyleClass().add("tabs");
        ToggleGroup group = new ToggleGroup();
        tabs.forEach(tab -> {
            ToggleButton button = new ToggleButton(tab.title());
            button.setId("tab-" + tab.id());
            button.setAccessibleText(tab.action());
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setUserData(tab);
            buttons.add(button);
        });
        row.getChildren().addAll(buttons);
        row.getChildren().addAll(Pieces.space(), beside);
        setTop(row);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else if (now.getUserData() instanceof Tab tab) {
                chosen = tab.id();
                setCenter(content(tab));
                heard.run();
            }
        });
        buttons.getFirst().setSelected(true);
    }

    private Node content(Tab tab) {
        return made.computeIfAbsent(tab, one -> one.content().get());
    }

    void choose(String id) {
        for (int i = 0; i < tabs.size(); i++) {
            if (tabs.get(i).id().equals(id)) {
                buttons.get(i).setSelected(true);
            }
        }
    }

    String chosen() {
        return chosen;
    }

    void onChosen(Runnable listener) {
        heard = listener;
    }

    /** A title can tell how much there is behind it. */
    void rename(String id, String title) {
        for (int i = 0; i < tabs.size(); i++) {
            if (tabs.get(i).id().equals(id)) {
                buttons.get(i).setText(title);
            }
        }
    }

    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < tabs.size(); i++) {
            Tab tab = tabs.get(i);
            commands.add(Command.of("Below the timeline", tab.action(),
                    "Shortcut+" + (i + 1), () -> {
                        choose(tab.id());
                        content(tab).requestFocus();
                    }));
        }
        return commands;
    }
}
