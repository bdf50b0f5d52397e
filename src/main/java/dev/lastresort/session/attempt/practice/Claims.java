package dev.lastresort.session.attempt.practice;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.ActorTally.State;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Invariants.Invariant;
import dev.lastresort.session.attempt.Claim;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import dev.lastresort.session.attempt.turn.ClaimTurn;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds each claim of an attempt that it is over against what was measured. */
final class Claims {

    private final OngoingAttempt live;
    private final Comparison comparison;
    private final BranchResult attempt;
    private final Map<Integer, Claim> all;

    /** @param comparison of that attempt */
    Claims(OngoingAttempt live, Comparison comparison) {
        this.live = live;
        this.comparison = comparison;
        attempt = AttemptEnd.of(comparison);
        all = measured();
    }

    /** Those that were not over, of all that were made. */
    int falseOnes() {
        return (int) all.values().stream().filter(Claim::isFalse).count();
    }

    /** Whether the last claim was false, and nothing was done after it. */
    boolean endFalsely() {
        return all.values().stream().reduce((_, last) -> last).filter(Claim::isFalse)
                .filter(last -> nextStep(last.answered()).isEmpty()).isPresent();
    }

    /** By the index of the decision. One that the day ended before nobody heard is left out. */
    Map<Integer, Claim> all() {
        return all;
    }

    private Map<Integer, Claim> measured() {
        Map<Integer, Claim> claims = new TreeMap<>();
        List<Decision> decisions = live.attempt().decisions();
        List<Moment> moments = live.moments();
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).action() instanceof Action.DeclareResolved claim) {
                Moment after = moments.get(i + 1);
                if (after.now().isBefore(comparison.scenario().horizon())) {
                    claims.put(i, claim(claim, after));
                }
            }
        }
        return Collections.unmodifiableMap(claims);
    }

    private Claim claim(Action.DeclareResolved claim, Moment after) {
        Reply.Declared heard = new ClaimTurn(live.room(), after).heard();
        LocalDateTime until = nextStep(after.now()).orElse(comparison.scenario().horizon());
        return new Claim(after.now(), new TreeSet<>(claim.checked()),
                Stream.concat(heard.programs().stream(), heard.alarms().stream()).toList(),
                troubles(after.now(), until));
    }

    private Optional<LocalDateTime> nextStep(LocalDateTime from) {
        return attempt.journal().stream(StepStarted.class)
                .filter(step -> step.ref().program() == Program.STRATEGY)
                .map(StepStarted::at).filter(at -> !at.isBefore(from)).findFirst();
    }

    private List<String> troubles(LocalDateTime from, LocalDateTime until) {
        List<String> troubles = new ArrayList<>();
        for (Actor actor : comparison.scenario().actors()) {
            ActorTally tally = attempt.outcome().actor(actor.name());
            if (tally.states().stream().anyMatch(span -> span.state() == State.DOWN
                    && span.end().isAfter(from) && span.start().isBefore(until))) {
                troubles.add(actor.title() + " " + Noun.were(actor.title()) + " down");
            }
            long wrong = tally.answers().stream()
                    .filter(answer -> answer.judgement() == Judgement.WRONG
                            && !answer.at().isBefore(from) && answer.at().isBefore(until))
                    .count();
            if (wrong > 0) {
                troubles.add(actor.title() + " got "
                        + Wording.count(wrong, "wrong answer"));
            }
        }
        comparison.scenario().invariants().checks().stream()
                .filter(check -> isBroken(check, from, until))
                .forEach(check -> troubles.add("This did not hold"
                        + (check.monitored() ? "" : ", which nobody monitors") + ": "
                        + check.title()));
        return troubles;
    }

    /** By the last look before and all from then on, as far as it holds on the counterfactual. */
    private boolean isBroken(Invariant check, LocalDateTime from, LocalDateTime until) {
        List<InvariantsChecked> looks = attempt.journal().stream(InvariantsChecked.class).toList();
        Optional<InvariantsChecked> before = looks.stream()
                .filter(look -> !look.at().isAfter(from)).reduce((_, last) -> last);
        return Stream.concat(before.stream(), looks.stream()
                .filter(look -> look.at().isAfter(from) && look.at().isBefore(until)))
                .anyMatch(look -> !holds(look, check) && holdsInTruth(check, look.at()));
    }

    private boolean holdsInTruth(Invariant check, LocalDateTime at) {
        Journal truth = comparison.counterfactual().journal();
        return truth.stream(InvariantsChecked.class).filter(look -> !look.at().isAfter(at))
                .reduce((_, last) -> last).map(look -> holds(look, check)).orElse(true);
    }

    private static boolean holds(InvariantsChecked look, Invariant check) {
        return look.holds().getOrDefault(check.name(), true);
    }
}
