package dev.lastresort.ui.incident.model;

import dev.lastresort.session.Progress;
import dev.lastresort.session.Progress.Reached;
import dev.lastresort.session.attempt.IncidentRoom;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Measures what an attempt cost, with its progress and the way out of it. */
final class AttemptMeasuring {

    private final ReadOnlyObjectWrapper<Optional<Reached>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AtomicBoolean unwanted = new AtomicBoolean();

    ReadOnlyObjectProperty<Optional<Reached>> progress() {
        return progress.getReadOnlyProperty();
    }

    void begin() {
        unwanted.set(false);
        progress.set(Optional.of(new Reached("Replaying the rest of the day", Progress.UNKNOWN)));
    }

    void at(Reached now) {
        progress.set(Optional.of(now));
    }

    void end() {
        progress.set(Optional.empty());
    }

    void stop() {
        unwanted.set(true);
    }

    /** Blocks; empty if it was stopped. */
    Optional<IncidentRoom.Measured> of(IncidentRoom room, Progress reports) {
        try {
            return Optional.of(room.compare((stage, fraction) -> {
                if (unwanted.get()) {
                    throw new CancellationException();
                }
                reports.reached(stage, fraction);
            }));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }
}
