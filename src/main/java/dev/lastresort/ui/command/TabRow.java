package dev.lastresort.ui.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The row of tabs above some views. A view is made when it is first wanted: all at once they would
 * keep the window from opening. Invariant: one tab is chosen, and all views keep their state.
 */
public final class TabRow extends HBox {

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final SequencedMap<String, ViewTab> tabs = new LinkedHashMap<>();
    private final Map<String, ToggleButton> buttons = new HashMap<>();
    private final Map<String, String> standIns = new HashMap<>();
    private final Map<String, Node> made = new HashMap<>();
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper("");

    /** @param beside stands at the end of the row, whichever tab is chosen */
    public TabRow(List<ViewTab> tabs, Node... beside) {
        getStyleClass().add("tabs");
        ToggleGroup group = new ToggleGroup();
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                chosen.set(String.valueOf(now.getUserData()));
            }
        });
        tabs.forEach(tab -> add(tab, group));
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().add(space);
        getChildren().addAll(beside);
        choose(this.tabs.firstEntry().getKey());
        widthProperty().subscribe(_ -> fit());
        chosen.subscribe(_ -> fit());
    }

    /** A window must not be as wide as all its tabs. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /** Where there is little room, all stand closer. */
    private void fit() {
        pseudoClassStateChanged(TIGHT, false);
        applyCss();
        pseudoClassStateChanged(TIGHT, getWidth() < prefWidth(-1));
    }

    private void add(ViewTab tab, ToggleGroup group) {
        ToggleButton button = new ToggleButton(tab.title());
        button.setId("tab-" + tab.id());
        button.setUserData(tab.id());
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setAccessibleText(tab.action());
        tabs.put(tab.id(), tab);
        buttons.put(tab.id(), button);
        getChildren().add(button);
    }

    public ReadOnlyStringProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Shows that view, or what stands in for its tab. */
    public void choose(String id) {
        button(standIns.getOrDefault(id, id)).setSelected(true);
    }

    /** Shows that view, and begins there. */
    public void open(String id) {
        choose(id);
        // Parts of a content that is shown first are not in the scene before.
        Optional.ofNullable(getParent()).ifPresent(Node::applyCss);
        content(id).requestFocus();
    }

    public Node content(String id) {
        return made.computeIfAbsent(id,
                one -> Objects.requireNonNull(tabs.get(one)).make().get());
    }

    /** A title can tell how much there is behind it. */
    public void rename(String id, String title) {
        button(id).setText(title);
        fit();
    }

    /** Takes a tab away: its view stands with another one. */
    public void merge(String id, String into) {
        boolean here = chosen.get().equals(id);
        standIns.put(id, into);
        show(id, false);
        if (here) {
            choose(into);
        }
    }

    /** The view has a tab of its own again. */
    public void part(String id) {
        standIns.remove(id);
        show(id, true);
    }

    private void show(String id, boolean shown) {
        button(id).setVisible(shown);
        button(id).setManaged(shown);
        fit();
    }

    private ToggleButton button(String id) {
        return Objects.requireNonNull(buttons.get(id));
    }

    /** @param key the number of the first tab's key; the others follow it */
    public List<Command> commands(String group, int key) {
        List<Command> commands = new ArrayList<>();
        tabs.forEach((id, tab) -> commands.add(Command.of(group, tab.action(),
                "Shortcut+" + (key + commands.size()), () -> open(id))));
        return commands;
    }
}
