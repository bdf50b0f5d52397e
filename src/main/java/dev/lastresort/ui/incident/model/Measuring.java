package dev.lastresort.ui.incident.model;

import dev.lastresort.session.Watch;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.ui.desk.Background.Progress;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Measures what an attempt cost, with its progress and the way out of it. */
final class Measuring {

    private final ReadOnlyObjectWrapper<Optional<Progress>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AtomicBoolean unwanted = new AtomicBoolean();

    ReadOnlyObjectProperty<Optional<Progress>> progress() {
        return progress.getReadOnlyProperty();
    }

    void begin() {
        unwanted.set(false);
        progress.set(Optional.of(new Progress("Living the rest of the day", -1)));
    }

    void at(Progress now) {
        progress.set(Optional.of(now));
    }

    void end() {
        progress.set(Optional.empty());
    }

    void stop() {
        unwanted.set(true);
    }

    /** Blocks; empty if it was stopped. */
    Optional<IncidentRoom.Measured> of(IncidentRoom room, Watch watch) {
        try {
            return Optional.of(room.compare(new Watch() {
                @Override
                public void at(String stage, double done) {
                    watch.at(stage, done);
                }

                @Override
                public boolean cancelled() {
                    return unwanted.get();
                }
            }));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }
}
