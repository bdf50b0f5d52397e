package dev.lastresort.ui.comparison;

import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.CommandSource;
import dev.lastresort.ui.command.TabRow;
import dev.lastresort.ui.command.ViewTab;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/**
 * The views below the timeline, one at a time behind tabs. In a wide window the story stands beside
 * the costs; in a narrow one it has a tab of its own.
 */
final class Lower extends BorderPane implements CommandSource {

    static final String COSTS = "costs";
    static final String STORY = "story";

    private static final double WIDE = 1320;
    private static final double COSTS_SHARE = 0.71;

    private final TabRow row;
    private Optional<Boolean> wide = Optional.empty();

    /**
     * @param tabs  among them one with the id {@link #COSTS} and one with {@link #STORY}
     * @param tools what stands at the end of the row of tabs
     */
    Lower(List<ViewTab> tabs, Node tools) {
        row = new TabRow(tabs, tools);
        getStyleClass().add("lower");
        setTop(row);
        row.chosen().addListener(_ -> arrange());
        widthProperty().addListener((_, _, now) -> {
            Optional<Boolean> next = Optional.of(now.doubleValue() >= WIDE);
            if (!next.equals(wide)) {
                wide = next;
                if (next.get()) {
                    row.merge(STORY, COSTS);
                } else {
                    row.part(STORY);
                }
                arrange();
            }
        });
    }

    void choose(String id) {
        row.choose(id);
    }

    @Override
    public List<Command> commands() {
        return row.commands("Below the timeline", 1);
    }

    private void arrange() {
        // A node has one parent: leave the old one first.
        setCenter(null);
        String chosen = row.chosen().get();
        if (wide.orElse(false) && chosen.equals(COSTS)) {
            SplitPane split = new SplitPane(row.content(COSTS), row.content(STORY));
            split.setDividerPositions(COSTS_SHARE);
            setCenter(split);
        } else {
            setCenter(row.content(chosen));
        }
    }
}
