package dev.lastresort.picture.shape;

import java.util.Optional;

/**
 * One thing to paint: where, in which role, and what it shows. Later shapes lie over earlier ones.
 */
public sealed interface Shape {

    /** Where a pointer finds it. */
    Box bounds();

    Role role();

    Shown shows();

    /** The ground of a branch's lanes. */
    record Group(Box bounds, Role role, Shown shows) implements Shape {}

    /** A stretch in one state; the role has a pattern. */
    record Band(Box bounds, Role role, Shown shows) implements Shape {}

    /** A part of a stacked column of answers. */
    record DensityColumn(Box bounds, Role role, Shown shows) implements Shape {}

    /**
     * Requests with the same fate: one tick, or a run of so many that single ones could not be told
     * apart.
     */
    record TickRun(Box bounds, Role role, boolean single, Shown shows) implements Shape {}

    /**
     * A stretch of the telling rows with its sum in words; {@code text} is absent where nothing
     * fits.
     */
    record Bracket(Box bounds, Role role, Optional<Label> text, Shown shows) implements Shape {}

    record Marker(Box bounds, MarkerKind kind, int count, Shown shows) implements Shape {
        @Override
        public Role role() {
            return kind.role();
        }
    }

    /** A phase of a step, as it was or, with a dashed outline, as a model says. */
    record Span(Box bounds, Role role, boolean modelled, Shown shows) implements Shape {}

    record Hatch(Box bounds, Role role, Shown shows) implements Shape {}

    /**
     * From the right end of its bounds back to the left; its head is open where the target lies
     * off the picture.
     */
    record Arrow(Box bounds, Role role, boolean targetShown, Shown shows) implements Shape {}

    /**
     * A side instance: leaves the top edge at the left, runs along the bottom and merges into the
     * top at the right.
     */
    record Rail(Box bounds, Role role, boolean startShown, boolean endShown, Shown shows)
            implements Shape {}

    /**
     * A text on one line; its box is as wide as the text.
     *
     * @param on the role whose colour lies under the text, whatever pattern is around it
     */
    record Label(Box bounds, Role role, String text, TextStyle style, Role on, Shown shows)
            implements Shape {}

    /** A diamond that a hand may take hold of; {@code held} while one does. */
    record Handle(Box bounds, Role role, boolean held, Shown shows) implements Shape {}

    /** A dotted line along the middle of its bounds, between two things that belong together. */
    record Tether(Box bounds, Role role, Shown shows) implements Shape {}

    /** A frame around what is selected. */
    record Outline(Box bounds, Role role, Shown shows) implements Shape {}

    /** A translucent area over all that was painted before. */
    record Wash(Box bounds, Role role, Shown shows) implements Shape {}

    /**
     * The playhead's instant in words, above the line that stands at {@code x}.
     */
    record Cursor(Box bounds, Role role, double x, String text, Shown shows) implements Shape {}

    /** A line from the top to the bottom of its bounds. */
    record Guide(Box bounds, Role role, Shown shows) implements Shape {}

    /** A round instant on the axis, with its label centred on the line. */
    record AxisTick(Box bounds, Role role, String text, Shown shows) implements Shape {}

    /** The triangle that says whether a branch is unfolded. */
    record Fold(Box bounds, Role role, boolean unfolded, Shown shows) implements Shape {}
}
