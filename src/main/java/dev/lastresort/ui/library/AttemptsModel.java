package dev.lastresort.ui.library;

import dev.lastresort.session.attempt.KeptAttempt;
import dev.lastresort.session.attempt.file.AttemptBundle.RemovedAttempt;
import dev.lastresort.session.desk.IncidentRooms;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * What can be done with attempts in their list, but for what leads to another screen. Invariant:
 * what was deleted since the window opened can be brought back, the last one first.
 */
public final class AttemptsModel {

    private final IncidentRooms rooms;
    private final Background background;
    private final Runnable changed;
    private final Consumer<String> failed;
    private final List<RemovedAttempt> removed = new ArrayList<>();
    private final ReadOnlyIntegerWrapper undoable = new ReadOnlyIntegerWrapper();

    /** @param changed hears when the list is another */
    AttemptsModel(IncidentRooms rooms, Background background, Runnable changed,
            Consumer<String> failed) {
        this.rooms = rooms;
        this.background = background;
        this.changed = changed;
        this.failed = failed;
    }

    /** How many deleted ones can be brought back. */
    ReadOnlyIntegerProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    void rename(KeptAttempt attempt, String name) {
        background.run(() -> {
            rooms.shelf().rename(attempt.id(), name);
            return true;
        }, new WhenOver<Boolean>(_ -> changed.run(), failed));
    }

    void delete(List<KeptAttempt> attempts) {
        attempts.forEach(attempt -> background.run(
                () -> rooms.shelf().remove(attempt.id()),
                new WhenOver<RemovedAttempt>(gone -> {
                    removed.add(gone);
                    undoable.set(removed.size());
                    changed.run();
                }, failed)));
    }

    void undo() {
        if (!removed.isEmpty()) {
            RemovedAttempt last = removed.removeLast();
            undoable.set(removed.size());
            background.run(() -> {
                rooms.shelf().restore(last);
                return true;
            }, new WhenOver<Boolean>(_ -> changed.run(), failed));
        }
    }

    /** The attempt's file, read when it is wanted. */
    byte[] export(KeptAttempt attempt) {
        return rooms.shelf().export(attempt.id());
    }

    /** How many may be compared: from two on. */
    static Optional<List<String>> comparable(List<KeptAttempt> attempts) {
        return attempts.size() < 2 ? Optional.empty()
                : Optional.of(attempts.stream().map(KeptAttempt::id).toList());
    }
}
