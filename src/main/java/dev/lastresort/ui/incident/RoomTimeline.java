package dev.lastresort.ui.incident;

import dev.lastresort.ui.desk.room.RoomView;
import dev.lastresort.ui.desk.room.RoomView.Span;
import dev.lastresort.ui.desk.room.RoomView.State;
import dev.lastresort.ui.theme.FontMeasure;
import dev.lastresort.ui.theme.Palette;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.PicturePainter;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/** The day as it is known so far, painted; the event log is its twin in words. */
final class RoomTimeline extends ScrollPane {

    private static final Duration BEFORE = Duration.ofMinutes(60);
    private static final Duration AFTER = Duration.ofMinutes(20);
    private static final double SCALE = 1;

    private final IncidentModel model;
    private final ObservableValue<Theme> theme;
    private final FontMeasure text = new FontMeasure();
    private final Canvas canvas = new Canvas();
    private final Pane holder = new Pane(canvas);
    private final Tooltip tip = new Tooltip();
    private boolean wholeDay;
    private Optional<RoomPicture.Drawn> drawn = Optional.empty();
    private Consumer<LocalDateTime> picked = _ -> { };

    RoomTimeline(IncidentModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        getStyleClass().add("room-timeline");
        setContent(holder);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(true);
        holder.setMinWidth(0);
        holder.widthProperty().addListener(_ -> paint());
        Tooltip.install(canvas, tip);
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseClicked(event -> pick(event.getX()));
        model.view().subscribe(_ -> paint());
        theme.subscribe(_ -> paint());
    }

    /** Whom a click on the timeline tells its instant. */
    void onPicked(Consumer<LocalDateTime> listener) {
        picked = listener;
    }

    void toggleDay() {
        wholeDay = !wholeDay;
        paint();
    }

    private Span shown() {
        RoomView view = model.view().get();
        LocalDateTime begin = view.page().minus(BEFORE);
        LocalDateTime end = view.works().stream().flatMap(work -> work.endsAt().stream())
                .reduce(view.now(), (one, other) -> one.isAfter(other) ? one : other).plus(AFTER);
        return wholeDay ? new Span(view.start(), view.horizon(), State.UP)
                : new Span(begin.isBefore(view.start()) ? view.start() : begin,
                        end.isAfter(view.horizon()) ? view.horizon() : end, State.UP);
    }

    private void paint() {
        double width = holder.getWidth();
        if (width <= RoomPicture.GUTTER) {
            return;
        }
        RoomPicture.Drawn next = RoomPicture.of(model.view().get(), shown(), width - 12, text);
        drawn = Optional.of(next);
        canvas.setWidth(width);
        canvas.setHeight(next.part().height());
        holder.setMinHeight(next.part().height());
        holder.setPrefHeight(next.part().height());
        new PicturePainter(canvas.getGraphicsContext2D(), Palette.of(theme.getValue()), SCALE)
                .paint(next.part(), width, 0, next.part().height());
        setAccessibleText("The day so far, from " + shown().from().toLocalTime() + " to "
                + model.view().get().now().toLocalTime() + "; the event log says it in words");
    }

    private void point(MouseEvent event) {
        String words = drawn.flatMap(one -> one.at(event.getX(), event.getY()))
                .orElse("");
        tip.setText(words);
        tip.setOpacity(words.isEmpty() ? 0 : 1);
    }

    private void pick(double x) {
        if (x >= RoomPicture.GUTTER) {
            picked.accept(RoomPicture.instant(shown(), x, holder.getWidth() - 12));
        }
    }
}
