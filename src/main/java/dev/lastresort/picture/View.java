package dev.lastresort.picture;

import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeScale;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one looks at a comparison.
 *
 * @param shown       the stretch of time in sight
 * @param width       of the whole picture, in pixels
 * @param gutter      how much of it the names at the left take
 * @param order       branch names from top to bottom
 * @param unfolded    those that show all of their lanes
 * @param selected    the branch that is selected
 * @param thing       what is selected on it
 * @param playhead    the instant whose memory the lower telling row shows
 * @param range       a stretch of time that is marked
 * @param provisional what stands in for what is being measured
 * @param groups      those groups of tenants that show a lane for each member
 */
public record View(
        TimeRange shown,
        double width,
        double gutter,
        List<String> order,
        Set<String> unfolded,
        Optional<String> selected,
        Optional<Shown.OnBranch> thing,
        LocalDateTime playhead,
        Optional<TimeRange> range,
        Provisional provisional,
        Set<String> groups) {

    private static final double WIDEST_SHARE = 0.4;

    public View {
        order = List.copyOf(order);
        unfolded = Collections.unmodifiableSet(new LinkedHashSet<>(unfolded));
        groups = Collections.unmodifiableSet(new LinkedHashSet<>(groups));
    }

    /** Every group of tenants has one lane. */
    public View(TimeRange shown, double width, double gutter, List<String> order,
            Set<String> unfolded, Optional<String> selected, Optional<Shown.OnBranch> thing,
            LocalDateTime playhead, Optional<TimeRange> range, Provisional provisional) {
        this(shown, width, gutter, order, unfolded, selected, thing, playhead, range, provisional,
                Set.of());
    }

    /** Time against pixels, right of the gutter that holds the names. */
    public TimeScale scale() {
        return new TimeScale(
                shown, names(), Math.max(1, width - names() - Geometry.RIGHT_MARGIN));
    }

    /** What the names really get: a narrow picture is not all names. */
    double names() {
        return Math.floor(Math.min(gutter, width * WIDEST_SHARE));
    }

    public View withShown(TimeRange range) {
        return new View(range, width, gutter, order, unfolded, selected, thing, playhead,
                this.range, provisional, groups);
    }

    public View withWidth(double pixels) {
        return new View(shown, pixels, gutter, order, unfolded, selected, thing, playhead, range,
                provisional, groups);
    }

    public View withGutter(double pixels) {
        return new View(shown, width, pixels, order, unfolded, selected, thing, playhead, range,
                provisional, groups);
    }

    /** Selects the branch, or nothing, and no thing on it. */
    public View withSelected(Optional<String> branch) {
        return new View(shown, width, gutter, order, unfolded, branch, Optional.empty(), playhead,
                range, provisional, groups);
    }

    /** Shows these branches in this order, of which those are unfolded. */
    public View withBranches(List<String> names, Set<String> open) {
        return new View(shown, width, gutter, names, open, selected, thing, playhead, range,
                provisional, groups);
    }

    public View withThing(Optional<Shown.OnBranch> selection) {
        return new View(shown, width, gutter, order, unfolded, selected, selection, playhead,
                range, provisional, groups);
    }

    public View withPlayhead(LocalDateTime instant) {
        return new View(shown, width, gutter, order, unfolded, selected, thing, instant, range,
                provisional, groups);
    }

    public View withRange(Optional<TimeRange> marked) {
        return new View(shown, width, gutter, order, unfolded, selected, thing, playhead, marked,
                provisional, groups);
    }

    public View withProvisional(Provisional other) {
        return new View(shown, width, gutter, order, unfolded, selected, thing, playhead, range,
                other, groups);
    }

    /** Unfolds the branch, or folds it if it is unfolded. */
    public View withFoldSwitched(String branch) {
        Set<String> next = new LinkedHashSet<>(unfolded);
        if (!next.remove(branch)) {
            next.add(branch);
        }
        return new View(shown, width, gutter, order, next, selected, thing, playhead, range,
                provisional, groups);
    }

    /** Unfolds the group of tenants into its members' lanes, or folds it again. */
    public View withGroupSwitched(String group) {
        Set<String> next = new LinkedHashSet<>(groups);
        if (!next.remove(group)) {
            next.add(group);
        }
        return withGroups(next);
    }

    /** Unfolds all these groups, or folds every group if one of them is unfolded. */
    public View withGroupsSwitched(Collection<String> all) {
        return withGroups(all.stream().anyMatch(groups::contains) ? Set.of() : Set.copyOf(all));
    }

    private View withGroups(Set<String> next) {
        return new View(shown, width, gutter, order, unfolded, selected, thing, playhead, range,
                provisional, next);
    }

    /** Shows {@code factor} times the detail about the instant under {@code x}. */
    public View zoomed(double x, double factor, TimeRange day) {
        return withShown(scale().zoomed(x, factor, day).shown());
    }

    /** Moves towards later instants by that many pixels. */
    public View panned(double pixels, TimeRange day) {
        return withShown(scale().panned(pixels, day).shown());
    }

    /**
     * The same length of time, with the instant at that share of the width or as near to it as the
     * day allows.
     */
    public View around(LocalDateTime at, double share, TimeRange day) {
        LocalDateTime start = at.minusNanos(Math.round(shown.nanos() * share));
        return withShown(new TimeRange(start, start.plus(shown.length())).movedInto(day));
    }
}
