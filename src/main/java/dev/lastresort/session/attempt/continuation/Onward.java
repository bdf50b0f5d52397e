package dev.lastresort.session.attempt.continuation;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.HandStep;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.turn.Turn;
import java.util.List;
import java.util.Optional;

/** An attempt as it goes on from a moment, one action after the other. Immutable. */
record Onward(Room room, Attempt attempt, Moment moment) {

    /** Empty where the action cannot be taken. */
    Optional<Onward> then(Action action) {
        Turn turn = new Turn(room, moment, attempt.pressure().isPresent(),
                Turn.Conduct.undisturbed());
        return turn.take(action) instanceof Turn.Done(var after, var done, var content)
                && !(content instanceof Reply.Stopped)
                        ? Optional.of(new Onward(room, attempt.with(new Decision(moment.now(), done,
                                Optional.empty(), Optional.of(moment.seen()))), after))
                        : Optional.empty();
    }

    /** All that is left of the recovery, each step to begin at the good end of the one before. */
    Optional<Onward> then(RecoveryWork work) {
        List<HandStep> before = moment.standing().steps();
        Optional<Onward> line = Optional.of(this);
        Optional<Integer> last = Optional.empty();
        for (int i = 0; i < work.taken().size(); i++) {
            if (work.taken().get(i).isPresent()) {
                last = work.taken().get(i);
                continue;
            }
            Step step = work.bare(i, before);
            Action take = new Action.Take(step, last, Optional.of(work.strategy().kind()));
            line = line.flatMap(one -> one.facing(step)).flatMap(one -> one.then(take));
            if (line.isEmpty()) {
                return line;
            }
            last = Optional.of(line.get().moment().standing().steps().getLast().number());
        }
        return line;
    }

    private Optional<Onward> facing(Step step) {
        return step instanceof Step.RestoreInPlace && !moment.faced()
                ? then(new Action.SkipQuestions()) : Optional.of(this);
    }

    /** What another attempt did from that decision on; empty where it cannot be done here. */
    Optional<Onward> then(List<Decision> decisions) {
        Optional<Onward> line = Optional.of(this);
        for (Decision decision : decisions) {
            line = line.flatMap(one -> one.then(decision.action()));
        }
        return line;
    }
}
