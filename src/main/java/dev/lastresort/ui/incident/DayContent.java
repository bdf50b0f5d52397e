package dev.lastresort.ui.incident;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.picture.Aim;
import dev.lastresort.picture.RoomLayout;
import dev.lastresort.picture.shape.ActorCondition;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.story.RoomStory;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.ui.incident.model.TargetField;
import dev.lastresort.ui.timeline.Navigation;
import dev.lastresort.ui.timeline.Snap;
import dev.lastresort.ui.timeline.TimelineContent;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The day as the room knows it, on a timeline: it shows the incident as it grows until a hand
 * chooses another stretch, and takes a target for the form that is open. Invariant: a target lies
 * within what has happened.
 */
final class DayContent implements TimelineContent {

    private static final double WIDTH = 800;
    private static final long MINUTE = 60;
    private static final long FINE = 10;
    private static final List<String> HEADINGS = List.of("", "up", "down", "held back");

    private record Drawn(RoomLayout layout, Aim aim) {}

    private final TextMeasure text;
    private final Navigation navigation;
    private final ReadOnlyObjectWrapper<Drawn> drawn;
    private TimeRange fitted;
    private Optional<TargetField> field = Optional.empty();
    private Optional<LocalDateTime> pointed = Optional.empty();
    private Optional<LocalDateTime> clock = Optional.empty();

    DayContent(RoomView view, TextMeasure text) {
        this.text = text;
        RoomLayout layout = new RoomLayout(KnownDay.of(view), text);
        this.drawn = new ReadOnlyObjectWrapper<>(new Drawn(layout, Aim.NONE));
        this.navigation = new Navigation(layout.story().day(), layout.opening(WIDTH));
        this.fitted = layout.story().incident();
    }

    /** More has happened, or, after going back, less. */
    void show(RoomView view) {
        boolean follows = navigation.view().get().shown().equals(fitted);
        drawn.set(new Drawn(new RoomLayout(KnownDay.of(view), text), drawn.get().aim()));
        navigation.change(look -> drawn.get().layout().again(look).withPlayhead(now()));
        if (follows) {
            fit();
        }
        showAim();
    }

    /** What the clock shows: under pressure it runs ahead of what is known for a while. */
    void tick(LocalDateTime shown) {
        clock = Optional.of(shown);
        if (!navigation.view().get().playhead().equals(now())) {
            navigation.change(view -> view.withPlayhead(now()));
        }
    }

    private LocalDateTime now() {
        return clock.filter(story().now()::isBefore).orElseGet(() -> story().now());
    }

    RoomStory story() {
        return drawn.get().layout().story();
    }

    /** Another field takes the target, or none does, or its target is another. */
    void aim(Optional<TargetField> next) {
        field = next;
        showAim();
    }

    Optional<TargetField> field() {
        return field;
    }

    private void showAim() {
        Aim aim = field.map(one -> new Aim(one.target(), pointed, one.isInPlace()))
                .orElse(Aim.NONE);
        drawn.set(new Drawn(drawn.get().layout(), aim));
    }

    @Override
    public Navigation navigation() {
        return navigation;
    }

    @Override
    public DisplayList pictureWithin(double top, double bottom) {
        return drawn.get().layout().layout(
                navigation.view().get(), drawn.get().aim(), Math.floor(bottom - top));
    }

    @Override
    public void onChange(Runnable listener) {
        drawn.addListener((_, _, _) -> listener.run());
    }

    @Override
    public void fit() {
        fitted = story().incident();
        navigation.change(view -> view.withShown(fitted));
    }

    /** The whole day, or the incident again. */
    void toggleDay() {
        if (navigation.view().get().shown().equals(navigation.day())) {
            fit();
        } else {
            showDay();
        }
    }

    void showDay() {
        navigation.change(view -> view.withShown(navigation.day()));
    }

    /** Everything that is known stands in the log; here it is only pointed at. */
    @Override
    public void click(Shown shown) {
        if (shown instanceof Shown.GroupFold fold) {
            navigation.change(view -> view.withGroupSwitched(fold.group()));
        }
    }

    @Override
    public boolean answers(Shown shown) {
        return shown instanceof Shown.GroupFold;
    }

    @Override
    public boolean isPicking() {
        return field.isPresent();
    }

    @Override
    public void point(OptionalDouble x) {
        Optional<LocalDateTime> next = x.isPresent()
                ? Optional.of(target(x.getAsDouble())) : Optional.empty();
        if (!next.equals(pointed)) {
            pointed = next;
            showAim();
        }
    }

    @Override
    public void pick(double x) {
        pointed = Optional.empty();
        pick(target(x));
    }

    @Override
    public void dragTarget(String branch, double x) {
        pick(x);
    }

    private LocalDateTime target(double x) {
        return Snap.target(navigation.at(x), drawn.get().layout().instants(), navigation.scale());
    }

    private void pick(LocalDateTime at) {
        field.ifPresent(one -> one.pick(known(at)));
    }

    private LocalDateTime known(LocalDateTime at) {
        return at.isAfter(story().now()) ? story().now()
                : at.isBefore(story().day().start()) ? story().day().start() : at;
    }

    @Override
    public boolean press(TimelineKey key, boolean fine) {
        if (key == TimelineKey.ENTER) {
            return switchGroups();
        }
        if (field.isEmpty()) {
            return false;
        }
        long step = fine ? FINE : MINUTE;
        switch (key) {
            case LEFT -> moveTarget(-step);
            case RIGHT -> moveTarget(step);
            case PREVIOUS -> instants().reversed().stream().filter(at -> at.isBefore(from()))
                    .findFirst().ifPresent(this::pick);
            case NEXT -> instants().stream().filter(at -> at.isAfter(from()))
                    .findFirst().ifPresent(this::pick);
            case SPACE, ENTER -> {
                return false;
            }
        }
        return true;
    }

    /** Whether there are any. */
    boolean switchGroups() {
        List<String> groups = story().actors().stream()
                .filter(actor -> !actor.members().isEmpty()).map(RoomStory.Fares::title).toList();
        navigation.change(view -> view.withGroupsSwitched(groups));
        return !groups.isEmpty();
    }

    private void moveTarget(long seconds) {
        pick(field.flatMap(TargetField::target).map(at -> at.plusSeconds(seconds))
                .orElseGet(() -> story().page()));
    }

    /** Without a target, one begins where somebody was called. */
    private LocalDateTime from() {
        return field.flatMap(TargetField::target).orElseGet(() -> story().page());
    }

    private List<LocalDateTime> instants() {
        return drawn.get().layout().instants();
    }

    @Override
    public Optional<Totals> totals() {
        return navigation.view().get().range().map(range -> new Totals(HEADINGS,
                story().actors().stream().map(actor -> List.of(actor.title(),
                        time(actor, range, ActorCondition.UP),
                        time(actor, range, ActorCondition.DOWN),
                        time(actor, range, ActorCondition.WAITING, ActorCondition.STOPPED,
                                ActorCondition.READ_ONLY, ActorCondition.MAINTENANCE)))
                        .toList()));
    }

    private String time(RoomStory.Fares actor, TimeRange range, ActorCondition... conditions) {
        LocalDateTime end = known(range.end());
        return Wording.duration(!range.start().isBefore(end) ? 0 : Stream.of(conditions)
                .map(one -> actor.conditions().length(one, new TimeRange(range.start(), end)))
                .reduce(Duration.ZERO, Duration::plus).toSeconds());
    }
}
