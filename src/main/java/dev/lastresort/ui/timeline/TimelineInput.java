package dev.lastresort.ui.timeline;

import dev.lastresort.picture.Explanation;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.util.Duration;

/** Turns what a hand does on the timeline into what the model does. */
final class TimelineInput {

    private static final double CLICK_SLOP = 4;
    private static final double WHEEL_ZOOM = 1.2;
    private static final double RULER = 24;

    private final TimelineContent content;
    private final Node focus;
    private final Canvas header;
    private final Canvas body;
    private final ScrollBar bar;
    private final Supplier<DisplayList> picture;
    private final Tooltip tooltip = new Tooltip();
    private Drag drag = new Drag.Pan();
    private double pressedX;
    private double lastX;
    private double lastY;
    private boolean dragged;

    /** What a drag that began there moves. */
    private sealed interface Drag {
        record Pan() implements Drag {}

        record Playhead() implements Drag {}

        record MarkRange() implements Drag {}

        record Target(String branch) implements Drag {}
    }

    TimelineInput(
            TimelineContent content, Node focus, Canvas header, Canvas body, ScrollBar bar,
            Supplier<DisplayList> picture) {
        this.content = content;
        this.focus = focus;
        this.header = header;
        this.body = body;
        this.bar = bar;
        this.picture = picture;
    }

    void install() {
        tooltip.setShowDelay(Duration.millis(250));
        tooltip.getStyleClass().add("timeline-tooltip");
        listen(header, () -> picture.get().header(), () -> 0);
        listen(body, () -> picture.get().body(), () -> Math.round(bar.getValue()));
        focus.addEventHandler(KeyEvent.KEY_PRESSED, new TimelineKeys(content)::press);
        focus.addEventFilter(ScrollEvent.SCROLL, this::scroll);
        focus.addEventHandler(ZoomEvent.ZOOM, event -> {
            content.navigation().zoomAt(event.getX(), event.getZoomFactor());
            event.consume();
        });
    }

    private void listen(
            Canvas canvas, Supplier<DisplayList.PictureBlock> part, DoubleSupplier top) {
        canvas.setOnMousePressed(event -> {
            focus.requestFocus();
            Point2D at = at(canvas, event);
            pressedX = at.getX();
            lastX = pressedX;
            lastY = at.getY();
            dragged = false;
            drag = begun(canvas, hit(part, top, at), at);
        });
        canvas.setOnMouseDragged(event -> drag(canvas, at(canvas, event)));
        canvas.setOnMouseReleased(event -> {
            canvas.setCursor(Cursor.DEFAULT);
            if (dragged) {
                content.dropTarget();
            } else if (event.getButton() == MouseButton.PRIMARY) {
                click(canvas, hit(part, top, at(canvas, event)), at(canvas, event));
            }
        });
        canvas.setOnMouseMoved(
                event -> hover(canvas, hit(part, top, at(canvas, event)), at(canvas, event)));
        canvas.setOnMouseExited(_ -> {
            Tooltip.uninstall(canvas, tooltip);
            content.point(OptionalDouble.empty());
        });
    }

    /** Where on the picture, whose canvas has more units where it is shown larger. */
    private static Point2D at(Canvas canvas, MouseEvent event) {
        return canvas.localToParent(event.getX(), event.getY()).subtract(
                canvas.getLayoutX(), canvas.getLayoutY());
    }

    private static Optional<Shown> hit(
            Supplier<DisplayList.PictureBlock> part, DoubleSupplier top, Point2D at) {
        return part.get().at(at.getX(), at.getY() + top.getAsDouble()).map(Shape::shows);
    }

    private Drag begun(Canvas canvas, Optional<Shown> hit, Point2D at) {
        if (hit.isPresent() && hit.get() instanceof Shown.Playhead) {
            return new Drag.Playhead();
        }
        if (hit.isPresent() && hit.get() instanceof Shown.RestoreTarget target) {
            return new Drag.Target(target.branch());
        }
        boolean onRuler = canvas == header && at.getY() < RULER && isOnLanes(at);
        return onRuler ? new Drag.MarkRange() : new Drag.Pan();
    }

    private void drag(Canvas canvas, Point2D at) {
        if (!dragged && Math.hypot(at.getX() - pressedX, at.getY() - lastY) < CLICK_SLOP) {
            return;
        }
        dragged = true;
        switch (drag) {
            case Drag.Pan _ -> {
                canvas.setCursor(Cursor.CLOSED_HAND);
                content.navigation().pan(lastX - at.getX());
                if (canvas == body) {
                    scrollBy(lastY - at.getY());
                }
            }
            case Drag.Playhead _ -> content.dragPlayhead(at.getX());
            case Drag.MarkRange _ -> content.navigation().markRange(pressedX, at.getX());
            case Drag.Target target -> content.dragTarget(target.branch(), at.getX());
        }
        lastX = at.getX();
        lastY = at.getY();
    }

    private boolean isOnLanes(Point2D at) {
        return at.getX() >= content.navigation().scale().left();
    }

    private void click(Canvas canvas, Optional<Shown> hit, Point2D at) {
        if (content.isPicking() && isOnLanes(at)) {
            content.pick(at.getX());
        } else if (hit.isPresent()) {
            content.click(hit.get());
        } else if (canvas == header && isOnLanes(at)) {
            content.pick(at.getX());
        }
    }

    private void hover(Canvas canvas, Optional<Shown> hit, Point2D at) {
        boolean picks = content.isPicking() && isOnLanes(at);
        content.point(picks ? OptionalDouble.of(at.getX()) : OptionalDouble.empty());
        canvas.setCursor(hit.flatMap(this::cursor).orElseGet(() -> picks ? Cursor.CROSSHAIR
                : canvas == header && at.getY() < RULER ? Cursor.TEXT : Cursor.DEFAULT));
        Optional<String> text = hit.flatMap(Explanation::of);
        if (text.isEmpty()) {
            Tooltip.uninstall(canvas, tooltip);
        } else if (!text.get().equals(tooltip.getText()) || !tooltip.isShowing()) {
            tooltip.setText(text.get());
            Tooltip.install(canvas, tooltip);
        }
    }

    private Optional<Cursor> cursor(Shown shown) {
        return switch (shown) {
            case Shown.Playhead _, Shown.RestoreTarget _ -> Optional.of(Cursor.H_RESIZE);
            case Shown.Nothing _, Shown.WholeBranch _ -> Optional.empty();
            case Shown.OnBranch _ -> content.answers(shown) ? Optional.of(Cursor.HAND)
                    : Optional.empty();
        };
    }

    private void scroll(ScrollEvent event) {
        // Shift turns a wheel's vertical steps into horizontal ones on most systems.
        double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (event.isShortcutDown() && delta != 0) {
            content.navigation().zoomAt(event.getX(), delta > 0 ? WHEEL_ZOOM : 1 / WHEEL_ZOOM);
        } else if (event.isShiftDown() || event.getDeltaY() == 0) {
            content.navigation().pan(-delta);
        } else {
            scrollBy(-event.getDeltaY());
        }
        event.consume();
    }

    private void scrollBy(double pixels) {
        bar.setValue(Math.clamp(bar.getValue() + pixels, bar.getMin(), bar.getMax()));
    }
}
