package dev.lastresort.ui.timeline;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.ModelledSchedule;
import dev.lastresort.model.outcome.Wording;
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
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A comparison on a timeline: what is drawn of it, and what is selected on it. The picture of the
 * view is laid out when somebody asks for it: many gestures between two frames cost one layout.
 */
public final class TimelineModel implements TimelineContent {

    private static final List<String> HEADINGS =
            List.of("", "told yes", "wrong", "failed", "refused", "forgotten", "down");

    private final ReadOnlyObjectWrapper<Comparison> comparison;
    private final ReadOnlyObjectWrapper<TimelineLayout> layout;
    private final Navigation navigation;
    private final ObjectBinding<DisplayList> picture;
    private final ReadOnlyObjectWrapper<Optional<String>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Shown.OnBranch>> selection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Playback playback;
    private final TargetDrag target = new TargetDrag();
    private boolean inPlace;

    public TimelineModel(Comparison comparison, TextMeasure text, double width) {
        this.comparison = new ReadOnlyObjectWrapper<>(comparison);
        this.layout = new ReadOnlyObjectWrapper<>(new TimelineLayout(comparison, text));
        this.navigation = new Navigation(
                new TimeRange(comparison.scenario().start(), comparison.scenario().horizon()),
                Opening.of(comparison, width, text),
                (view, wide) -> Opening.resized(view, this.comparison.get(), text, wide));
        this.picture = Bindings.createObjectBinding(
                () -> layout.get().layout(look()), view(), layout);
        this.playback = new Playback(navigation.day(), playhead(), navigation::follow);
    }

    /** What is drawn; another one when a what-if was measured. */
    public ReadOnlyObjectProperty<Comparison> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /** Draws another comparison of the same scenario, looked at in the same way. */
    public void show(Comparison other) {
        View next = Opening.again(look(), other);
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
        show(look().withProvisional(new Provisional(schedule, target.held())));
    }

    /**
     * Who is told, while a hand drags a branch's restore target and when it lets go, and answers
     * whether it will be measured there.
     */
    public void onTargetDragged(BiPredicate<String, LocalDateTime> listener) {
        target.listen(listener);
    }

    /** Moves it to the whole minute, or second, nearest to there. */
    @Override
    public void dragTarget(String branch, double x) {
        target.drag(branch, navigation.scale(), x, navigation.day());
        showTarget();
    }

    @Override
    public void dropTarget() {
        target.drop();
        showTarget();
    }

    private void showTarget() {
        show(look().withProvisional(new Provisional(
                look().provisional().schedule(), target.held())));
    }

    /** The instant that the playhead stands at. */
    public ReadOnlyObjectProperty<LocalDateTime> playhead() {
        return navigation.playhead();
    }

    /** The thing that was clicked last, until its branch is selected no more. */
    public ReadOnlyObjectProperty<Optional<Shown.OnBranch>> selection() {
        return selection.getReadOnlyProperty();
    }

    /** Selects the branch and brings that instant of it into sight, with the playhead on it. */
    public void reveal(String branch, LocalDateTime at) {
        select(Optional.of(branch));
        navigation.movePlayheadTo(at);
    }

    @Override
    public Navigation navigation() {
        return navigation;
    }

    public ReadOnlyObjectProperty<View> view() {
        return navigation.view();
    }

    private View look() {
        return navigation.view().get();
    }

    /** The picture of the view; tell only its invalidation, or each gesture is laid out alone. */
    public ObjectBinding<DisplayList> picture() {
        return picture;
    }

    @Override
    public DisplayList pictureWithin(double top, double bottom) {
        return layout.get().layout(look(), top, bottom);
    }

    /** The selected branch. */
    public ReadOnlyObjectProperty<Optional<String>> selected() {
        return selected.getReadOnlyProperty();
    }

    public Playback playback() {
        return playback;
    }

    @Override
    public void fit() {
        show(look().withShown(Opening.incident(comparison.get())));
    }

    public void nextMark() {
        marks().stream().map(Mark::at).filter(at -> at.isAfter(look().playhead())).findFirst()
                .ifPresent(navigation::movePlayheadTo);
    }

    public void previousMark() {
        marks().reversed().stream().map(Mark::at).filter(at -> at.isBefore(look().playhead()))
                .findFirst().ifPresent(navigation::movePlayheadTo);
    }

    /** Moves the playhead to that place, or to a marked instant that is close to it. */
    public void movePlayhead(double x) {
        List<LocalDateTime> marked = layout.get().markedInstants(look().unfolded());
        show(look().withPlayhead(Snap.to(navigation.at(x), marked, navigation.scale())));
    }

    /** What happened within the marked stretch, for each unfolded branch. */
    public List<RangeTotals> rangeTotals() {
        return look().range().map(range -> layout.get().totals(look(), range))
                .orElse(List.of());
    }

    @Override
    public Optional<Totals> totals() {
        return look().range().map(_ -> new Totals(HEADINGS, rangeTotals().stream()
                .map(sums -> List.of(sums.title(), Wording.number(sums.toldYes()),
                        Wording.number(sums.wrong()), Wording.number(sums.failed()),
                        Wording.number(sums.refused()), Wording.number(sums.forgotten()),
                        Wording.duration(sums.down().toSeconds())))
                .toList()));
    }

    /** All that happened on the selected branch, or else on those that are unfolded. */
    public List<Happening> happenings() {
        return layout.get().happenings(selected.get().map(List::of).orElseGet(() -> look()
                .order().stream().filter(look().unfolded()::contains).toList()));
    }

    @Override
    public void click(Shown shown) {
        switch (shown) {
            case Shown.Nothing _, Shown.Playhead _ -> {}
            case Shown.Fold fold -> switchFold(fold.branch());
            case Shown.GroupFold fold -> show(look().withGroupSwitched(fold.group()));
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
        show(look().withThing(Optional.of(thing)));
        selection.set(Optional.of(thing));
        layout.get().instantOf(thing).ifPresent(navigation::movePlayheadTo);
    }

    public void switchFold(String branch) {
        show(look().withFoldSwitched(branch));
    }

    public void switchFoldOfSelected() {
        selected.get().ifPresent(this::switchFold);
    }

    @Override
    public boolean answers(Shown shown) {
        return true;
    }

    @Override
    public void onChange(Runnable listener) {
        comparison.addListener((_, _, _) -> listener.run());
    }

    @Override
    public void pick(double x) {
        movePlayhead(x);
    }

    @Override
    public void dragPlayhead(double x) {
        playback.pause();
        movePlayhead(x);
    }

    @Override
    public boolean press(TimelineKey key, boolean fine) {
        switch (key) {
            case ENTER -> switchFoldOfSelected();
            case NEXT -> nextMark();
            case PREVIOUS -> previousMark();
            case SPACE -> playback.toggle(look().shown().start());
            case LEFT, RIGHT -> {
                return false;
            }
        }
        return true;
    }

    /** The same, and what is in sight stays where it is: whoever asks looks elsewhere. */
    public void selectInPlace(Optional<String> branch) {
        inPlace = true;
        select(branch);
        inPlace = false;
    }

    @Override
    public boolean followsSelection() {
        return !inPlace;
    }

    /** Marks the branch and unfolds it. */
    public void select(Optional<String> branch) {
        if (!branch.equals(selected.get())) {
            View next = look().withSelected(branch);
            show(branch.filter(name -> !next.unfolded().contains(name))
                    .map(next::withFoldSwitched).orElse(next));
            selected.set(branch);
            selection.set(Optional.empty());
        }
    }

    private List<Mark> marks() {
        return layout.get().marksOf(selected.get().orElse(comparison.get().atFirst().name()));
    }

    private void show(View next) {
        navigation.change(_ -> next);
    }
}
