package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.ui.theme.Theme;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** The incident in words, or the selected branch. */
final class Story extends ScrollPane {

    private final ComparisonModel model;
    private final ObservableValue<Theme> theme;
    private final Consumer<Counted> show;

    Story(ComparisonModel model, ObservableValue<Theme> theme, Consumer<Counted> show) {
        this.model = model;
        this.theme = theme;
        this.show = show;
        getStyleClass().add("panel-scroll");
        setAccessibleText("The comparison in words");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        model.selected().addListener((_, _, _) -> tell());
        model.comparison().addListener((_, _, _) -> tell());
        tell();
    }

    private void tell() {
        setContent(model.selectedBranch()
                .<Node>map(branch -> new BranchPanel(branch, model.comparison().get(), show))
                .orElseGet(() -> new Overview(model.comparison().get(), theme, show)));
        setVvalue(0);
    }
}
