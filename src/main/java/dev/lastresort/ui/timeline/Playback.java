package dev.lastresort.ui.timeline;

import dev.lastresort.picture.time.TimeRange;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * Moves the playhead through the day, so many times as fast as a clock on the wall. It has no clock
 * of its own: whoever paints tells it how much time has passed.
 */
public final class Playback {

    /** What one can choose from. */
    public static final List<Integer> SPEEDS = List.of(1, 10, 60, 100, 300, 1000);

    private final TimeRange day;
    private final ReadOnlyObjectProperty<LocalDateTime> playhead;
    private final Consumer<LocalDateTime> move;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final IntegerProperty speed = new SimpleIntegerProperty(300);

    Playback(TimeRange day, ReadOnlyObjectProperty<LocalDateTime> playhead,
            Consumer<LocalDateTime> move) {
        this.day = day;
        this.playhead = playhead;
        this.move = move;
    }

    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    public IntegerProperty speed() {
        return speed;
    }

    /**
     * Starts, or pauses if it plays.
     *
     * @param from where to start if the day is over already
     */
    public void toggle(LocalDateTime from) {
        if (!playing.get() && !playhead.get().isBefore(day.end())) {
            move.accept(from);
        }
        playing.set(!playing.get());
    }

    public void pause() {
        playing.set(false);
    }

    /** So much time has passed on the wall; at the end of the day it stops. */
    public void advance(Duration wall) {
        if (!playing.get()) {
            return;
        }
        LocalDateTime at = playhead.get().plus(wall.multipliedBy(speed.get()));
        if (at.isBefore(day.end())) {
            move.accept(at);
        } else {
            move.accept(day.end());
            playing.set(false);
        }
    }
}
