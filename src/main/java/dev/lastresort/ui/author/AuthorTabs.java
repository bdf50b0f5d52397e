package dev.lastresort.ui.author;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** The views below the day, one at a time. Invariant: one is chosen, and all keep their state. */
final class AuthorTabs extends BorderPane {

    /** A view, and what the tab says. */
    record AuthorTab(String id, String title, Node content) {}

    private final List<AuthorTab> tabs;
    private final List<ToggleButton> buttons = new ArrayList<>();

    AuthorTabs(List<AuthorTab> tabs) {
        this.tabs = List.copyOf(tabs);
        getStyleClass().add("lower");
        HBox row = new HBox();
        row.getStyleClass().add("tabs");
        ToggleGroup group = new ToggleGroup();
        tabs.forEach(tab -> {
            ToggleButton button = new ToggleButton(tab.title());
            button.setId("author-tab-" + tab.id());
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setUserData(tab);
            buttons.add(button);
        });
        row.getChildren().addAll(buttons);
        setTop(row);
        setMinHeight(0);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else if (now.getUserData() instanceof AuthorTab tab) {
                setCenter(tab.content());
            }
        });
        buttons.getFirst().setSelected(true);
    }

    /** Shows that view, and begins there. */
    void choose(String id) {
        for (int i = 0; i < tabs.size(); i++) {
            if (tabs.get(i).id().equals(id)) {
                buttons.get(i).setSelected(true);
                // Parts of a content that is shown first are not in the scene before.
                applyCss();
                tabs.get(i).content().requestFocus();
            }
        }
    }
}
