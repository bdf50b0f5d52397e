package dev.lastresort.inspection;

import java.time.LocalDateTime;

/** The database was down from {@code start}, inclusive, to {@code end}, exclusive, because of a step. */
public record Outage(LocalDateTime start, LocalDateTime end, String step) {

    boolean covers(LocalDateTime instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
