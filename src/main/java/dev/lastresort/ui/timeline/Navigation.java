package dev.lastresort.ui.timeline;

import dev.lastresort.picture.View;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeScale;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which stretch of a day is in sight, how wide it is drawn and where the playhead stands: every
 * gesture answers with a new view. Invariant: the view never leaves the day.
 */
public final class Navigation {

    private static final double STEP = 1.5;
    private static final double NUDGE = 0.15;
    private static final double MIDDLE = 0.5;
    /** Where the view begins anew when the playing playhead has left it. */
    private static final double LEAD = 0.1;

    private final TimeRange day;
    private final BiFunction<View, Double, View> resized;
    private final ReadOnlyObjectWrapper<View> view;
    private final ReadOnlyObjectWrapper<LocalDateTime> playhead;

    public Navigation(TimeRange day, View first) {
        this(day, first, View::withWidth);
    }

    /** @param resized a view in another width */
    Navigation(TimeRange day, View first, BiFunction<View, Double, View> resized) {
        this.day = day;
        this.resized = resized;
        this.view = new ReadOnlyObjectWrapper<>(first);
        this.playhead = new ReadOnlyObjectWrapper<>(first.playhead());
    }

    public TimeRange day() {
        return day;
    }

    public ReadOnlyObjectProperty<View> view() {
        return view.getReadOnlyProperty();
    }

    /** The instant that the playhead stands at. */
    public ReadOnlyObjectProperty<LocalDateTime> playhead() {
        return playhead.getReadOnlyProperty();
    }

    public TimeScale scale() {
        return view.get().scale();
    }

    /** Looks at the day in another way. */
    public void change(UnaryOperator<View> look) {
        show(look.apply(view.get()));
    }

    public void resize(double width) {
        show(resized.apply(view.get(), width));
    }

    public void zoomAt(double x, double factor) {
        show(view.get().zoomed(x, factor, day));
    }

    /** Zooms about the middle. */
    public void zoomIn() {
        zoomAt(middle(), STEP);
    }

    public void zoomOut() {
        zoomAt(middle(), 1 / STEP);
    }

    /** Moves towards later instants. */
    public void pan(double pixels) {
        show(view.get().panned(pixels, day));
    }

    public void panLater() {
        pan(scale().width() * NUDGE);
    }

    public void panEarlier() {
        pan(-scale().width() * NUDGE);
    }

    public void toStart() {
        show(view.get().around(day.start(), MIDDLE, day));
    }

    public void toEnd() {
        show(view.get().around(day.end(), MIDDLE, day));
    }

    /** The instant at that place, or at the nearer edge if it lies outside. */
    public LocalDateTime at(double x) {
        return scale().at(Math.clamp(x, scale().left(), scale().right()));
    }

    /** Marks the stretch between two places. */
    public void markRange(double from, double to) {
        LocalDateTime start = at(Math.min(from, to));
        LocalDateTime end = at(Math.max(from, to));
        show(view.get().withRange(start.isBefore(end)
                ? Optional.of(new TimeRange(start, end)) : Optional.empty()));
    }

    public void clearRange() {
        show(view.get().withRange(Optional.empty()));
    }

    /** Moves the playhead, and the view with it if that instant is not in sight. */
    public void movePlayheadTo(LocalDateTime at) {
        View next = view.get().withPlayhead(at);
        show(next.shown().contains(at) ? next : next.around(at, MIDDLE, day));
    }

    /** As the playhead plays on, the view turns a page when it is left. */
    void follow(LocalDateTime at) {
        View next = view.get().withPlayhead(at);
        boolean inSight = next.shown().contains(at) || at.equals(next.shown().end());
        show(inSight ? next : next.around(at, LEAD, day));
    }

    private double middle() {
        return scale().left() + scale().width() / 2;
    }

    private void show(View next) {
        if (!next.equals(view.get())) {
            view.set(next);
            playhead.set(next.playhead());
        }
    }
}
