package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.StepStory;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.timeline.TimelineModel;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The steps of the selected branch; of that looked at first while none is selected. */
public final class StepsModel {

    /** What one branch did. */
    public record Stories(String branch, String title, List<StepStory> steps) {}

    private final TimelineModel timeline;
    private final LatestWork work;
    private final ReadOnlyObjectWrapper<Optional<Stories>> told =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    StepsModel(TimelineModel timeline, Background background) {
        this.timeline = timeline;
        this.work = new LatestWork(background);
        timeline.selected().addListener((_, _, _) -> read());
        timeline.comparison().addListener((_, _, _) -> read());
        read();
    }

    /** Why the steps could not be read, if so. */
    public ReadOnlyObjectProperty<Optional<String>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Empty while it is read, and if it cannot be. */
    public ReadOnlyObjectProperty<Optional<Stories>> told() {
        return told.getReadOnlyProperty();
    }

    public void reveal(LocalDateTime at) {
        told.get().ifPresent(now -> timeline.reveal(now.branch(), at));
    }

    /** What ran the SQL. */
    EngineName engine() {
        return timeline.comparison().get().scenario().engine();
    }

    /** The scenario's first, which needs no date. */
    LocalDateTime day() {
        return timeline.comparison().get().scenario().start();
    }

    private void read() {
        Comparison comparison = timeline.comparison().get();
        String name = timeline.selected().get().orElse(comparison.atFirst().name());
        BranchResult branch = comparison.branches().stream()
                .filter(each -> each.name().equals(name)).findFirst()
                .orElseGet(comparison::atFirst);
        told.set(Optional.empty());
        trouble.set(Optional.empty());
        LocalDateTime day = day();
        work.run(_ -> new Stories(
                branch.name(), branch.title(), StepStory.of(branch.journal(), day)),
                read -> told.set(Optional.of(read)),
                why -> trouble.set(Optional.of(why)));
    }
}
