package dev.lastresort.ui.team;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.session.attempt.IncidentRoom.Measured;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.incident.model.IncidentModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What a session brings into its attempt, and what was measured of it. Invariant: one thing comes
 * after the other, also while the room works; it is measured once, when all of it has come.
 */
final class SessionRecord {

    private final IncidentModel room;
    private final Background background;
    private final BooleanSupplier stopped;
    private final Deque<Action> pending = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Measured>> measured =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean left;

    /** @param stopped whether the session is over */
    SessionRecord(IncidentModel room, Background background, BooleanSupplier stopped) {
        this.room = room;
        this.background = background;
        this.stopped = stopped;
        room.busy().addListener((_, _, _) -> bringNext());
    }

    ReadOnlyObjectProperty<Optional<Measured>> measured() {
        return measured.getReadOnlyProperty();
    }

    void keep(Measured found) {
        measured.set(Optional.of(found));
    }

    void leave() {
        left = true;
    }

    void bring(Action action) {
        pending.add(action);
        bringNext();
    }

    /** One thing at a time; what comes while the room works waits for its end. */
    private void bringNext() {
        if (left || !room.isFree() || pending.isEmpty()) {
            return;
        }
        Action next = pending.remove();
        if (room.isOpen() || next instanceof Action.OfTeam(var entry) && entry.isAfterwards()) {
            room.act(next, Optional.empty(), _ -> {
                bringNext();
                measureIfStopped();
                tellAgain();
            });
        } else {
            bringNext();
            measureIfStopped();
        }
    }

    /** What is written down once all was measured stands in the page of the hot wash, too. */
    private void tellAgain() {
        measured.get().filter(_ -> pending.isEmpty()).ifPresent(found -> background.run(
                () -> room.room().told(found), new WhenOver<Measured>(again -> {
                    if (!left) {
                        measured.set(Optional.of(again));
                    }
                }, _ -> {})));
    }

    void measureIfStopped() {
        if (stopped.getAsBoolean() && pending.isEmpty()) {
            measure();
        }
    }

    void measure() {
        if (!room.isOpen() && room.isFree() && measured.get().isEmpty()) {
            room.compare(found -> measured.set(Optional.of(found)));
        }
    }
}
