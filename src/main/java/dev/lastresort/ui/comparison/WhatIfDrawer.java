package dev.lastresort.ui.comparison;

import dev.lastresort.ui.desk.Background.Ending;
import dev.lastresort.ui.desk.WhatIf;
import dev.lastresort.ui.timeline.TimelineModel;
import dev.lastresort.ui.whatif.WhatIfModel;
import dev.lastresort.ui.whatif.WhatIfView;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The panel of parameters beside the timeline, which shows what comes of them: at once what is
 * modelled, then what was measured. What it needs to measure soon is made ready when it is opened
 * first, and let go when the comparison is left.
 */
final class WhatIfDrawer extends StackPane {

    private final TimelineModel timeline;
    private final Tools tools;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Optional<WhatIfModel> model = Optional.empty();
    private boolean asked;
    private boolean left;

    WhatIfDrawer(TimelineModel timeline, Tools tools) {
        this.timeline = timeline;
        this.tools = tools;
        getStyleClass().add("what-if-drawer");
        say("Getting ready …");
        visibleProperty().bind(open);
        managedProperty().bind(open);
        timeline.onTargetDragged(this::setTarget);
    }

    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    void toggle() {
        show(!open.get());
    }

    void show(boolean shown) {
        open.set(shown);
        if (shown) {
            withModel(_ -> { });
        }
    }

    /** Puts everything back as the file has it. */
    void reset() {
        model.ifPresent(WhatIfModel::resetAll);
    }

    /** To be called when the comparison is left for good. */
    void leave() {
        left = true;
        model.ifPresent(WhatIfModel::close);
        model = Optional.empty();
    }

    private void setTarget(String strategy, LocalDateTime at) {
        open.set(true);
        withModel(ready -> ready.setTarget(strategy, at));
    }

    private void withModel(Consumer<WhatIfModel> then) {
        if (model.isPresent()) {
            then.accept(model.get());
        } else if (!asked) {
            asked = true;
            tools.background().run(tools.whatIf(), new Ending<WhatIf>(
                    ready -> become(ready, then), this::say));
        }
    }

    private void become(WhatIf whatIf, Consumer<WhatIfModel> then) {
        WhatIfModel ready = new WhatIfModel(
                whatIf, timeline.comparison().get(), tools.background());
        if (left) {
            ready.close();
            return;
        }
        model = Optional.of(ready);
        ready.comparison().addListener((_, _, measured) -> timeline.show(measured));
        ready.schedule().addListener((_, _, schedule) -> timeline.measuring(schedule));
        getChildren().setAll(new WhatIfView(ready));
        then.accept(ready);
    }

    private void say(String message) {
        Label words = new Label(message);
        words.setWrapText(true);
        words.getStyleClass().add("quiet");
        VBox box = new VBox(words);
        box.getStyleClass().add("panel");
        getChildren().setAll(box);
    }
}
