package dev.lastresort.ui.team;

import dev.lastresort.session.attempt.verdict.Continuation;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.RunningTask;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.incident.model.IncidentModel;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What each recovery would cost from now, reckoned beside whatever goes on. */
final class CostReckoning {

    private final IncidentModel room;
    private final Background background;
    private final ReadOnlyObjectWrapper<FromNow> costs =
            new ReadOnlyObjectWrapper<>(new FromNow.NotAsked());
    private Optional<RunningTask> work = Optional.empty();

    CostReckoning(IncidentModel room, Background background) {
        this.room = room;
        this.background = background;
    }

    ReadOnlyObjectProperty<FromNow> costs() {
        return costs.getReadOnlyProperty();
    }

    void begin() {
        leave();
        LocalDateTime at = room.view().get().now();
        costs.set(new FromNow.Reckoning(at));
        work = Optional.of(background.run(room.room()::fromHere, _ -> {},
                new WhenOver<List<Continuation>>(found -> costs.set(new FromNow.Reckoned(at,
                        RecoveryCost.of(found))),
                        why -> costs.set(new FromNow.NotReckoned(why)))));
    }

    void leave() {
        work.ifPresent(RunningTask::cancel);
    }
}
