package dev.lastresort.session.attempt.told;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Prediction;
import dev.lastresort.model.attempt.Rung;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.Debrief.DecisionLine;
import dev.lastresort.session.attempt.RoomView.Work;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was expected of each recovery as it was taken, against what was measured. */
public final class Forecasts {

    private static final String NOT_SAID = "not said";

    private final Comparison comparison;

    private Forecasts(Comparison comparison) {
        this.comparison = comparison;
    }

    /** In the order in which they were taken; none where none was taken. */
    public static List<Held> of(Debrief debrief, Comparison comparison) {
        Forecasts forecasts = new Forecasts(comparison);
        return comparison.attempt().stream().flatMap(attempt -> {
            VotesHeld votes = new VotesHeld(debrief, forecasts.new Measurements(attempt));
            return debrief.decisions().stream()
                    .flatMap(line -> Stream.concat(votes.of(line), forecasts.held(line, attempt)));
        }).toList();
    }

    /** What everybody said in votes alone, in their order. */
    public static List<Held> votes(Debrief debrief, Comparison comparison) {
        Forecasts forecasts = new Forecasts(comparison);
        return comparison.attempt().stream().flatMap(attempt -> {
            VotesHeld votes = new VotesHeld(debrief, forecasts.new Measurements(attempt));
            return debrief.decisions().stream().flatMap(votes::of);
        }).toList();
    }

    /** What was measured of a decision of that attempt's. */
    final class Measurements {

        private final BranchResult attempt;

        private Measurements(BranchResult attempt) {
            this.attempt = attempt;
        }

        Judging.InFigures lost(DecisionLine line) {
            return Forecasts.lost(attempt, restore(line, attempt));
        }

        Judging.InFigures down(DecisionLine line) {
            return Forecasts.this.down(line, attempt, restore(line, attempt));
        }

        boolean ended(DecisionLine line) {
            return restore(line, attempt).map(RestoreMeasured::ended).orElse(true);
        }
    }

    private Optional<RestoreMeasured> restore(DecisionLine line, BranchResult attempt) {
        return line.work().map(Work::number).flatMap(step -> RestoreMeasured.of(
                attempt, step, comparison.scenario().horizon()));
    }

    private Stream<Held> held(DecisionLine line, BranchResult attempt) {
        if (!(line.action() instanceof Action.Take take)
                || Rung.of(take.step(), take.as()).filter(rung -> rung != Rung.CONTAIN)
                        .isEmpty()) {
            return Stream.empty();
        }
        String name = take.step().name() + ", "
                + Wording.clock(line.at(), comparison.scenario().start());
        Optional<RestoreMeasured> restore = restore(line, attempt);
        Judging.InFigures lost = lost(attempt, restore);
        Judging.InFigures down = down(line, attempt, restore);
        boolean ended = restore.map(RestoreMeasured::ended).orElse(true);
        return take.expects().isBlank()
                ? Stream.of(new Held(name, NOT_SAID, lost.words() + "; " + down.words(),
                        Held.Verdict.OPEN))
                : Stream.of(held(name + ": rows lost", take.expects().rowsLost(), lost, ended),
                        held(name + ": time down", take.expects().down(), down, ended));
    }

    private static Held held(String question, Optional<? extends Prediction> said,
            Judging.InFigures truth, boolean ended) {
        return new Held(question, said.map(Faced::words).orElse(NOT_SAID), truth.words(),
                said.map(one -> Judging.of(one, truth, ended)).orElse(Held.Verdict.OPEN));
    }

    private static Judging.InFigures lost(BranchResult attempt, Optional<RestoreMeasured> restore) {
        long rows = restore.map(RestoreMeasured::lostRows)
                .orElseGet(() -> attempt.outcome().rows(Verdict.LOST));
        return new Judging.InFigures(Wording.count(rows, "row")
                + (restore.isPresent() ? " lost by it" : " lost in all"),
                BigDecimal.valueOf(rows), true);
    }

    private Judging.InFigures down(
            DecisionLine line, BranchResult attempt, Optional<RestoreMeasured> restore) {
        if (restore.isPresent()) {
            long seconds = restore.get().downSeconds();
            return new Judging.InFigures("the database was down for " + Wording.duration(seconds),
                    BigDecimal.valueOf(seconds), false);
        }
        Map.Entry<Actor, Long> longest = comparison.scenario().actors().stream()
                .map(actor -> Map.entry(actor, after(line.at(),
                        attempt.outcome().actor(actor.name()))))
                .max(Comparator.comparingLong(Map.Entry<Actor, Long>::getValue)
                        .thenComparingInt(one -> -comparison.scenario().actors()
                                .indexOf(one.getKey())))
                .orElseThrow();
        return new Judging.InFigures(longest.getValue() == 0 ? "nothing was down from then on"
                : Noun.withThe(longest.getKey().title()) + " "
                        + Noun.were(longest.getKey().title()) + " down for "
                        + Wording.duration(longest.getValue()) + " from then on",
                BigDecimal.valueOf(longest.getValue()), false);
    }

    private static long after(LocalDateTime from, ActorTally tally) {
        return tally.states().stream().filter(span -> span.state() == ActorTally.State.DOWN)
                .filter(span -> span.end().isAfter(from))
                .mapToLong(span -> Duration.between(
                        span.start().isAfter(from) ? span.start() : from, span.end()).toSeconds())
                .sum();
    }
}
