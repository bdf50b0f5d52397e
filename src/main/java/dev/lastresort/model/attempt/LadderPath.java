package dev.lastresort.model.attempt;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which rungs were taken, or are to be taken, each with a note such as when that was. What lies
 * above the last of them and is not among them was passed by.
 */
public record LadderPath(Map<Rung, String> stops) {

    public static final LadderPath NONE = new LadderPath(Map.of());

    public LadderPath {
        Map<Rung, String> ordered = new EnumMap<>(Rung.class);
        ordered.putAll(stops);
        stops = Collections.unmodifiableMap(ordered);
    }

    public Optional<String> note(Rung rung) {
        return Optional.ofNullable(stops.get(rung));
    }

    /** Whether the way leads through the rung's question and on to the next one. */
    public boolean passes(Rung rung) {
        return stops.keySet().stream().anyMatch(stop -> stop.compareTo(rung) > 0);
    }

    /** Its rungs from the first to the last, each with its note. */
    public String words() {
        return stops.isEmpty() ? "nothing"
                : stops.entrySet().stream().map(stop -> stop.getKey().title()
                        + (stop.getValue().isEmpty() ? "" : " (" + stop.getValue() + ")"))
                        .collect(Collectors.joining("; "));
    }
}
