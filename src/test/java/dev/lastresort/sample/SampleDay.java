package dev.lastresort.sample;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.JudgedAnswer;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.ActorTally.State;
import dev.lastresort.model.outcome.ActorTally.StateSpan;
import dev.lastresort.model.outcome.Told;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the two actors fared on one branch, from a few instants.
 *
 * @param down      when the database refused everything
 * @param forgotten from when on the restore threw acknowledged orders away, up to the outage
 * @param readable  when the tax export works again after 10:00:40; absent if never
 * @param complete  whether it then reads every reference
 */
record SampleDay(
        Optional<Told.Period> down,
        Optional<LocalDateTime> forgotten,
        Optional<LocalDateTime> readable,
        boolean complete) {

    ActorTally checkout() {
        return tally(Duration.ofSeconds(10), Duration.ofSeconds(20),
                at -> isDown(at) ? Judgement.REFUSED : Judgement.OK, "the database was down");
    }

    ActorTally taxExport() {
        return tally(Duration.ofMinutes(5), Duration.ofMinutes(15), this::export, "42S02");
    }

    private Judgement export(LocalDateTime at) {
        if (isDown(at)) {
            return Judgement.REFUSED;
        }
        if (at.isBefore(SampleScenario.INCIDENT)) {
            return Judgement.OK;
        }
        if (readable.isEmpty() || at.isBefore(readable.get())) {
            return Judgement.FAILED;
        }
        return complete ? Judgement.OK : Judgement.WRONG;
    }

    List<Told> telling() {
        List<Told> telling = new ArrayList<>();
        for (JudgedAnswer answer : checkout().answers()) {
            List<Told.Period> remembered = answer.judgement() == Judgement.REFUSED
                    ? List.of()
                    : List.of(new Told.Period(answer.at(),
                            gone(answer.at()).orElse(SampleScenario.HORIZON)));
            telling.add(new Told(answer.n(), answer.at(), answer.judgement(), remembered));
        }
        return telling;
    }

    private Optional<LocalDateTime> gone(LocalDateTime at) {
        return down.filter(span -> at.isBefore(span.start()))
                .filter(_ -> forgotten.filter(from -> !at.isBefore(from)).isPresent())
                .map(Told.Period::end);
    }

    private boolean isDown(LocalDateTime at) {
        return down.filter(span -> !at.isBefore(span.start()) && at.isBefore(span.end()))
                .isPresent();
    }

    private static ActorTally tally(
            Duration offset, Duration every, Function<LocalDateTime, Judgement> judge,
            String detail) {
        List<JudgedAnswer> answers = new ArrayList<>();
        Map<Judgement, Long> counts = new EnumMap<>(Judgement.class);
        List<StateSpan> states = new ArrayList<>();
        states.add(new StateSpan(SampleScenario.START, SampleScenario.HORIZON, State.UP));
        LocalDateTime at = SampleScenario.START.plus(offset);
        for (long n = 0; at.isBefore(SampleScenario.HORIZON); n++, at = at.plus(every)) {
            Judgement judgement = judge.apply(at);
            answers.add(new JudgedAnswer(at, n, judgement, judgement == Judgement.OK ? ""
                    : detail, false));
            counts.merge(judgement, 1L, Long::sum);
            extend(states, at, state(judgement));
        }
        return new ActorTally(counts, answers.stream().filter(JudgedAnswer::bad).count(),
                seconds(states, State.DOWN), seconds(states, State.DEGRADED), answers, states,
                states.stream().filter(span -> span.state() == State.DOWN)
                        .map(span -> new ActorTally.Outage(span.start(), span.end(),
                                span.end().equals(SampleScenario.HORIZON)))
                        .toList());
    }

    private static void extend(List<StateSpan> states, LocalDateTime at, State state) {
        if (states.getLast().state() != state) {
            StateSpan last = states.removeLast();
            states.add(new StateSpan(last.start(), at, last.state()));
            states.add(new StateSpan(at, SampleScenario.HORIZON, state));
        }
    }

    private static State state(Judgement judgement) {
        return switch (judgement) {
            case OK -> State.UP;
            case WRONG -> State.DEGRADED;
            case FAILED, REFUSED -> State.DOWN;
        };
    }

    private static long seconds(List<StateSpan> states, State state) {
        return states.stream().filter(span -> span.state() == state)
                .mapToLong(span -> Duration.between(span.start(), span.end()).toSeconds()).sum();
    }
}
