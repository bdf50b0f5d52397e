package dev.lastresort.session.attempt.moment;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Journal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * A stretch of time in which the trainee did nothing but make up their mind. Invariant: it is the
 * same however often the clock was looked at meanwhile.
 *
 * @param since  when it began
 * @param seen   the digest of all that had happened until then
 * @param events how many events that were
 */
public record Deliberation(LocalDateTime since, String seen, long events) {

    /**
     * How much of it counts towards what the trainee's own hands do next, in whole seconds, since
     * what is left of that is rounded up like any term. Hands are serial: while they were writing
     * an earlier script, they were not at the next one.
     */
    public Duration counted(Journal journal, LocalDateTime now) {
        Map<Integer, LocalDateTime> ends = new HashMap<>();
        journal.stream(StepEnded.class).filter(e -> e.ref().program() == Program.STRATEGY)
                .forEach(ended -> ends.put(ended.ref().index(), ended.at()));
        Duration counted = Duration.between(since, now);
        for (StepStarted step : journal.stream(StepStarted.class)
                .filter(s -> s.ref().program() == Program.STRATEGY).toList()) {
            LocalDateTime end = ends.getOrDefault(step.ref().index(), now);
            for (Phase phase : step.phases()) {
                if (phase.kind() == PhaseKind.AUTHORING) {
                    counted = counted.minus(overlap(phase.start(),
                            earlier(phase.end(), earlier(end, now))));
                }
            }
        }
        return counted.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The same, which something was kept in. */
    Deliberation keeping(String digest, long soFar) {
        return new Deliberation(since, digest, soFar);
    }

    private Duration overlap(LocalDateTime start, LocalDateTime end) {
        LocalDateTime from = start.isAfter(since) ? start : since;
        return end.isAfter(from) ? Duration.between(from, end) : Duration.ZERO;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
