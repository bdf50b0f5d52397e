package dev.lastresort.session.attempt.practice;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.replay.state.HandStep;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.practice.AttemptReplay.Impossible;
import dev.lastresort.session.attempt.practice.AttemptReplay.Result;
import dev.lastresort.session.attempt.practice.AttemptReplay.Struck;
import dev.lastresort.session.attempt.turn.Turn;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replays the decisions of an attempt that was recorded under older rules. The same things cost
 * another time now, so each decision is made when it was, or as soon as it can be; what is waited
 * for in between is waited for, and what is past already is not. None of this is a departure.
 */
final class OlderRules {

    private final Room room;
    private final Attempt attempt;
    private final List<Moment> moments;
    private final Strikes strikes;
    private final List<Decision> decisions = new ArrayList<>();

    /** @param moments takes one for each decision that is made */
    OlderRules(Room room, Attempt attempt, List<Moment> moments, Strikes strikes) {
        this.room = room;
        this.attempt = attempt;
        this.moments = moments;
        this.strikes = strikes;
    }

    /** The decisions as they are made today. */
    List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** Makes the decision of that index; says why, if it cannot be made. */
    Optional<Result> next(int index) {
        Decision decision = attempt.decisions().get(index);
        if (isPast(decision.action()) || isOver()) {
            return Optional.empty();
        }
        if (decision.at().isAfter(now())) {
            make(new Action.Wait(decision.at()), Optional.empty(), index);
        }
        handsAreFree(decision.action(), index);
        return isOver() ? Optional.empty()
                : make(decision.action(), decision.rationale(), index);
    }

    private boolean isPast(Action action) {
        return switch (action) {
            case Action.Wait(var until) -> !until.isAfter(now());
            case Action.Deliberate(var until) -> !until.isAfter(now());
            default -> false;
        };
    }

    private boolean isOver() {
        return moments.getLast().end().isPresent();
    }

    private LocalDateTime now() {
        return moments.getLast().now();
    }

    /** What needs the hands waits until they have done what they are at. */
    private void handsAreFree(Action action, int index) {
        boolean needs = action instanceof Action.Console || action instanceof Action.DryRun
                || action instanceof Action.DeclareResolved;
        while (needs && !isOver() && moments.getLast().standing().handsBusy()) {
            LocalDateTime free = handsBusyUntil();
            if (!free.isAfter(now())) {
                return;
            }
            make(new Action.Wait(free), Optional.empty(), index);
        }
    }

    private LocalDateTime handsBusyUntil() {
        Moment moment = moments.getLast();
        List<Integer> busy = moment.standing().steps().stream()
                .filter(step -> step.state() == HandStep.State.HANDS)
                .map(HandStep::number).toList();
        return moment.journal().stream(StepStarted.class)
                .filter(step -> step.ref().program() == Program.STRATEGY
                        && busy.contains(step.ref().index()))
                .flatMap(step -> step.phases().stream())
                .filter(phase -> phase.kind() == PhaseKind.APPROVAL
                        || phase.kind() == PhaseKind.AUTHORING
                        || phase.kind() == PhaseKind.REVIEW)
                .map(Phase::end).max(LocalDateTime::compareTo).orElse(moment.now());
    }

    private Optional<Result> make(Action action, Optional<String> rationale, int index) {
        Moment before = moments.getLast();
        Turn turn = new Turn(room, before, attempt.pressure().isPresent(),
                Turn.Conduct.undisturbed());
        return switch (turn.take(action)) {
            case Turn.Impossible(var why) -> Optional.of(new Impossible(index, why));
            case Turn.Done(_, _, Reply.Stopped _) when !AttemptReplay.stopped(action) ->
                    Optional.of(new Struck(index));
            case Turn.Done(var after, var done, var content) -> {
                if (content instanceof Reply.Taken(int step)) {
                    strikes.took(step, index);
                }
                moments.add(after);
                decisions.add(new Decision(before.now(), done, rationale,
                        Optional.of(before.seen())));
                yield Optional.empty();
            }
        };
    }
}
