package dev.lastresort.ui.incident;

import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.model.TargetField;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.theme.FontMeasure;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.Navigation;
import dev.lastresort.ui.timeline.TimelineView;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/**
 * The room's timeline with its two buttons and its commands; the event log is its twin in words.
 */
final class DayTimeline {

    private static final String GROUP = "Timeline";

    private final DayContent content;
    private final TimelineView node;

    DayTimeline(IncidentModel model, ObservableValue<Theme> theme) {
        this.content = new DayContent(model.view().get(), new FontMeasure());
        HBox tools = new HBox(
                tool("Incident", "timeline-fit", "Show the incident as it grows (0)",
                        content::fit),
                tool("Day", "timeline-day", "Show the whole day (Alt+D)", content::showDay));
        tools.getStyleClass().add("timeline-tools");
        this.node = new TimelineView(content, theme, tools);
        node.setId("room-timeline");
        model.view().subscribe(content::show);
        model.clock().subscribe(content::tick);
        content.onChange(this::describe);
        content.navigation().view().subscribe(this::describe);
    }

    private static Button tool(String words, String id, String tip, Runnable act) {
        Button button = Pieces.button(words, id, tip, act);
        button.getStyleClass().add("chip");
        return button;
    }

    Node node() {
        return node;
    }

    /** The form that is open takes an instant, or does not; its instant may be another. */
    void aim(Optional<TargetField> field) {
        content.aim(field);
    }

    private void describe() {
        TimeRange shown = content.navigation().view().get().shown();
        node.setAccessibleText("The day so far, from " + TimeText.clock(shown.start()) + " to "
                + TimeText.clock(shown.end()) + ", now " + TimeText.clock(content.story().now())
                + "; the event log says it in words"
                + content.field().flatMap(TargetField::target)
                        .map(at -> ". The target is " + TimeText.clock(at)).orElse(""));
        node.setAccessibleHelp(content.isPicking() ? "Left and Right move the target by a minute, "
                + "with Shift by 10 seconds, Comma and Period to the events; W and S zoom, "
                + "A and D pan"
                : "W and S zoom, A and D pan, 0 shows the incident");
    }

    List<Command> commands() {
        Navigation day = content.navigation();
        return List.of(
                Command.of(GROUP, "Show the whole day or the incident", "Alt+D",
                        content::toggleDay),
                Command.focused(GROUP, "Zoom in", List.of("W", "Plus"), day::zoomIn),
                Command.focused(GROUP, "Zoom out", List.of("S", "Minus"), day::zoomOut),
                Command.focused(GROUP, "Earlier", List.of("A"), day::panEarlier),
                Command.focused(GROUP, "Later", List.of("D"), day::panLater),
                Command.focused(GROUP, "To the start of the day", List.of("Home"), day::toStart),
                Command.focused(GROUP, "To the end of the day", List.of("End"), day::toEnd),
                Command.focused(GROUP, "Fit to the incident", List.of("0"), content::fit),
                Command.focused(GROUP, "Unfold or fold the tenants' lanes", List.of("Enter"),
                        content::switchGroups),
                Command.focused(GROUP, "Clear the marked range", List.of("Esc"), day::clearRange),
                Command.focused(GROUP, "Move the target by a minute, with Shift by 10 s",
                        List.of("Left", "Right"), () -> {}),
                Command.focused(GROUP, "Move the target to the previous or the next event",
                        List.of("Comma", "Period"), () -> {}));
    }
}
