package dev.lastresort.ui.timeline;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.DisplayList;
import dev.lastresort.picture.Opening;
import dev.lastresort.picture.Shown;
import dev.lastresort.picture.Shown.Mark;
import dev.lastresort.picture.TextMeasure;
import dev.lastresort.picture.TimeRange;
import dev.lastresort.picture.TimeScale;
import dev.lastresort.picture.TimelineLayout;
import dev.lastresort.picture.View;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Owns how one looks at a comparison and answers every gesture with a new picture. Invariant: the
 * picture is always that of the view, and the view never leaves the day.
 */
public final class TimelineModel {

    private static final double STEP = 1.5;
    private static final double NUDGE = 0.15;

    private final TextMeasure text;
    private final ReadOnlyObjectWrapper<Comparison> comparison;
    private TimelineLayout layout;
    private final TimeRange day;
    private final ReadOnlyObjectWrapper<View> view;
    private final ReadOnlyObjectWrapper<DisplayList> picture;
    private final ReadOnlyObjectWrapper<LocalDateTime> playhead;
    private final ReadOnlyObjectWrapper<Optional<String>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Shown.OnBranch>> selection =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public TimelineModel(Comparison comparison, TextMeasure text, double width) {
        this.text = text;
        this.comparison = new ReadOnlyObjectWrapper<>(comparison);
        this.layout = new TimelineLayout(comparison, text);
        this.day = new TimeRange(comparison.scenario().start(), comparison.scenario().horizon());
        this.view = new ReadOnlyObjectWrapper<>(Opening.of(comparison, width, text));
        this.picture = new ReadOnlyObjectWrapper<>(layout.layout(view.get()));
        this.playhead = new ReadOnlyObjectWrapper<>(view.get().playhead());
    }

    /** What is drawn; another one when a what-if was measured. */
    public ReadOnlyObjectProperty<Comparison> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /** Draws another comparison of the same scenario, looked at in the same way. */
    public void show(Comparison other) {
        comparison.set(other);
        layout = new TimelineLayout(other, text);
        picture.set(layout.layout(view.get()));
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

    public ReadOnlyObjectProperty<DisplayList> picture() {
        return picture.getReadOnlyProperty();
    }

    /** The selected branch. */
    public ReadOnlyObjectProperty<Optional<String>> selected() {
        return selected.getReadOnlyProperty();
    }

    public void resize(double width) {
        show(view.get().withWidth(width));
    }

    public void zoomAt(double x, double factor) {
        show(scale().zoomed(x, factor, day));
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
        show(scale().panned(pixels, day));
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
        showAround(day.start());
    }

    public void toEnd() {
        showAround(day.end());
    }

    public void nextMark() {
        marks().stream().map(Mark::at).filter(at -> at.isAfter(view.get().playhead())).findFirst()
                .ifPresent(this::movePlayheadTo);
    }

    public void previousMark() {
        marks().reversed().stream().map(Mark::at).filter(at -> at.isBefore(view.get().playhead()))
                .findFirst().ifPresent(this::movePlayheadTo);
    }

    public void movePlayhead(double x) {
        LocalDateTime at = scale().at(Math.clamp(x, scale().left(), scale().right()));
        show(view.get().withPlayhead(at));
    }

    /** Does what a click on the thing means. */
    public void click(Shown shown) {
        switch (shown) {
            case Shown.Nothing _ -> { }
            case Shown.Fold fold -> switchFold(fold.branch());
            case Shown.Marks marks -> {
                movePlayheadTo(marks.marks().getFirst().at());
                select(Optional.of(marks.branch()));
            }
            case Shown.OnBranch thing -> select(Optional.of(thing.branch()));
        }
        if (shown instanceof Shown.OnBranch thing && !(thing instanceof Shown.Fold)) {
            selection.set(Optional.of(thing));
        }
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
        return layout.marksOf(selected.get().orElse(comparison.get().trunk().name()));
    }

    private void movePlayheadTo(LocalDateTime at) {
        View next = view.get().withPlayhead(at);
        show(next);
        if (!next.shown().contains(at)) {
            showAround(at);
        }
    }

    /**
     * The same length of time, with that instant in the middle or as near to it as the day allows.
     */
    private void showAround(LocalDateTime at) {
        TimeRange shown = view.get().shown();
        LocalDateTime start = at.minus(shown.length().dividedBy(2));
        show(view.get().withShown(new TimeRange(start, start.plus(shown.length())).movedInto(day)));
    }

    private TimeScale scale() {
        return view.get().scale();
    }

    private double middle() {
        return scale().left() + scale().width() / 2;
    }

    private void show(TimeScale scale) {
        show(view.get().withShown(scale.shown()));
    }

    private void show(View next) {
        if (!next.equals(view.get())) {
            view.set(next);
            picture.set(layout.layout(next));
            playhead.set(next.playhead());
        }
    }
}
