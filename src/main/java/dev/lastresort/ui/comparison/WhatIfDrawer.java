package dev.lastresort.ui.comparison;

import dev.lastresort.session.desk.WhatIf;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.timeline.TimelineModel;
import dev.lastresort.ui.whatif.WhatIfModel;
import dev.lastresort.ui.whatif.WhatIfModel.State;
import dev.lastresort.ui.whatif.WhatIfView;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The panel of parameters beside the timeline, which shows what comes of them: at once what is
 * modelled, then what was measured. What it needs to measure soon is made ready when it is opened
 * first, and let go when the comparison is left. Invariant: while what is shown elsewhere is not
 * what the file says, {@link #notice} says so.
 */
final class WhatIfDrawer extends StackPane {

    private static final String NOT_OF_AN_ATTEMPT = "What-if is not offered beside an attempt.\n\n"
            + "It simulates the recoveries of the file again with other settings. What you did, "
            + "you decided on what you saw with these; with others you might have seen, and done, "
            + "something else.\n\nTo turn the settings, compare the scenario from the library.";

    private final TimelineModel timeline;
    private final Tools tools;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private Optional<WhatIfModel> model = Optional.empty();
    /** What to do as soon as it is ready; the last wish is the one that counts. */
    private Optional<Consumer<WhatIfModel>> pending = Optional.empty();
    private boolean asked;
    private boolean left;

    WhatIfDrawer(TimelineModel timeline, Tools tools) {
        this.timeline = timeline;
        this.tools = tools;
        getStyleClass().add("what-if-drawer");
        visibleProperty().bind(open);
        managedProperty().bind(open);
        timeline.onTargetDragged(this::setTarget);
    }

    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /** How what is shown stands to the file; empty if it is what the file says. */
    ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    void toggle() {
        show(!open.get());
    }

    void show(boolean shown) {
        open.set(shown);
        if (shown && isOffered() && model.isEmpty()) {
            makeReady();
        } else if (shown && !isOffered()) {
            say(NOT_OF_AN_ATTEMPT);
        }
    }

    /** An attempt cannot be replayed with other settings, and the others beside it would be. */
    boolean isOffered() {
        return timeline.comparison().get().attempt().isEmpty();
    }

    /** Puts everything back as the file has it. */
    void reset() {
        model.ifPresent(WhatIfModel::resetAll);
    }

    /** Shows what was, or will be, measured under these settings and no others. */
    void take(SequencedMap<String, WhatIfModel.Titled> settings) {
        if (model.isPresent()) {
            model.get().take(settings);
        } else {
            pending = Optional.of(ready -> ready.take(settings));
            makeReady();
        }
    }

    /** To be called when the comparison is left for good. */
    void leave() {
        left = true;
        model.ifPresent(WhatIfModel::close);
        model = Optional.empty();
    }

    private boolean setTarget(String strategy, LocalDateTime at) {
        if (!isOffered()) {
            show(true);
            return false;
        }
        open.set(true);
        if (model.isPresent()) {
            return model.get().setTarget(strategy, at);
        }
        pending = Optional.of(ready -> {
            if (!ready.setTarget(strategy, at)) {
                timeline.measuring(Optional.empty());
            }
        });
        makeReady();
        return true;
    }

    private void makeReady() {
        if (!asked) {
            asked = true;
            say("Getting ready …");
            tools.background().run(tools.whatIf(), new WhenOver<WhatIf>(this::become, message -> {
                // What went wrong may pass: opening it again asks again.
                asked = false;
                timeline.measuring(Optional.empty());
                say(message);
            }));
        }
    }

    private void become(WhatIf whatIf) {
        WhatIfModel ready = new WhatIfModel(
                whatIf, timeline.comparison().get(), tools.background());
        if (left) {
            ready.close();
            return;
        }
        model = Optional.of(ready);
        ready.comparison().addListener((_, _, measured) -> timeline.show(measured));
        ready.schedule().addListener((_, _, schedule) -> {
            timeline.measuring(schedule);
            notice.set(noticeOf(ready));
        });
        ready.state().addListener((_, _, _) -> notice.set(noticeOf(ready)));
        ready.changed().addListener((_, _, _) -> notice.set(noticeOf(ready)));
        getChildren().setAll(new WhatIfView(ready));
        pending.ifPresent(wish -> wish.accept(ready));
        pending = Optional.empty();
    }

    private static String noticeOf(WhatIfModel ready) {
        String settings = ready.summary();
        return switch (ready.state().get()) {
            case State.Measuring _ -> "Measuring with " + settings
                    + ". The figures below are still the ones from before.";
            case State.NotMeasured(String message) ->
                    "Not measured with " + settings + ": " + message
                            + ". The figures below are the ones from before.";
            case State.Exact _ -> settings.isEmpty() ? ""
                    : "Not as in the file: measured with " + settings + ".";
        };
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
