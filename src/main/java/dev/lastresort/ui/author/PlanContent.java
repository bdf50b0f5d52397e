package dev.lastresort.ui.author;

import dev.lastresort.model.outcome.ModelledDay;
import dev.lastresort.model.outcome.ModelledDay.ModelledTraffic;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.picture.PlanLayout;
import dev.lastresort.picture.View;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.ui.timeline.Navigation;
import dev.lastresort.ui.timeline.TimelineContent;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A day as it is modelled, on a timeline whose steps can be selected. Invariant: the step that is
 * selected is one of the day that is shown.
 */
final class PlanContent implements TimelineContent {

    private static final double WIDTH = 800;

    private final TextMeasure text;
    private final Navigation navigation;
    private final ReadOnlyObjectWrapper<PlanLayout> layout;
    private final ReadOnlyObjectWrapper<Optional<ChosenStep>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    PlanContent(ModelledDay day, TextMeasure text) {
        this.text = text;
        PlanLayout first = new PlanLayout(day, text);
        this.layout = new ReadOnlyObjectWrapper<>(first);
        this.navigation = new Navigation(first.whole(), first.opening(WIDTH));
    }

    /** Whether another state of the file has the same day, so that one can look on. */
    boolean covers(ModelledDay other) {
        return day().start().equals(other.start()) && day().horizon().equals(other.horizon());
    }

    /** Another state of the file; who looks at the whole of the incident goes on doing so. */
    void show(ModelledDay next) {
        boolean fitted = shown().shown().equals(layout.get().incident());
        Optional<ChosenStep> before = chosen.get();
        layout.set(new PlanLayout(next, text));
        navigation.change(layout.get()::again);
        if (fitted) {
            fit();
        }
        choose(before.flatMap(old -> ChosenStep.all(day()).stream()
                .filter(one -> one.program().name().equals(old.program().name())
                        && one.step().step().name().equals(old.step().step().name()))
                .findFirst()));
    }

    ModelledDay day() {
        return layout.get().day();
    }

    ReadOnlyObjectProperty<Optional<ChosenStep>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void choose(Optional<ChosenStep> step) {
        chosen.set(step);
        navigation.change(view -> select(view, step));
    }

    private View select(View view, Optional<ChosenStep> step) {
        View selected = view.withSelected(step.map(one -> one.program().name()))
                .withThing(step.map(PlanContent::thing));
        return step.map(one -> one.step().start())
                .filter(at -> !selected.shown().contains(at)
                        && at.isBefore(layout.get().day().horizon()))
                .map(at -> selected.around(at, 1.0 / 3, layout.get().whole())).orElse(selected);
    }

    private static Shown.OnBranch thing(ChosenStep one) {
        String name = one.step().step().name();
        return one.step().phases().isEmpty()
                ? new Shown.ModelledMoment(one.program().name(), name, one.step().start())
                : new Shown.ModelledPhase(
                        one.program().name(), name, one.step().phases().getFirst());
    }

    private View shown() {
        return navigation.view().get();
    }

    @Override
    public Navigation navigation() {
        return navigation;
    }

    @Override
    public DisplayList pictureWithin(double top, double bottom) {
        return layout.get().layout(shown(), top, bottom);
    }

    @Override
    public void onChange(Runnable listener) {
        layout.addListener((_, _, _) -> listener.run());
    }

    @Override
    public void fit() {
        navigation.change(view -> view.withShown(layout.get().incident()));
    }

    /** The whole day, or the incident again. */
    void toggleDay() {
        if (shown().shown().equals(layout.get().whole())) {
            fit();
        } else {
            showDay();
        }
    }

    void showDay() {
        navigation.change(view -> view.withShown(layout.get().whole()));
    }

    @Override
    public void click(Shown shown) {
        if (shown instanceof Shown.GroupFold fold) {
            navigation.change(view -> view.withGroupSwitched(fold.group()));
        } else if (answers(shown) && shown instanceof Shown.OnBranch thing) {
            String step = PlanLayout.stepOf(shown).orElseThrow();
            choose(ChosenStep.all(day()).stream()
                    .filter(one -> one.program().name().equals(thing.branch())
                            && one.step().step().name().equals(step))
                    .findFirst());
        }
    }

    @Override
    public boolean answers(Shown shown) {
        return shown instanceof Shown.GroupFold || PlanLayout.stepOf(shown).isPresent();
    }

    @Override
    public boolean press(TimelineKey key, boolean fine) {
        return switch (key) {
            case PREVIOUS -> move(-1);
            case NEXT -> move(1);
            case ENTER -> switchGroups();
            case LEFT, RIGHT, SPACE -> false;
        };
    }

    /** Whether there are any. */
    boolean switchGroups() {
        List<String> groups = day().traffic().stream().filter(one -> !one.members().isEmpty())
                .map(ModelledTraffic::actor).toList();
        navigation.change(view -> view.withGroupsSwitched(groups));
        return !groups.isEmpty();
    }

    private boolean move(int by) {
        List<ChosenStep> all = ChosenStep.all(day());
        if (!all.isEmpty()) {
            int at = chosen.get().map(all::indexOf).orElse(by > 0 ? -1 : all.size());
            choose(Optional.of(all.get(Math.clamp(at + by, 0, all.size() - 1))));
        }
        return true;
    }

    /** How many requests fall within the marked stretch. */
    @Override
    public Optional<Totals> totals() {
        return shown().range().map(range -> new Totals(List.of("", "requests by schedule"),
                day().traffic().stream().map(actor -> List.of(actor.title(),
                        Wording.number(count(actor, range.start(), range.end())))).toList()));
    }

    private static long count(ModelledTraffic actor, LocalDateTime from,
            LocalDateTime to) {
        return actor.ticks().before(to) - actor.ticks().before(from);
    }
}
