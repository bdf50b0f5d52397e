package dev.lastresort.session.author;

import dev.lastresort.model.journal.Event.AlertRaised;
import dev.lastresort.model.outcome.Comparison;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Which alert called somebody when a scenario was compared last.
 *
 * @param incidentAt when the incident began then
 * @param alert      empty if nobody was called
 * @param older      whether the file has changed since
 */
public record LastCall(LocalDateTime incidentAt, Optional<AlertRaised> alert, boolean older) {

    public static LastCall of(Comparison comparison) {
        return new LastCall(comparison.scenario().incident().at(),
                comparison.trunk().journal().stream(AlertRaised.class).findFirst(), false);
    }

    /** The same of a file that has changed since. */
    public LastCall before() {
        return new LastCall(incidentAt, alert, true);
    }
}
