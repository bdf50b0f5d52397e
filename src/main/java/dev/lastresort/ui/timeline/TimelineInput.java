package dev.lastresort.ui.timeline;

import dev.lastresort.picture.DisplayList;
import dev.lastresort.picture.Explanation;
import dev.lastresort.picture.Shape;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.util.Duration;

/** Turns what hand and keyboard do on the timeline into what the model does. */
final class TimelineInput {

    private static final double CLICK_SLOP = 4;
    private static final double WHEEL_ZOOM = 1.2;

    private final TimelineModel model;
    private final Node focus;
    private final Canvas header;
    private final Canvas body;
    private final Tooltip tooltip = new Tooltip();
    private double pressedX;
    private double lastX;
    private boolean dragged;

    TimelineInput(TimelineModel model, Node focus, Canvas header, Canvas body) {
        this.model = model;
        this.focus = focus;
        this.header = header;
        this.body = body;
    }

    void install() {
        tooltip.setShowDelay(Duration.millis(250));
        tooltip.getStyleClass().add("timeline-tooltip");
        listen(header, () -> model.picture().get().header());
        listen(body, () -> model.picture().get().body());
        focus.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focus.addEventFilter(ScrollEvent.SCROLL, this::scroll);
        focus.addEventHandler(ZoomEvent.ZOOM, event -> {
            model.zoomAt(event.getX(), event.getZoomFactor());
            event.consume();
        });
    }

    private void listen(Canvas canvas, Supplier<DisplayList.Part> part) {
        canvas.setOnMousePressed(event -> {
            focus.requestFocus();
            pressedX = event.getX();
            lastX = pressedX;
            dragged = false;
        });
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(event -> {
            canvas.setCursor(Cursor.DEFAULT);
            if (!dragged && event.getButton() == MouseButton.PRIMARY) {
                click(canvas, part.get(), event);
            }
        });
        canvas.setOnMouseMoved(event -> hover(canvas, part.get(), event));
        canvas.setOnMouseExited(_ -> Tooltip.uninstall(canvas, tooltip));
    }

    private void drag(MouseEvent event) {
        if (!dragged && Math.abs(event.getX() - pressedX) < CLICK_SLOP) {
            return;
        }
        dragged = true;
        ((Node) event.getSource()).setCursor(Cursor.CLOSED_HAND);
        model.pan(lastX - event.getX());
        lastX = event.getX();
    }

    private void click(Canvas canvas, DisplayList.Part part, MouseEvent event) {
        Optional<Shape> hit = part.at(event.getX(), event.getY());
        if (hit.isPresent()) {
            model.click(hit.get().shows());
        } else if (canvas == header) {
            model.movePlayhead(event.getX());
        }
    }

    private void hover(Canvas canvas, DisplayList.Part part, MouseEvent event) {
        Optional<String> text = part.at(event.getX(), event.getY())
                .map(Shape::shows).flatMap(Explanation::of);
        if (text.isEmpty()) {
            Tooltip.uninstall(canvas, tooltip);
        } else if (!text.get().equals(tooltip.getText()) || !tooltip.isShowing()) {
            tooltip.setText(text.get());
            Tooltip.install(canvas, tooltip);
        }
    }

    private void scroll(ScrollEvent event) {
        // Shift turns a wheel's vertical steps into horizontal ones on most systems.
        double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (event.isShortcutDown() && delta != 0) {
            model.zoomAt(event.getX(), delta > 0 ? WHEEL_ZOOM : 1 / WHEEL_ZOOM);
            event.consume();
        } else if (event.isShiftDown() || event.getDeltaY() == 0) {
            model.pan(-delta);
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> done(model::zoomIn);
            case MINUS, SUBTRACT -> done(model::zoomOut);
            case DIGIT0, NUMPAD0 -> done(model::fit);
            case LEFT -> done(model::panEarlier);
            case RIGHT -> done(model::panLater);
            case HOME -> done(model::toStart);
            case END -> done(model::toEnd);
            case ENTER -> done(model::switchFoldOfSelected);
            case PERIOD -> done(model::nextMark);
            case COMMA -> done(model::previousMark);
            default -> false;
        };
        if (known) {
            event.consume();
        }
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}
