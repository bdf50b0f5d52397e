package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.JudgedAnswer;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.ActorTally.State;
import dev.lastresort.model.outcome.ActorTally.StateSpan;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Adds an actor's day up: how each request was answered, and in which state it left the actor until
 * the next.
 */
final class ActorTallies {

    private ActorTallies() {}

    static ActorTally tally(
            String actor, BranchAnswers here, BranchAnswers there, LocalDateTime start,
            LocalDateTime horizon) {
        List<JudgedAnswer> judged = new ArrayList<>(here.of(actor).size());
        Map<Judgement, Long> counts = new EnumMap<>(Judgement.class);
        for (Judgement judgement : Judgement.values()) {
            counts.put(judgement, 0L);
        }
        for (Answered answered : here.of(actor)) {
            JudgedAnswer answer = AnswerJudge.judge(answered, there.at(actor, answered.n()));
            judged.add(answer);
            counts.merge(answer.judgement(), 1L, Long::sum);
        }
        List<StateSpan> states = states(judged, start, horizon);
        return new ActorTally(counts, seconds(states, State.DOWN),
                seconds(states, State.DEGRADED), judged, states);
    }

    /** Each answer's state holds until the next request; before the first one the actor is up. */
    private static List<StateSpan> states(
            List<JudgedAnswer> answers, LocalDateTime start, LocalDateTime horizon) {
        List<StateSpan> spans = new ArrayList<>();
        State state = State.UP;
        LocalDateTime since = start;
        for (JudgedAnswer answer : answers) {
            State next = stateAfter(answer.judgement());
            if (next != state) {
                addSpan(spans, since, answer.at(), state);
                state = next;
                since = answer.at();
            }
        }
        addSpan(spans, since, horizon, state);
        return spans;
    }

    private static void addSpan(
            List<StateSpan> spans, LocalDateTime start, LocalDateTime end, State state) {
        if (start.isBefore(end)) {
            spans.add(new StateSpan(start, end, state));
        }
    }

    private static State stateAfter(Judgement judgement) {
        return switch (judgement) {
            case OK -> State.UP;
            case WRONG -> State.DEGRADED;
            case FAILED, REFUSED -> State.DOWN;
        };
    }

    private static long seconds(List<StateSpan> spans, State state) {
        return spans.stream()
                .filter(span -> span.state() == state)
                .map(span -> Duration.between(span.start(), span.end()))
                .reduce(Duration.ZERO, Duration::plus)
                .toSeconds();
    }
}
