package dev.lastresort.model.debrief;

import java.time.LocalDate;
import java.util.List;

/**
 * All that a report tells, whatever it is written as.
 *
 * @param incidents at least one
 * @param writtenOn the only thing in it that depends on when it is written
 */
public record Report(List<ReportedIncident> incidents, LocalDate writtenOn) {

    public Report {
        incidents = List.copyOf(incidents);
        if (incidents.isEmpty()) {
            throw new IllegalArgumentException("a report is about something");
        }
    }
}
