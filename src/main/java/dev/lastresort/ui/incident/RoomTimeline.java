package dev.lastresort.ui.incident;

import dev.lastresort.picture.time.TimeText;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.Span;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.incident.model.Aim;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.theme.FontMeasure;
import dev.lastresort.ui.theme.Palette;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.PicturePainter;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/** The day as it is known so far, painted; the event log is its twin in words. */
final class RoomTimeline extends StackPane {

    private static final String GROUP = "Timeline";
    private static final double SCALE = 1;
    private static final double EDGE = 12;

    private final IncidentModel model;
    private final ObservableValue<Theme> theme;
    private final FontMeasure text = new FontMeasure();
    private final Canvas canvas = new Canvas();
    private final Pane holder = new Pane(canvas);
    private final ScrollPane scroll = new ScrollPane(holder);
    private final ShownDay day = new ShownDay();
    private final RoomTimelineInput input;
    private Optional<RoomPicture.Drawn> drawn = Optional.empty();
    private Optional<Aim.Taker> taker = Optional.empty();

    RoomTimeline(IncidentModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        this.input = new RoomTimelineInput(this, canvas);
        getStyleClass().add("room-timeline");
        setId("room-timeline");
        setMinWidth(0);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setFocusTraversable(true);
        holder.setMinWidth(0);
        holder.widthProperty().addListener(_ -> paint());
        HBox tools = new HBox(
                tool("Incident", "timeline-fit", "Show the incident as it grows (0)", this::fit),
                tool("Day", "timeline-day", "Show the whole day (Alt+D)",
                        () -> move(() -> day.whole(view()))));
        tools.getStyleClass().add("timeline-tools");
        tools.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(scroll, tools);
        setAlignment(tools, javafx.geometry.Pos.TOP_LEFT);
        input.install();
        model.view().subscribe(_ -> paint());
        theme.subscribe(_ -> paint());
    }

    private static Button tool(String words, String id, String tip, Runnable act) {
        Button button = Pieces.button(words, id, tip, act);
        button.getStyleClass().add("chip");
        return button;
    }

    /** The form that is open takes an instant, or does not; its instant may be another. */
    void aim(Optional<Aim.Taker> next) {
        taker = next;
        paint();
    }

    Optional<Aim.Taker> taker() {
        return taker;
    }

    RoomView view() {
        return model.view().get();
    }

    ShownDay day() {
        return day;
    }

    RoomScale scale() {
        return new RoomScale(day.of(view()), holder.getWidth() - EDGE);
    }

    Optional<String> said(double x, double y) {
        return drawn.flatMap(one -> one.at(x, y));
    }

    /** Does something to what is shown, and shows it. */
    void move(Runnable change) {
        change.run();
        paint();
    }

    void fit() {
        move(day::fit);
    }

    void toggleDay() {
        move(() -> day.toggle(view()));
    }

    /** What happened already can be a target, nothing else. */
    LocalDateTime target(double x) {
        LocalDateTime at = scale().target(x, RoomMarks.instants(view()));
        return at.isAfter(view().now()) ? view().now() : at;
    }

    /** Without one, it begins where somebody was called. */
    void moveTarget(long seconds) {
        taker.ifPresent(one -> {
            LocalDateTime at = one.target().map(target -> target.plusSeconds(seconds))
                    .orElse(view().page());
            LocalDateTime latest = at.isAfter(view().now()) ? view().now() : at;
            one.picked(latest.isBefore(view().start()) ? view().start() : latest);
        });
    }

    void paint() {
        double width = holder.getWidth();
        if (width <= RoomScale.GUTTER + EDGE) {
            return;
        }
        Aim aim = taker.map(one -> new Aim(one.target(), input.pointed(), one.inPlace()))
                .orElse(Aim.NONE);
        RoomPicture.Drawn next = RoomPicture.of(view(), scale(), aim, text);
        drawn = Optional.of(next);
        canvas.setWidth(width);
        canvas.setHeight(next.part().height());
        holder.setMinHeight(next.part().height());
        holder.setPrefHeight(next.part().height());
        new PicturePainter(canvas.getGraphicsContext2D(), Palette.of(theme.getValue()), SCALE)
                .paint(next.part(), width, 0, next.part().height());
        describe(aim);
    }

    private void describe(Aim aim) {
        Span shown = scale().shown();
        setAccessibleText("The day so far, from " + TimeText.clock(shown.from()) + " to "
                + TimeText.clock(shown.to()) + ", now " + TimeText.clock(view().now())
                + "; the event log says it in words"
                + aim.target().map(at -> ". The target is " + TimeText.clock(at)).orElse(""));
        setAccessibleHelp(taker.isPresent() ? "Left and Right move the target by a minute, "
                + "with Shift by 10 seconds; W and S zoom, A and D pan"
                : "W and S zoom, A and D pan, 0 shows the incident");
    }

    List<Command> commands() {
        return List.of(
                Command.of(GROUP, "Show the whole day or the incident", "Alt+D",
                        this::toggleDay),
                Command.focused(GROUP, "Zoom in", List.of("W", "Plus"), () -> {}),
                Command.focused(GROUP, "Zoom out", List.of("S", "Minus"), () -> {}),
                Command.focused(GROUP, "Earlier", List.of("A"), () -> {}),
                Command.focused(GROUP, "Later", List.of("D"), () -> {}),
                Command.focused(GROUP, "Fit to the incident", List.of("0"), this::fit),
                Command.focused(GROUP, "Move the target by a minute, with Shift by 10 s",
                        List.of("Left", "Right"), () -> {}));
    }
}
