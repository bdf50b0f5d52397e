package dev.lastresort.ui.team;

import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.incident.model.IncidentModel;
import java.time.Duration;

/**
 * How long a session was played, kept with its attempt: after a break it goes on with what is left.
 * Invariant: whatever ends the program, no more than {@link #BETWEEN} of it is lost.
 */
final class PlayedTime {

    static final Duration BETWEEN = Duration.ofSeconds(10);

    private final SessionClock clock;
    private final IncidentModel room;
    private final Background background;
    private Duration kept;

    PlayedTime(SessionClock clock, IncidentModel room, Background background) {
        this.clock = clock;
        this.room = room;
        this.background = background;
        this.kept = clock.spent();
        clock.left().addListener((_, _, _) -> {
            if (clock.spent().minus(kept).compareTo(BETWEEN) >= 0) {
                keep();
            }
        });
        clock.phase().addListener((_, _, _) -> keep());
    }

    /** What cannot be kept now is tried again: a decision that is not kept is told anyway. */
    void keep() {
        Duration played = Duration.ofSeconds(clock.spent().toSeconds());
        if (!played.equals(kept)) {
            kept = played;
            var attempt = room.room();
            background.run(() -> {
                attempt.keepPlayed(played);
                return played;
            }, new WhenOver<Duration>(_ -> {}, _ -> {}));
        }
    }
}
