package dev.lastresort.ui.team;

import dev.lastresort.model.attempt.Action.EndedBy;
import dev.lastresort.model.exercise.ExercisePart.TimeBox;
import dev.lastresort.ui.incident.model.Wall;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How far a session has come by the clock on the wall. Invariant: time is spent only while it is
 * played; once it is stopped it stays so.
 */
public final class SessionClock {

    /** What goes on at the table. */
    public enum SessionPhase {
        BRIEFING("Briefing"), PLAYING("Playing"), PAUSED("Paused"), STOPPED("Stopped");

        private final String words;

        SessionPhase(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final Duration box;
    private final boolean hardStop;
    private final Wall wall;
    private final Consumer<EndedBy> over;
    private final ReadOnlyObjectWrapper<SessionPhase> phase;
    private final ReadOnlyObjectWrapper<Duration> left;
    private Duration spent;
    private Optional<Long> since = Optional.empty();

    /**
     * @param time  the time to play, and whether it ends hard
     * @param spent how much of it was played before a break: then it goes on as after a pause
     * @param over  is told once who stopped it: somebody, or the clock when the time was over
     */
    SessionClock(TimeBox time, Duration spent, Wall wall,
            Consumer<EndedBy> over) {
        this.box = time.play();
        this.hardStop = time.hardStop();
        this.spent = spent;
        this.wall = wall;
        this.over = over;
        this.phase = new ReadOnlyObjectWrapper<>(spent.isZero() ? SessionPhase.BRIEFING
                : SessionPhase.PAUSED);
        this.left = new ReadOnlyObjectWrapper<>(box.minus(spent));
    }

    public ReadOnlyObjectProperty<SessionPhase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** Negative where it is played on after the time is over. */
    public ReadOnlyObjectProperty<Duration> left() {
        return left.getReadOnlyProperty();
    }

    /** How long it was played by now. */
    Duration spent() {
        return spent;
    }

    /** Begins, or goes on after a pause. */
    void play() {
        if (phase.get() == SessionPhase.BRIEFING || phase.get() == SessionPhase.PAUSED) {
            since = Optional.of(wall.nanos().getAsLong());
            phase.set(SessionPhase.PLAYING);
            wall.ticker().start(this::tick);
        }
    }

    void pause() {
        if (phase.get() == SessionPhase.PLAYING) {
            keep();
            wall.ticker().stop();
            phase.set(SessionPhase.PAUSED);
        }
    }

    void stop() {
        stop(EndedBy.FACILITATOR);
    }

    private void stop(EndedBy by) {
        if (phase.get() != SessionPhase.STOPPED) {
            keep();
            if (by == EndedBy.CLOCK) {
                // it ticks now and then, and nothing was played since
                spent = box;
                left.set(Duration.ZERO);
            }
            wall.ticker().stop();
            phase.set(SessionPhase.STOPPED);
            over.accept(by);
        }
    }

    /** Nobody looks at it any more. */
    void leave() {
        keep();
        wall.ticker().stop();
    }

    private void tick() {
        keep();
        if (hardStop && !left.get().isPositive()) {
            stop(EndedBy.CLOCK);
        }
    }

    private void keep() {
        long now = wall.nanos().getAsLong();
        if (phase.get() == SessionPhase.PLAYING) {
            spent = spent.plusNanos(now - since.orElse(now));
            since = Optional.of(now);
        }
        left.set(box.minus(spent));
    }
}
