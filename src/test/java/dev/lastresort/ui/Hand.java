package dev.lastresort.ui;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList.PictureBlock;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.ui.timeline.TimelineView;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import org.testfx.api.FxRobot;

/** Points at what the timeline of a window has painted. */
final class Hand {

    private final FxRobot robot = new FxRobot();
    private final Desktop desktop;

    Hand(Desktop desktop) {
        this.desktop = desktop;
    }

    private TimelineView timeline() {
        return desktop.find(".timeline", TimelineView.class);
    }

    /** The stretch that the picture shows, in words. */
    String stretch() {
        return desktop.on(".timeline", TimelineView.class, TimelineView::getAccessibleHelp);
    }

    /** Waits until the playhead says so. */
    void awaitPlayhead(String words) {
        desktop.await(".timeline", TimelineView.class,
                timeline -> playhead(timeline).filter(words::equals).isPresent());
    }

    /** What the playhead says. */
    String playhead() {
        return desktop.on(".timeline", TimelineView.class, Hand::playhead).orElseThrow();
    }

    static Optional<String> playhead(TimelineView timeline) {
        return timeline.inSight().header().shapes().stream()
                .filter(Shape.Cursor.class::isInstance).map(Shape.Cursor.class::cast)
                .findFirst().map(Shape.Cursor::text);
    }

    /** Where on the screen something of the header is. */
    Point2D inHeader(Predicate<Shape> which) {
        TimelineView timeline = timeline();
        return find(timeline, timeline.inSight().header(), 1, 0, which).orElseThrow();
    }

    /** Where on the screen something of the body is; scrolls down to it as far as needed. */
    Point2D inBody(Predicate<Shape> which) {
        for (int i = 0; i < 40; i++) {
            TimelineView timeline = timeline();
            Optional<Point2D> found = Desktop.on(() -> {
                ScrollBar bar = (ScrollBar) timeline.lookup(".scroll-bar");
                return find(timeline, timeline.inSight().body(), 0, Math.round(bar.getValue()),
                        which);
            });
            if (found.isPresent()) {
                return found.get();
            }
            wheel(-40, false);
        }
        throw new AssertionError("not in the picture");
    }

    private static Optional<Point2D> find(TimelineView timeline, PictureBlock part, int canvas,
            double top, Predicate<Shape> which) {
        Node node = timeline.getChildrenUnmodifiable().get(canvas);
        return part.shapes().stream().filter(which).map(Shape::bounds)
                .map(box -> node.localToScreen(centre(box).subtract(0, top)))
                .filter(point -> node.localToScreen(node.getBoundsInLocal())
                        .contains(point))
                .findFirst();
    }

    private static Point2D centre(Box box) {
        return new Point2D(box.x() + box.width() / 2, box.y() + box.height() / 2);
    }

    /** A place on the ruler, as a share of the picture's width. */
    Point2D onRuler(double share) {
        TimelineView timeline = timeline();
        return Desktop.on(() -> {
            Node header = timeline.getChildrenUnmodifiable().get(1);
            return header.localToScreen(header.getBoundsInLocal().getWidth() * share, 10);
        });
    }

    void drag(Point2D from, Point2D to) {
        robot.drag(from).moveTo(from.midpoint(to)).dropTo(to);
    }

    /** Made by hand: the headless robot's wheel does not know which keys are down. */
    void wheel(double delta, boolean control) {
        TimelineView timeline = timeline();
        Desktop.does(() -> timeline.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 500, 60, 500,
                60, false, control, false, false, false, false, 0, delta, 0, delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
    }
}
