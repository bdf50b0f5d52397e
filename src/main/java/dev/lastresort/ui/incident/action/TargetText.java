package dev.lastresort.ui.incident.action;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads an instant as a person types it: the time of day, with the date where it is another. */
final class TargetText {

    static final String PROMPT = "such as 10:07 or 10:07:30";

    private TargetText() {}

    static Optional<LocalDateTime> of(String typed, LocalDate day) {
        String text = typed.strip();
        try {
            if (text.length() > 8) {
                return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
            }
            return Optional.of(day.atTime(LocalTime.parse(
                    text.indexOf(':') == 1 ? "0" + text : text)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
