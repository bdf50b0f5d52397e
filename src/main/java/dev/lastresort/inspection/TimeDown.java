package dev.lastresort.inspection;

import java.time.LocalDateTime;

/** A step had the database down from {@code start}, inclusive, to {@code end}, exclusive. */
public record TimeDown(LocalDateTime start, LocalDateTime end, String step) {

    boolean covers(LocalDateTime instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
