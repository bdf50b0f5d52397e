package dev.lastresort.comparison.service;

import dev.lastresort.model.outcome.ActorTally.State;
import dev.lastresort.model.outcome.ActorTally.StateSpan;
import dev.lastresort.model.outcome.Wording;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * An actor's states over the day, made of stretches that may overlap: where one is down it is not
 * degraded, and where it is neither it is up. Each kind is added in the order of its ends.
 */
final class DownTimes {

    private final LocalDateTime start;
    private final LocalDateTime horizon;
    private final List<StateSpan> down = new ArrayList<>();
    private final List<StateSpan> degraded = new ArrayList<>();

    DownTimes(LocalDateTime start, LocalDateTime horizon) {
        this.start = start;
        this.horizon = horizon;
    }

    void addDown(LocalDateTime from, LocalDateTime to) {
        unite(down, from, to, State.DOWN);
    }

    void addDegraded(LocalDateTime from, LocalDateTime to) {
        unite(degraded, from, to, State.DEGRADED);
    }

    long downSeconds() {
        return seconds(State.DOWN);
    }

    long degradedSeconds() {
        return seconds(State.DEGRADED);
    }

    /** From the start of the day to the horizon, without gaps, neighbours merged. */
    List<StateSpan> states() {
        List<StateSpan> states = new ArrayList<>();
        LocalDateTime at = start;
        int next = 0;
        for (StateSpan span : down) {
            next = fill(states, next, at, span.start());
            add(states, span);
            at = span.end();
        }
        fill(states, next, at, horizon);
        return states;
    }

    /**
     * What lies between two stretches of being down.
     *
     * @return the degraded stretch to go on with
     */
    private int fill(List<StateSpan> states, int from, LocalDateTime start, LocalDateTime end) {
        LocalDateTime at = start;
        int next = from;
        while (next < degraded.size() && degraded.get(next).start().isBefore(end)) {
            StateSpan span = degraded.get(next);
            LocalDateTime begin = later(at, span.start());
            LocalDateTime until = span.end().isBefore(end) ? span.end() : end;
            if (begin.isBefore(until)) {
                add(states, new StateSpan(at, begin, State.UP));
                add(states, new StateSpan(begin, until, State.DEGRADED));
                at = until;
            }
            if (span.end().isAfter(end)) {
                break;
            }
            next++;
        }
        add(states, new StateSpan(at, end, State.UP));
        return next;
    }

    private static void add(List<StateSpan> states, StateSpan span) {
        if (!span.start().isBefore(span.end())) {
            return;
        }
        if (!states.isEmpty() && states.getLast().state() == span.state()) {
            StateSpan last = states.removeLast();
            states.add(new StateSpan(last.start(), span.end(), span.state()));
        } else {
            states.add(span);
        }
    }

    private static void unite(
            List<StateSpan> spans, LocalDateTime from, LocalDateTime to, State state) {
        LocalDateTime begin = from;
        LocalDateTime end = to;
        while (!spans.isEmpty() && !spans.getLast().end().isBefore(begin)) {
            StateSpan last = spans.removeLast();
            begin = last.start().isBefore(begin) ? last.start() : begin;
            end = later(end, last.end());
        }
        if (begin.isBefore(end)) {
            spans.add(new StateSpan(begin, end, state));
        }
    }

    private long seconds(State state) {
        return Wording.seconds(states().stream().filter(span -> span.state() == state)
                .map(span -> Duration.between(span.start(), span.end()))
                .reduce(Duration.ZERO, Duration::plus));
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? other : one;
    }
}
