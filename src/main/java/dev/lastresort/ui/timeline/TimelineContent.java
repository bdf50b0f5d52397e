package dev.lastresort.ui.timeline;

import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Shown;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a timeline shows, and what comes of the gestures that mean something else on every timeline.
 * Gestures that only move or zoom the day are its navigation's.
 */
public interface TimelineContent {

    Navigation navigation();

    /** The picture of the view, of which only so much of the body is needed. */
    DisplayList pictureWithin(double top, double bottom);

    /** Hears whenever there may be another picture of the same view. */
    void onChange(Runnable listener);

    /** Back to what matters most. */
    void fit();

    /** Does what a click on the thing means. */
    void click(Shown shown);

    /** Whether a click on the thing does something. */
    boolean answers(Shown shown);

    /** Puts there what a click on the ruler puts there, where instants mean something. */
    default void pick(double x) {}

    /** Whether a click anywhere picks an instant. */
    default boolean isPicking() {
        return false;
    }

    /** The pointer is there, while instants are picked. */
    default void point(OptionalDouble x) {}

    /** Where the picture has a playhead. */
    default void dragPlayhead(double x) {}

    /** Where a recovery's target can be moved by hand. */
    default void dragTarget(String branch, double x) {}

    /** The hand lets go of the target. */
    default void dropTarget() {}

    /**
     * Whether the key was taken; else it does what it does on every timeline, if anything.
     *
     * @param fine in small steps
     */
    boolean press(TimelineKey key, boolean fine);

    /** The keys that every timeline may take its own way. */
    enum TimelineKey {
        LEFT, RIGHT, PREVIOUS, NEXT, SPACE, ENTER
    }

    /** What the marked stretch of time comes to; empty while none is marked. */
    Optional<Totals> totals();

    /** A table of sums; the first column says whose they are. */
    record Totals(List<String> headings, List<List<String>> rows) {
        public Totals {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Whether a branch that becomes the selected one is brought into sight. */
    default boolean followsSelection() {
        return true;
    }
}
