package dev.lastresort.ui.incident;

import dev.lastresort.ui.incident.model.Aim;
import java.time.LocalDateTime;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Turns what a hand does on the room's timeline into what is shown, and into a target. */
final class RoomTimelineInput {

    private static final double SLOP = 4;
    private static final double WHEEL = 1.2;
    private static final double KEY = 1.5;
    private static final long MINUTE = 60;
    private static final long FINE = 10;

    /** What a drag moves. */
    private enum Drag { NOTHING, DAY, TARGET }

    private final RoomTimeline timeline;
    private final Canvas canvas;
    private final Tooltip tip = new Tooltip();
    private Optional<LocalDateTime> pointed = Optional.empty();
    private Drag drag = Drag.NOTHING;
    private double pressedX;
    private double lastX;

    RoomTimelineInput(RoomTimeline timeline, Canvas canvas) {
        this.timeline = timeline;
        this.canvas = canvas;
    }

    /** What a click would pick. */
    Optional<LocalDateTime> pointed() {
        return pointed;
    }

    void install() {
        Tooltip.install(canvas, tip);
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseExited(_ -> pointed(Optional.empty()));
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        timeline.addEventFilter(ScrollEvent.SCROLL, this::scroll);
        timeline.addEventHandler(ZoomEvent.ZOOM, event -> {
            zoom(event.getX(), event.getZoomFactor());
            event.consume();
        });
        timeline.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void point(MouseEvent event) {
        boolean aiming = aims(event.getX());
        canvas.setCursor(aiming ? Cursor.CROSSHAIR : Cursor.DEFAULT);
        pointed(aiming ? Optional.of(timeline.target(event.getX())) : Optional.empty());
        String words = timeline.said(event.getX(), event.getY()).orElse("");
        tip.setText(words);
        tip.setOpacity(words.isEmpty() ? 0 : 1);
    }

    private boolean aims(double x) {
        return timeline.taker().isPresent() && x >= RoomScale.GUTTER;
    }

    private void pointed(Optional<LocalDateTime> next) {
        if (!next.equals(pointed)) {
            pointed = next;
            timeline.paint();
        }
    }

    private void press(MouseEvent event) {
        timeline.requestFocus();
        pressedX = event.getX();
        lastX = pressedX;
        drag = Drag.NOTHING;
    }

    private void drag(MouseEvent event) {
        double x = event.getX();
        if (drag == Drag.NOTHING && Math.abs(x - pressedX) >= SLOP) {
            drag = timeline.taker().flatMap(Aim.Taker::target)
                    .filter(at -> Math.abs(timeline.scale().x(at) - pressedX) <= 2 * SLOP)
                    .isPresent() ? Drag.TARGET : Drag.DAY;
        }
        switch (drag) {
            case NOTHING -> {}
            case DAY -> {
                canvas.setCursor(Cursor.CLOSED_HAND);
                pan(lastX - x);
            }
            case TARGET -> {
                pointed = Optional.empty();
                timeline.taker().ifPresent(one -> one.picked(timeline.target(x)));
            }
        }
        lastX = x;
    }

    private void release(MouseEvent event) {
        if (drag == Drag.NOTHING && event.getButton() == MouseButton.PRIMARY
                && aims(event.getX())) {
            pointed = Optional.empty();
            timeline.taker().ifPresent(one -> one.picked(timeline.target(event.getX())));
        }
        drag = Drag.NOTHING;
        canvas.setCursor(Cursor.DEFAULT);
    }

    private void scroll(ScrollEvent event) {
        // Shift turns a wheel's vertical steps into horizontal ones on most systems.
        double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (event.isShortcutDown() && delta != 0) {
            zoom(event.getX(), delta > 0 ? WHEEL : 1 / WHEEL);
            event.consume();
        } else if (event.isShiftDown() || event.getDeltaY() == 0) {
            pan(-delta);
            event.consume();
        }
    }

    private void zoom(double x, double factor) {
        timeline.move(() -> timeline.day().zoom(timeline.view(), factor,
                timeline.scale().instant(x)));
    }

    private void pan(double pixels) {
        timeline.move(() -> timeline.day().pan(timeline.view(),
                pixels / Math.max(1, timeline.scale().width() - RoomScale.GUTTER)));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() != timeline) {
            return;
        }
        boolean aiming = timeline.taker().isPresent();
        long step = event.isShiftDown() ? FINE : MINUTE;
        boolean known = switch (event.getCode()) {
            case PLUS, ADD, EQUALS, W -> move(() -> timeline.day().zoom(timeline.view(), KEY));
            case MINUS, SUBTRACT, S -> move(() -> timeline.day().zoom(timeline.view(), 1 / KEY));
            case DIGIT0, NUMPAD0 -> move(timeline.day()::fit);
            case A -> move(() -> timeline.day().earlier(timeline.view()));
            case D -> move(() -> timeline.day().later(timeline.view()));
            case LEFT -> move(aiming ? () -> timeline.moveTarget(-step)
                    : () -> timeline.day().earlier(timeline.view()));
            case RIGHT -> move(aiming ? () -> timeline.moveTarget(step)
                    : () -> timeline.day().later(timeline.view()));
            default -> false;
        };
        if (known) {
            event.consume();
        }
    }

    private boolean move(Runnable change) {
        timeline.move(change);
        return true;
    }
}
