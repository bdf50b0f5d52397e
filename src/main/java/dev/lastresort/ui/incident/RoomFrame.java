package dev.lastresort.ui.incident;

import dev.lastresort.model.exercise.SeatName.SeatPane;
import dev.lastresort.ui.command.TabRow;
import dev.lastresort.ui.command.TabbedViews;
import dev.lastresort.ui.incident.evidence.SignalsPane;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/**
 * Where the parts of the room stand, and which of them a seat sees. Invariant: of a part that it
 * does not see nothing is shown, and what it takes to act stays.
 */
final class RoomFrame extends BorderPane {

    private static final double SIGNALS_WIDTH = 272;
    private static final double SIGNALS_WIDE = 360;
    private static final double WIDE = 1320;
    private static final double TIMELINE_SHARE = 0.36;
    private static final double TIMELINE_HEIGHT = 236;
    private static final String CONSOLE = "console";
    private static final Map<String, SeatPane> TABS = Map.of("schema", SeatPane.SCHEMA,
            "log", SeatPane.LOG, "requests", SeatPane.LOG, "work", SeatPane.WORK,
            "decisions", SeatPane.DECISIONS);

    private final ClockStrip strip;
    private final SignalsPane signals;
    private final TabRow tabs;
    private final Node day;
    private final SplitPane middle;

    RoomFrame(ClockStrip strip, SignalsPane signals, Node day, TabRow tabs) {
        this.strip = strip;
        this.signals = signals;
        this.tabs = tabs;
        this.day = day;
        this.middle = new SplitPane(day, new TabbedViews(tabs));
        signals.setMinWidth(SIGNALS_WIDTH);
        widthProperty().addListener((_, _, width) -> signals.setPrefWidth(
                width.doubleValue() >= WIDE ? SIGNALS_WIDE : SIGNALS_WIDTH));
        middle.setOrientation(Orientation.VERTICAL);
        middle.heightProperty().addListener((_, before, height) -> {
            if (before.doubleValue() == 0) {
                middle.setDividerPositions(Math.min(TIMELINE_SHARE,
                        TIMELINE_HEIGHT / height.doubleValue()));
            }
        });
        setCenter(middle);
        setTop(strip);
        setLeft(signals);
    }

    /** Shows what is among those, and hides the rest. */
    void see(Set<SeatPane> panes) {
        strip.sees(panes.contains(SeatPane.CLOCK), panes.contains(SeatPane.GOALS));
        signals.sees(panes.contains(SeatPane.PROGRAMS), panes.contains(SeatPane.MESSAGES));
        TABS.forEach((tab, pane) -> {
            if (panes.contains(pane)) {
                tabs.part(tab);
            } else {
                tabs.merge(tab, CONSOLE);
            }
        });
        // The day shows who is up and what is under way in one picture.
        boolean whole = panes.contains(SeatPane.PROGRAMS) && panes.contains(SeatPane.WORK);
        if (!whole) {
            middle.getItems().remove(day);
        } else if (!middle.getItems().contains(day)) {
            middle.getItems().addFirst(day);
            middle.setDividerPositions(TIMELINE_SHARE);
        }
    }
}
