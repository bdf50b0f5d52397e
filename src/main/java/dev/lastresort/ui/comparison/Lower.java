package dev.lastresort.ui.comparison;

import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.CommandSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The views below the timeline, one at a time behind tabs. In a wide window the story stands beside
 * the costs; in a narrow one it has a tab of its own. Invariant: one tab is chosen.
 */
final class Lower extends BorderPane implements CommandSource {

    static final String COSTS = "costs";
    static final String STORY = "story";

    private static final double WIDE = 1320;
    private static final double COSTS_SHARE = 0.71;
    private static final String GROUP = "Below the timeline";

    private final List<LowerTab> tabs;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, Node> made = new HashMap<>();
    private Optional<Boolean> wide = Optional.empty();

    /**
     * @param tabs  among them one with the id {@link #COSTS} and one with {@link #STORY}
     * @param tools what stands at the end of the row of tabs
     */
    Lower(List<LowerTab> tabs, Node tools) {
        this.tabs = List.copyOf(tabs);
        getStyleClass().add("lower");
        HBox row = new HBox();
        row.getStyleClass().add("tabs");
        tabs.forEach(tab -> {
            ToggleButton button = new ToggleButton(tab.title());
            button.setId("tab-" + tab.id());
            button.setUserData(tab.id());
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setAccessibleText(tab.action());
            buttons.add(button);
        });
        row.getChildren().addAll(buttons);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row.getChildren().addAll(space, tools);
        setTop(row);
        buttons.getFirst().setSelected(true);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                arrange();
            }
        });
        widthProperty().addListener((_, _, now) -> {
            Optional<Boolean> next = Optional.of(now.doubleValue() >= WIDE);
            if (!next.equals(wide)) {
                wide = next;
                arrange();
            }
        });
    }

    void choose(String id) {
        String there = isWide() && id.equals(STORY) ? COSTS : id;
        buttons.stream().filter(button -> button.getUserData().equals(there))
                .forEach(button -> button.setSelected(true));
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < tabs.size(); i++) {
            LowerTab tab = tabs.get(i);
            commands.add(Command.of(GROUP, tab.action(), "Shortcut+" + (i + 1), () -> {
                choose(tab.id());
                // Parts of a content that is shown first are not in the scene before.
                applyCss();
                content(tab.id()).requestFocus();
            }));
        }
        return commands;
    }

    private boolean isWide() {
        return wide.orElse(false);
    }

    private void arrange() {
        buttons.stream().filter(button -> button.getUserData().equals(STORY)).forEach(story -> {
            story.setVisible(!isWide());
            story.setManaged(!isWide());
            if (isWide() && story.isSelected()) {
                choose(COSTS);
            }
        });
        // A node has one parent: leave the old one first.
        setCenter(null);
        String chosen = String.valueOf(group.getSelectedToggle().getUserData());
        if (isWide() && chosen.equals(COSTS)) {
            SplitPane split = new SplitPane(content(COSTS), content(STORY));
            split.setDividerPositions(COSTS_SHARE);
            setCenter(split);
        } else {
            setCenter(content(chosen));
        }
    }

    private Node content(String id) {
        return made.computeIfAbsent(id, _ -> tabs.stream()
                .filter(tab -> tab.id().equals(id)).findFirst().orElseThrow().make().get());
    }
}
