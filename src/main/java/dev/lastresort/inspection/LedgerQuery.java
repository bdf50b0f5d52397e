package dev.lastresort.inspection;

import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.ActorTally.State;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.model.scenario.Scenario;
import java.time.LocalDateTime;
import java.util.Optional;

/** What a list of effects, answers or spans is to hold. */
public sealed interface LedgerQuery {

    String branch();

    /** Effects that are not ok. */
    record Effects(String branch, String effect, Optional<EffectLedger.Verdict> verdict)
            implements LedgerQuery {}

    record Answers(String branch, String actor, Optional<Judgement> judgement)
            implements LedgerQuery {}

    /** The states of an actor; only what of them lies within the range, if there is one. */
    record Spans(String branch, String actor, Optional<State> state, Optional<Within> range)
            implements LedgerQuery {}

    /** From {@code start}, inclusive, to {@code end}, exclusive. */
    record Within(LocalDateTime start, LocalDateTime end) {}

    /** The list that a figure counts; empty for fact rows, which are no ledger of this kind. */
    static Optional<LedgerQuery> of(Counted counted, Scenario scenario) {
        return switch (counted) {
            case Counted.LedgerRows _ -> Optional.empty();
            case Counted.Effects(var branch, var effect, var verdict) ->
                    Optional.of(new Effects(branch, effect, Optional.of(verdict)));
            case Counted.Answers(var branch, var actor, var judgement) ->
                    Optional.of(new Answers(branch, actor, Optional.of(judgement)));
            case Counted.Downtime(var branch, var actor) -> Optional.of(
                    new Spans(branch, actor, Optional.of(State.DOWN), Optional.empty()));
            case Counted.Interval(var branch, var start, var end) -> Optional.of(
                    new Spans(branch, scenario.mainActor().name(), Optional.empty(),
                            Optional.of(new Within(start, end))));
        };
    }
}
