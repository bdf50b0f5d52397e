package dev.lastresort.ui.team;

import dev.lastresort.model.exercise.Seat;
import dev.lastresort.model.exercise.SeatName;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * As which seat the room is seen on the projector, and whether that seat works the keyboard. To
 * begin with the driver does. Invariant: what the seat does not see is not on the projector.
 */
public final class Projection {

    private final List<Seat> seats;
    private final ReadOnlyObjectWrapper<Seat> seat;
    private final ReadOnlyBooleanWrapper drives = new ReadOnlyBooleanWrapper(true);

    /** @param seats those of the exercise, at least one */
    public Projection(List<Seat> seats) {
        this.seats = List.copyOf(seats);
        this.seat = new ReadOnlyObjectWrapper<>(seats.stream()
                .filter(one -> one.name() == SeatName.DRIVER).findFirst()
                .orElse(seats.getFirst()));
    }

    List<Seat> seats() {
        return seats;
    }

    public ReadOnlyObjectProperty<Seat> seat() {
        return seat.getReadOnlyProperty();
    }

    /** Whether something can be done in the room as it is projected. */
    public ReadOnlyBooleanProperty drives() {
        return drives.getReadOnlyProperty();
    }

    void show(Seat next) {
        seat.set(next);
    }

    /** As the next seat sees it. */
    void showNext() {
        seat.set(seats.get((seats.indexOf(seat.get()) + 1) % seats.size()));
    }

    void toggleDriving() {
        drives.set(!drives.get());
    }
}
