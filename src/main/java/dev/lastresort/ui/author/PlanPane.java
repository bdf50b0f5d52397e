package dev.lastresort.ui.author;

import dev.lastresort.model.outcome.ModelledDay;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.ui.author.AuthorState.FileStanding;
import dev.lastresort.ui.author.AuthorState.ModelledState;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.theme.FontMeasure;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.Navigation;
import dev.lastresort.ui.timeline.TimelineView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The day on a timeline as the model has it, with what that rests on above it and what the model
 * says of the step that is selected below it. Invariant: it never passes for measured, and what is
 * not of the file as it is says so.
 */
final class PlanPane extends VBox {

    private static final String GROUP = "The day as modelled";
    private static final String HINT = "Click a step, or go from one to the next with comma and"
            + " full stop: here stands how its length comes about.";

    private final ObservableValue<Theme> theme;
    private final Consumer<Optional<ChosenStep>> heard;
    private final Label stale = wrapped("author-stale");
    private final Label basis = wrapped("plan-basis");
    private final Label step = wrapped("plan-step");
    private final StackPane place = new StackPane();
    private final Label nothing = wrapped("plan-nothing");
    private Optional<PlanContent> content = Optional.empty();
    private Optional<TimelineView> timeline = Optional.empty();

    /** @param heard told which step is selected */
    PlanPane(ObservableValue<Theme> theme, Consumer<Optional<ChosenStep>> heard) {
        this.theme = theme;
        this.heard = heard;
        getStyleClass().add("plan");
        stale.setId("author-stale");
        basis.setId("plan-basis");
        step.setId("plan-step");
        nothing.setId("plan-nothing");
        place.setMinSize(0, 0);
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(stale, basis, place, step);
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void tell(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    void show(AuthorState state) {
        tell(stale, state.isOfLastValid() ? "⚠ The file is broken. This is the day of its last"
                + " valid state." : "");
        if (state.modelled().isEmpty()) {
            content = Optional.empty();
            timeline = Optional.empty();
            tell(basis, "");
            tell(step, "");
            nothing.setText(state.standing() == FileStanding.BROKEN
                    ? "The day is drawn here once the file is valid. It has not been since it was"
                            + " opened."
                    : "Reading the day …");
            place.getChildren().setAll(nothing);
            return;
        }
        ModelledState modelled = state.modelled().get();
        tell(basis, "Modelled from the file alone; nothing of it was measured. "
                + Harmless.text(modelled.day().call().words()));
        if (content.filter(one -> one.covers(modelled.day())).isPresent()) {
            content.get().show(modelled.day());
        } else {
            begin(modelled.day());
        }
        describe();
    }

    private void begin(ModelledDay day) {
        PlanContent made = new PlanContent(day, new FontMeasure());
        HBox tools = new HBox(
                tool("Incident", "plan-fit", "Show the incident and what follows (0)", made::fit),
                tool("Day", "plan-day", "Show the whole day (Alt+D)", made::showDay));
        tools.getStyleClass().add("timeline-tools");
        TimelineView view = new TimelineView(made, theme, tools);
        view.setId("plan-timeline");
        content = Optional.of(made);
        timeline = Optional.of(view);
        place.getChildren().setAll(view);
        made.chosen().subscribe(this::told);
        made.navigation().view().subscribe(this::describe);
    }

    private void told(Optional<ChosenStep> chosen) {
        tell(step, chosen.flatMap(one -> content.map(
                made -> new PlanWords(made.day()).step(one))).orElse(HINT));
        heard.accept(chosen);
    }

    private void describe() {
        content.ifPresent(made -> timeline.ifPresent(view -> {
            var shown = made.navigation().view().get().shown();
            view.setAccessibleText("The day as modelled, from "
                    + TimeText.between(shown.start(), shown.end(), made.day().start())
                    + ". " + made.day().call().words() + " The table of steps says it in words.");
        }));
    }

    private static Button tool(String words, String id, String tip, Runnable act) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("chip");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setOnAction(_ -> act.run());
        return button;
    }

    Optional<PlanContent> content() {
        return content;
    }

    @Override
    public void requestFocus() {
        timeline.ifPresentOrElse(TimelineView::requestFocus, super::requestFocus);
    }

    List<Command> commands() {
        return content.map(made -> {
            Navigation day = made.navigation();
            return List.of(
                    Command.of(GROUP, "Show the whole day or the incident", "Alt+D",
                            made::toggleDay),
                    Command.focused(GROUP, "To the previous or the next step",
                            List.of("Comma", "Period"), () -> {}),
                    Command.focused(GROUP, "Zoom in", List.of("W", "Plus"), day::zoomIn),
                    Command.focused(GROUP, "Zoom out", List.of("S", "Minus"), day::zoomOut),
                    Command.focused(GROUP, "Earlier", List.of("Left", "A"), day::panEarlier),
                    Command.focused(GROUP, "Later", List.of("Right", "D"), day::panLater),
                    Command.focused(GROUP, "To the start of the day", List.of("Home"),
                            day::toStart),
                    Command.focused(GROUP, "To the end of the day", List.of("End"), day::toEnd),
                    Command.focused(GROUP, "Fit to the incident", List.of("0"), made::fit),
                    Command.focused(GROUP, "Unfold or fold the tenants' lanes",
                            List.of("Enter"), made::switchGroups),
                    Command.focused(GROUP, "Clear the marked range", List.of("Esc"),
                            day::clearRange));
        }).orElse(List.of());
    }
}
