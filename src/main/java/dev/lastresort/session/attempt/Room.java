package dev.lastresort.session.attempt;

import dev.lastresort.model.journal.Event.AlertRaised;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.replay.Branch.Role;
import dev.lastresort.replay.DayStart;
import dev.lastresort.replay.Watch;
import java.util.Optional;

/**
 * The incident at its first page: the day is lived until somebody is called, and no further. Any
 * number of attempts start from here. Immutable.
 *
 * @param sha256 of the scenario's content
 * @param page   the moment at which the first alert has just been raised
 */
public record Room(Scenario scenario, String sha256, Moment page, AlertRaised alert) {

    private static final String NAME = "attempt";

    /**
     * Lives the day to the first page.
     *
     * @return empty if nobody is called before the horizon
     * @throws dev.lastresort.replay.NotAdmitted if some of the scenario's SQL may not run
     * @throws dev.lastresort.replay.ReplayFault if the scenario cannot be replayed
     */
    public static Optional<Room> open(Scenario scenario, String sha256, Watch watch) {
        DayStart day = DayStart.of(scenario);
        try (Stretch morning = new Stretch(scenario,
                day.image().thaw(NAME, Role.INCIDENT, watch), scenario.start())) {
            if (!morning.liveThrough(scenario.horizon(), AlertRaised.class::isInstance)) {
                return Optional.empty();
            }
            Moment page = morning.rest();
            return page.journal().stream(AlertRaised.class).findFirst()
                    .map(alert -> new Room(scenario, sha256, page, alert));
        }
    }

    /** A stretch that begins at that moment. */
    Stretch from(Moment moment) {
        return new Stretch(
                scenario, moment.image().thaw(NAME, Role.INCIDENT, Watch.NONE), moment);
    }
}
