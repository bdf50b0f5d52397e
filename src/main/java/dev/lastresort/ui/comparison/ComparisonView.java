package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.report.AxesReport;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.CommandSource;
import dev.lastresort.ui.desk.Recollection;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.TimelineView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/** The timeline over the views that say more of what it shows. */
public final class ComparisonView extends StackPane implements CommandSource {

    private static final double LOWER_HEIGHT = 340;
    private static final double LEAST_SHARE = 0.5;
    private static final String TABLE = "Table of costs";

    private final ComparisonModel model;
    private final Consumer<String> clipboard;
    private final Lower lower;

    /** @param clipboard takes text to be pasted elsewhere */
    public ComparisonView(ComparisonModel model, ObservableValue<Theme> theme,
            Recollection recollection, Consumer<String> clipboard) {
        this.model = model;
        this.clipboard = clipboard;
        getStyleClass().add("comparison");
        this.lower = new Lower(tabs(theme), copyMenu());
        SplitPane split = new SplitPane(new TimelineView(model.timeline(), theme), lower);
        split.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(lower, false);
        split.heightProperty().addListener((_, before, height) -> {
            if (before.doubleValue() == 0) {
                split.setDividerPositions(share(height.doubleValue(), recollection));
                split.getDividers().getFirst().positionProperty().addListener((_, _, share) ->
                        recollection.change(was -> was.withTimelineShare(share.doubleValue())));
            }
        });
        getChildren().add(split);
    }

    /**
     * As it was left; at first the table gets what it needs and the picture the rest, which is
     * never the smaller part.
     */
    private static double share(double height, Recollection recollection) {
        double left = recollection.remembered().get().timelineShare();
        return left > 0 ? left : Math.max(LEAST_SHARE, 1 - LOWER_HEIGHT / height);
    }

    private List<LowerTab> tabs(ObservableValue<Theme> theme) {
        return List.of(
                new LowerTab(Lower.COSTS, "Costs", "What each branch cost", new AxesTable(model)),
                new LowerTab(Lower.STORY, "In words", "The comparison in words",
                        new Story(model, theme, this::show)));
    }

    /** Shows what a figure counts. */
    private void show(Counted counted) {
        model.select(java.util.Optional.of(counted.branch()));
    }

    private Node copyMenu() {
        MenuButton menu = new MenuButton("Copy");
        menu.setId("copy-costs");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setAccessibleText("Copy the table of costs");
        copyCommands().forEach(command -> {
            MenuItem item = new MenuItem(command.title());
            item.setOnAction(_ -> command.act().run());
            menu.getItems().add(item);
        });
        return menu;
    }

    private List<Command> copyCommands() {
        return List.of(
                Command.of(TABLE, "Copy the costs as text", "", () ->
                        clipboard.accept(AxesReport.text(model.comparison().get()))),
                Command.of(TABLE, "Copy the costs as Markdown", "Shortcut+Shift+C", () ->
                        clipboard.accept(AxesReport.markdown(model.comparison().get()))));
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>(lower.commands());
        commands.addAll(copyCommands());
        return commands;
    }
}
