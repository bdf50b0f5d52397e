package dev.lastresort.model.outcome;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
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
        long bad,
        long downSeconds,
        long degradedSeconds,
        List<JudgedAnswer> answers,
        List<StateSpan> states,
        List<Outage> outages,
        Waits waits) {

    /** Of an actor none of whose requests waited. */
    public ActorTally(Map<Judgement, Long> counts, long bad, long downSeconds,
            long degradedSeconds, List<JudgedAnswer> answers, List<StateSpan> states,
            List<Outage> outages) {
        this(counts, bad, downSeconds, degradedSeconds, answers, states, outages, Waits.NONE);
    }

    public ActorTally {
        // Of an empty map an EnumMap could not tell the keys' type.
        Map<Judgement, Long> copy = new EnumMap<>(Judgement.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
        answers = List.copyOf(answers);
        states = List.copyOf(states);
        outages = List.copyOf(outages);
    }

    /** The longest of its outages; zero if it had none. */
    public Duration longestOutage() {
        return outages.stream().map(Outage::length).max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** Whether it is still down at the horizon. */
    public boolean isDownAtHorizon() {
        return outages.stream().anyMatch(Outage::open);
    }

    public long count(Judgement judgement) {
        return counts.getOrDefault(judgement, 0L);
    }

    public enum Judgement { OK, WRONG, FAILED, REFUSED }

    /**
     * @param detail why, for people: the refusal's reason, the SQLSTATE, what differed; empty if ok
     * @param badInTruth whether the counterfactual failed or refused the same request
     */
    public record JudgedAnswer(LocalDateTime at, long n, Judgement judgement, String detail,
            boolean badInTruth) {

        /** Failed or refused, where the counterfactual answered. */
        public boolean bad() {
            return switch (judgement) {
                case OK, WRONG -> false;
                case FAILED, REFUSED -> !badInTruth;
            };
        }
    }

    /**
     * What became of requests that had to wait.
     *
     * @param late    how many times one was done after it had waited
     * @param open    how many still wait at the horizon; they count as refused
     * @param longest for how long one waited, the horizon at most
     */
    public record Waits(long late, long open, Duration longest) {
        public static final Waits NONE = new Waits(0, 0, Duration.ZERO);
    }

    /**
     * What people remember as one time of being down, lucky answers in between included.
     *
     * @param open whether it still goes on at the horizon, where it is cut
     */
    public record Outage(LocalDateTime start, LocalDateTime end, boolean open) {

        public Duration length() {
            return Duration.between(start, end);
        }
    }

    public enum State { UP, DEGRADED, DOWN }

    /** From {@code start}, inclusive, to {@code end}, exclusive. */
    public record StateSpan(LocalDateTime start, LocalDateTime end, State state) {}
}
