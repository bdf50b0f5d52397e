package dev.lastresort.ui.team;

import dev.lastresort.ui.incident.model.Wall;
import java.time.Duration;
import java.util.Optional;
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
    private final Runnable over;
    private final ReadOnlyObjectWrapper<SessionPhase> phase =
            new ReadOnlyObjectWrapper<>(SessionPhase.BRIEFING);
    private final ReadOnlyObjectWrapper<Duration> left;
    private Duration spent = Duration.ZERO;
    private Optional<Long> since = Optional.empty();

    /**
     * @param box  the time to play
     * @param over is told once when it is stopped, by hand or because the time is over
     */
    SessionClock(Duration box, boolean hardStop, Wall wall, Runnable over) {
        this.box = box;
        this.hardStop = hardStop;
        this.wall = wall;
        this.over = over;
        this.left = new ReadOnlyObjectWrapper<>(box);
    }

    public ReadOnlyObjectProperty<SessionPhase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** Negative where it is played on after the time is over. */
    public ReadOnlyObjectProperty<Duration> left() {
        return left.getReadOnlyProperty();
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
        if (phase.get() != SessionPhase.STOPPED) {
            keep();
            wall.ticker().stop();
            phase.set(SessionPhase.STOPPED);
            over.run();
        }
    }

    /** Nobody looks at it any more. */
    void leave() {
        wall.ticker().stop();
    }

    private void tick() {
        keep();
        if (hardStop && !left.get().isPositive()) {
            stop();
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
