package dev.lastresort.ui.timeline;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.ModelledSchedule;
import dev.lastresort.picture.Happening;
import dev.lastresort.picture.Opening;
import dev.lastresort.picture.Provisional;
import dev.lastresort.picture.TimelineLayout;
import dev.lastresort.picture.View;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.story.RangeTotals;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeScale;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Owns how one looks at a comparison and answers every gesture with a new view. The picture of the
 * view is laid out when somebody asks for it: many gestures between two frames cost one layout.
 * Invariant: the view never leaves the day.
 */
public final class TimelineModel {

    private static final double STEP = 1.5;
    private static final double NUDGE = 0.15;
    private static final double MIDDLE = 0.5;
    /** Where the view begins anew when the playing playhead has left it. */
    private static final double LEAD = 0.1;

    private final ReadOnlyObjectWrapper<Comparison> comparison;
    private final ReadOnlyObjectWrapper<TimelineLayout> layout;
    private final TimeRange day;
    private final ReadOnlyObjectWrapper<View> view;
    private final ObjectBinding<DisplayList> picture;
    private final ReadOnlyObjectWrapper<LocalDateTime> playhead;
    private final ReadOnlyObjectWrapper<Optional<String>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Shown.OnBranch>> selection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Playback playback;
    private final TargetDrag target = new TargetDrag();

    public TimelineModel(Comparison comparison, TextMeasure text, double width) {
        this.comparison = new ReadOnlyObjectWrapper<>(comparison);
        this.layout = new ReadOnlyObjectWrapper<>(new TimelineLayout(comparison, text));
        this.day = new TimeRange(comparison.scenario().start(), comparison.scenario().horizon());
        this.view = new ReadOnlyObjectWrapper<>(Opening.of(comparison, width, text));
        this.picture = Bindings.createObjectBinding(
                () -> layout.get().layout(view.get()), view, layout);
        this.playhead = new ReadOnlyObjectWrapper<>(view.get().playhead());
        this.playback = new Playback(day, playhead.getReadOnlyProperty(), this::follow);
    }

    /** What is drawn; another one when a what-if was measured. */
    public ReadOnlyObjectProperty<Comparison> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /** Draws another comparison of the same scenario, looked at in the same way. */
    public void show(Comparison other) {
        View next = Opening.again(view.get(), other);
        layout.set(layout.get().of(other));
        comparison.set(other);
        show(next);
        selected.set(next.selected());
        selection.set(next.thing());
        target.forget();
        showTarget();
    }

    /**
     * While a schedule is given, what it names is drawn as it says, and all that was measured of it
     * is dimmed.
     */
    public void measuring(Optional<ModelledSchedule> schedule) {
        if (schedule.isEmpty()) {
            target.forget();
        }
        show(view.get().withProvisional(new Provisional(schedule, target.held())));
    }

    /**
     * Who is told, while a hand drags a branch's restore target and when it lets go, and answers
     * whether it will be measured there.
     */
    public void onTargetDragged(BiPredicate<String, LocalDateTime> listener) {
        target.listen(listener);
    }

    /** Moves the restore target of a branch to the whole minute, or second, nearest to there. */
    public void dragTarget(String branch, double x) {
        target.drag(branch, view.get().scale(), x, day);
        showTarget();
    }

    public void dropTarget() {
        target.drop();
        showTarget();
    }

    private void showTarget() {
        show(view.get().withProvisional(new Provisional(
                view.get().provisional().schedule(), target.held())));
    }

    /** The instant that the playhead stands at. */
    public ReadOnlyObjectProperty<LocalDateTime> playhead() {
        return playhead.getReadOnlyProperty();
    }

    /** The thing that was clicked last, until its branch is selected no more. */
    public ReadOnlyObjectProperty<Optional<Shown.OnBranch>> selection() {
        return selection.getReadOnlyProperty();
    }

    /** Selects the branch and brings that instant of it into sight, with the playhead on it. */
    public void reveal(String branch, LocalDateTime at) {
        select(Optional.of(branch));
        movePlayheadTo(at);
    }

    public ReadOnlyObjectProperty<View> view() {
        return view.getReadOnlyProperty();
    }

    /** The picture of the view; tell only its invalidation, or each gesture is laid out alone. */
    public ObjectBinding<DisplayList> picture() {
        return picture;
    }

    /** The picture, of which only so much of the body is needed. */
    DisplayList pictureWithin(double top, double bottom) {
        return layout.get().layout(view.get(), top, bottom);
    }

    /** The selected branch. */
    public ReadOnlyObjectProperty<Optional<String>> selected() {
        return selected.getReadOnlyProperty();
    }

    public Playback playback() {
        return playback;
    }

    public void resize(double width) {
        show(view.get().withWidth(width));
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

    /** Back to the incident. */
    public void fit() {
        show(view.get().withShown(Opening.incident(comparison.get())));
    }

    public void toStart() {
        show(view.get().around(day.start(), MIDDLE, day));
    }

    public void toEnd() {
        show(view.get().around(day.end(), MIDDLE, day));
    }

    public void nextMark() {
        marks().stream().map(Mark::at).filter(at -> at.isAfter(view.get().playhead())).findFirst()
                .ifPresent(this::movePlayheadTo);
    }

    public void previousMark() {
        marks().reversed().stream().map(Mark::at).filter(at -> at.isBefore(view.get().playhead()))
                .findFirst().ifPresent(this::movePlayheadTo);
    }

    /** Moves the playhead to that place, or to a marked instant that is close to it. */
    public void movePlayhead(double x) {
        LocalDateTime at = scale().at(Math.clamp(x, scale().left(), scale().right()));
        List<LocalDateTime> marked = layout.get().markedInstants(view.get().unfolded());
        show(view.get().withPlayhead(Snap.to(at, marked, scale())));
    }

    /** Marks the stretch between two places. */
    public void markRange(double from, double to) {
        double left = Math.clamp(Math.min(from, to), scale().left(), scale().right());
        double right = Math.clamp(Math.max(from, to), scale().left(), scale().right());
        LocalDateTime start = scale().at(left);
        LocalDateTime end = scale().at(right);
        show(view.get().withRange(start.isBefore(end)
                ? Optional.of(new TimeRange(start, end)) : Optional.empty()));
    }

    public void clearRange() {
        show(view.get().withRange(Optional.empty()));
    }

    /** What happened within the marked stretch, for each unfolded branch. */
    public List<RangeTotals> rangeTotals() {
        return view.get().range().map(range -> layout.get().totals(view.get(), range))
                .orElse(List.of());
    }

    /** All that happened on the selected branch, or else on those that are unfolded. */
    public List<Happening> happenings() {
        return layout.get().happenings(selected.get().map(List::of).orElseGet(() -> view.get()
                .order().stream().filter(view.get().unfolded()::contains).toList()));
    }

    /** Does what a click on the thing means. */
    public void click(Shown shown) {
        switch (shown) {
            case Shown.Nothing _, Shown.Playhead _ -> {}
            case Shown.Fold fold -> switchFold(fold.branch());
            case Shown.OnBranch thing -> choose(thing);
        }
    }

    /**
     * Selects the thing with its branch, unless all share it; the playhead goes to it, on all
     * branches.
     */
    public void choose(Shown.OnBranch thing) {
        if (!layout.get().isShared(thing)) {
            select(Optional.of(thing.branch()));
        }
        show(view.get().withThing(Optional.of(thing)));
        selection.set(Optional.of(thing));
        layout.get().instantOf(thing).ifPresent(this::movePlayheadTo);
    }

    public void switchFold(String branch) {
        show(view.get().withFoldSwitched(branch));
    }

    public void switchFoldOfSelected() {
        selected.get().ifPresent(this::switchFold);
    }

    /** Marks the branch and unfolds it. */
    public void select(Optional<String> branch) {
        if (!branch.equals(selected.get())) {
            View next = view.get().withSelected(branch);
            show(branch.filter(name -> !next.unfolded().contains(name))
                    .map(next::withFoldSwitched).orElse(next));
            selected.set(branch);
            selection.set(Optional.empty());
        }
    }

    private List<Mark> marks() {
        return layout.get().marksOf(selected.get().orElse(comparison.get().atFirst().name()));
    }

    private void movePlayheadTo(LocalDateTime at) {
        View next = view.get().withPlayhead(at);
        show(next.shown().contains(at) ? next : next.around(at, MIDDLE, day));
    }

    /** As the playhead plays on, the view turns a page when it is left. */
    private void follow(LocalDateTime at) {
        View next = view.get().withPlayhead(at);
        boolean inSight = next.shown().contains(at) || at.equals(next.shown().end());
        show(inSight ? next : next.around(at, LEAD, day));
    }

    private TimeScale scale() {
        return view.get().scale();
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
