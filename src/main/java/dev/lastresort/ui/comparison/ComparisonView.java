package dev.lastresort.ui.comparison;

import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.TimelineView;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/** The timeline over the table and the panel, which stand side by side where there is room. */
public final class ComparisonView extends StackPane {

    private static final double LOWER_HEIGHT = 300;
    private static final double LEAST_SHARE = 0.55;

    private final ComparisonModel model;
    private final ObservableValue<Theme> theme;
    private final ScrollPane panel = new ScrollPane();

    public ComparisonView(ComparisonModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        getStyleClass().add("comparison");
        panel.getStyleClass().add("panel-scroll");
        panel.setFitToWidth(true);
        panel.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        AxesTable table = new AxesTable(model);
        Lower lower = new Lower(table, panel, model.selected());
        SplitPane split = new SplitPane(new TimelineView(model.timeline(), theme), lower);
        split.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(lower, false);
        // The table gets what it needs, the picture the rest, which is never the smaller part.
        split.heightProperty().addListener((_, before, height) -> {
            if (before.doubleValue() == 0) {
                split.setDividerPositions(
                        Math.max(LEAST_SHARE, 1 - LOWER_HEIGHT / height.doubleValue()));
            }
        });
        getChildren().add(split);
        model.selected().addListener((_, _, _) -> showPanel());
        showPanel();
    }

    private void showPanel() {
        Node content = model.selectedBranch()
                .<Node>map(branch -> new BranchPanel(branch, model.comparison().scenario()))
                .orElseGet(() -> new Overview(model.comparison(), theme));
        panel.setContent(content);
        panel.setVvalue(0);
    }
}
