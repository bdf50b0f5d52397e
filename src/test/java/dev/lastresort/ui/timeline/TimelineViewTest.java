package dev.lastresort.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.patience.Patience;
import dev.lastresort.picture.Opening;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.ui.theme.Theme;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineViewTest {

    private final TimelineModel model = new TimelineModel(
            SampleComparison.create(), (text, _) -> 7.0 * text.length(), 900);
    private TimelineView view;
    private OnScreen screen;

    @BeforeEach
    void open() throws Exception {
        screen = OnScreen.show(() -> {
            view = new TimelineView(model, new SimpleObjectProperty<>(Theme.LIGHT));
            return view;
        }, 900, 400);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void theWheelScrollsTheLanes() {
        assertEquals(0, bar().getValue());
        wheel(-40, false, false);
        assertEquals(40, bar().getValue());
        assertEquals(Opening.incident(model.comparison().get()), shown());
    }

    @Test
    void theWheelWithControlZoomsAtThePointer() {
        LocalDateTime under = model.view().get().scale().at(500);
        wheel(40, true, false);
        assertTrue(shown().nanos() < Opening.incident(model.comparison().get()).nanos());
        assertEquals(500, model.view().get().scale().x(under), 0.01);
        assertEquals(0, bar().getValue());
    }

    @Test
    void theWheelWithShiftPans() {
        LocalDateTime start = shown().start();
        wheel(-40, false, true);
        assertTrue(shown().start().isAfter(start));
    }

    @Test
    void aPinchZoomsAtItsMiddle() {
        LocalDateTime under = model.view().get().scale().at(400);
        fire(view, new ZoomEvent(ZoomEvent.ZOOM, 400, 100, 400, 100, false, false, false, false,
                false, false, 1.5, 1.5, null));
        assertEquals(Opening.incident(model.comparison().get()).nanos() / 1.5,
                shown().nanos(), 1);
        assertEquals(400, model.view().get().scale().x(under), 0.01);
    }

    @Test
    void aDragPansAndScrolls() {
        LocalDateTime start = shown().start();
        drag(body(), 600, 200, 500, 170);
        assertTrue(shown().start().isAfter(start));
        assertEquals(30, bar().getValue());
        assertEquals(Optional.empty(), model.selected().get());
    }

    @Test
    void aDragOnTheRulerMarksARangeWhichEscTakesBack() {
        drag(header(), 400, 8, 600, 8);
        TimeRange range = model.view().get().range().orElseThrow();
        assertEquals(model.view().get().scale().at(400), range.start());
        assertEquals(model.view().get().scale().at(600), range.end());
        Node panel = view.lookup(".range-panel");
        screen.settle();
        assertTrue(panel.isVisible());
        press(KeyCode.ESCAPE);
        screen.settle();
        assertFalse(panel.isVisible());
    }

    @Test
    void thePlayheadIsDraggedByItsHandle() {
        does(() -> model.movePlayhead(500));
        Box handle = header(Shape.Cursor.class).bounds();
        drag(header(), handle.centerX(), handle.centerY(), 620, handle.centerY());
        assertEquals(model.view().get().scale().at(620), model.playhead().get());
        assertEquals(Optional.empty(), model.view().get().range());
    }

    @Test
    void aRestoreTargetIsDraggedByItsDiamond() {
        List<LocalDateTime> heard = new ArrayList<>();
        model.onTargetDragged((_, at) -> heard.add(at));
        Box diamond = model.picture().get().body().shapes().stream()
                .filter(Shape.Handle.class::isInstance).findFirst().orElseThrow().bounds();
        double to = model.view().get().scale().x(LocalDateTime.parse("2026-03-02T10:20:00"));
        drag(body(), diamond.centerX(), diamond.centerY(), to, diamond.centerY());
        assertEquals(LocalDateTime.parse("2026-03-02T10:20:00"), heard.getLast());
        assertEquals(heard.getLast(), heard.get(heard.size() - 2), "told again at release");
    }

    @Test
    void aClickSelectsWhatIsThere() {
        Shape band = model.picture().get().body().shapes().stream()
                .filter(shape -> shape.shows() instanceof Shown.ActorState state
                        && state.actor().equals("tax-export"))
                .skip(1).findFirst().orElseThrow();
        click(body(), band.bounds().centerX(), band.bounds().centerY());
        assertEquals(Optional.of(band.shows()), model.selection().get());
    }

    @Test
    void keysMoveThroughTheDay() {
        press(KeyCode.W);
        long zoomed = shown().nanos();
        assertTrue(zoomed < Opening.incident(model.comparison().get()).nanos());
        LocalDateTime start = shown().start();
        press(KeyCode.D);
        assertTrue(shown().start().isAfter(start));
        press(KeyCode.A);
        assertEquals(start, shown().start());
        press(KeyCode.S);
        press(KeyCode.DIGIT0);
        assertEquals(Opening.incident(model.comparison().get()), shown());
        press(KeyCode.END);
        assertEquals(model.comparison().get().scenario().horizon(), shown().end());
        press(KeyCode.COMMA);
        assertEquals(LocalDateTime.parse("2026-03-02T10:47:00"), model.playhead().get());
    }

    @Test
    void spacePlaysAndPauses() {
        does(() -> model.reveal("pitr", LocalDateTime.parse("2026-03-02T10:30:00")));
        press(KeyCode.SPACE);
        assertTrue(model.playback().playing().get());
        LocalDateTime deadline = LocalDateTime.parse("2026-03-02T10:30:00");
        Patience.until(() -> OnScreen.on(() -> model.playhead().get().isAfter(deadline)),
                () -> "the playhead stands at " + model.playhead().get());
        press(KeyCode.SPACE);
        assertFalse(model.playback().playing().get());
    }

    @Test
    void theCanvasIsAsLargeAsTheWindowNotAsThePicture() {
        assertTrue(model.picture().get().body().height() > 400);
        assertEquals(400 - model.picture().get().header().height(), body().getHeight());
    }

    private TimeRange shown() {
        return model.view().get().shown();
    }

    private ScrollBar bar() {
        return (ScrollBar) view.lookup(".scroll-bar");
    }

    private Canvas body() {
        return (Canvas) view.getChildrenUnmodifiable().getFirst();
    }

    private Canvas header() {
        return (Canvas) view.getChildrenUnmodifiable().get(1);
    }

    private Shape header(Class<? extends Shape> kind) {
        return model.picture().get().header().shapes().stream()
                .filter(kind::isInstance).findFirst().orElseThrow();
    }

    private void wheel(double delta, boolean control, boolean shift) {
        fire(body(), new ScrollEvent(ScrollEvent.SCROLL, 500, 60, 500, 60, shift, control, false,
                false, false, false, 0, delta, 0, delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    private void press(KeyCode code) {
        fire(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private void drag(Canvas canvas, double x, double y, double toX, double toY) {
        mouse(canvas, MouseEvent.MOUSE_PRESSED, x, y);
        mouse(canvas, MouseEvent.MOUSE_DRAGGED, (x + toX) / 2, (y + toY) / 2);
        mouse(canvas, MouseEvent.MOUSE_DRAGGED, toX, toY);
        mouse(canvas, MouseEvent.MOUSE_RELEASED, toX, toY);
    }

    private void click(Canvas canvas, double x, double y) {
        mouse(canvas, MouseEvent.MOUSE_PRESSED, x, y);
        mouse(canvas, MouseEvent.MOUSE_RELEASED, x, y);
    }

    private void mouse(Canvas canvas, EventType<MouseEvent> type, double x, double y) {
        // An event without a source is placed in the scene.
        var at = canvas.localToScene(x, y);
        fire(canvas, new MouseEvent(type, at.getX(), at.getY(), x, y, MouseButton.PRIMARY, 1,
                false, false, false, false, true, false, false, false, false, true, null));
    }

    private void does(Runnable action) {
        OnScreen.on(() -> {
            action.run();
            return true;
        });
        screen.settle();
    }

    private void fire(Node node, javafx.event.Event event) {
        OnScreen.on(() -> {
            node.fireEvent(event);
            return true;
        });
        screen.settle();
    }
}
