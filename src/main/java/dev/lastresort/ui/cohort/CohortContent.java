package dev.lastresort.ui.cohort;

import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.cohort.PlayedDay;
import dev.lastresort.picture.CohortLayout;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.ui.timeline.Navigation;
import dev.lastresort.ui.timeline.TimelineContent;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The attempts at one scenario on a timeline; one of them can be selected. */
final class CohortContent implements TimelineContent {

    private static final double WIDTH = 800;

    private final TextMeasure text;
    private final PlayedDay day;
    private final Navigation navigation;
    private final ReadOnlyObjectWrapper<CohortLayout> layout;
    private List<String> files = List.of();

    /** @param scenario one at which something was decided */
    CohortContent(Cohort cohort, CohortScenario scenario, TextMeasure text) {
        this.text = text;
        this.day = scenario.day();
        CohortLayout first = new CohortLayout(cohort, scenario, text);
        this.layout = new ReadOnlyObjectWrapper<>(first);
        this.navigation = new Navigation(first.whole(), first.opening(WIDTH));
        this.files = files(cohort);
    }

    private List<String> files(Cohort cohort) {
        return cohort.at(day).stream().map(CohortAttempt::file).toList();
    }

    /** Whether the next state of the folder can be looked at in the same way. */
    boolean covers(Cohort cohort, CohortScenario scenario) {
        return scenario.day().equals(day) && new CohortLayout(cohort, scenario, text).whole()
                .equals(layout.get().whole());
    }

    void show(Cohort cohort, CohortScenario scenario) {
        boolean fitted = navigation.view().get().shown().equals(layout.get().work());
        layout.set(new CohortLayout(cohort, scenario, text));
        files = files(cohort);
        navigation.change(layout.get()::again);
        if (fitted) {
            fit();
        }
    }

    @Override
    public Navigation navigation() {
        return navigation;
    }

    @Override
    public DisplayList pictureWithin(double top, double bottom) {
        return layout.get().layout(navigation.view().get(), top, bottom);
    }

    @Override
    public void onChange(Runnable listener) {
        layout.addListener((_, _, _) -> listener.run());
    }

    @Override
    public void fit() {
        navigation.change(view -> view.withShown(layout.get().work()));
    }

    void showDay() {
        navigation.change(view -> view.withShown(layout.get().whole()));
    }

    void select(Optional<String> file) {
        navigation.change(view -> view.withSelected(file));
    }

    @Override
    public void click(Shown shown) {
        if (shown instanceof Shown.OnBranch thing) {
            select(Optional.of(thing.branch()).filter(files::contains));
        }
    }

    @Override
    public boolean answers(Shown shown) {
        return shown instanceof Shown.OnBranch thing && files.contains(thing.branch());
    }

    @Override
    public boolean press(TimelineKey key, boolean fine) {
        return switch (key) {
            case PREVIOUS -> move(-1);
            case NEXT -> move(1);
            case LEFT, RIGHT, SPACE, ENTER -> false;
        };
    }

    private boolean move(int by) {
        if (!files.isEmpty()) {
            int at = navigation.view().get().selected().map(files::indexOf)
                    .orElse(by > 0 ? -1 : files.size());
            select(Optional.of(files.get(Math.clamp(at + by, 0, files.size() - 1))));
        }
        return true;
    }

    @Override
    public Optional<Totals> totals() {
        return Optional.empty();
    }
}
