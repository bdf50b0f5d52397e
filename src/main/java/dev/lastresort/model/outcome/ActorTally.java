package dev.lastresort.model.outcome;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How an actor fared over the whole day.
 *
 * @param answers each of its answers, judged, in order
 * @param states  its states from the start of the day to the horizon, without gaps, neighbours
 *                merged: each answer's state holds until its next request
 */
public record ActorTally(
        Map<Judgement, Long> counts,
        long downSeconds,
        long degradedSeconds,
        List<JudgedAnswer> answers,
        List<StateSpan> states) {

    public ActorTally {
        // Of an empty map an EnumMap could not tell the keys' type.
        Map<Judgement, Long> copy = new EnumMap<>(Judgement.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
        answers = List.copyOf(answers);
        states = List.copyOf(states);
    }

    public long count(Judgement judgement) {
        return counts.getOrDefault(judgement, 0L);
    }

    public enum Judgement { OK, WRONG, FAILED, REFUSED }

    /**
     * @param detail why, for people: the refusal's reason, the SQLSTATE, what differed; empty if ok
     */
    public record JudgedAnswer(LocalDateTime at, long n, Judgement judgement, String detail) {}

    public enum State { UP, DEGRADED, DOWN }

    /** From {@code start}, inclusive, to {@code end}, exclusive. */
    public record StateSpan(LocalDateTime start, LocalDateTime end, State state) {}
}
