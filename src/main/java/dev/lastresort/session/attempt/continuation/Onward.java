package dev.lastresort.session.attempt.continuation;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.turn.Turn;
import java.util.List;
import java.util.Optional;

/** An attempt as it goes on from a moment, one action after the other. Immutable. */
record Onward(Room room, Attempt attempt, Moment moment) {

    /** The attempt with those actions, all at this moment, before anything of it is run. */
    Attempt planned(List<Action> actions) {
        Attempt planned = attempt;
        for (Action action : actions) {
            planned = planned.with(new Decision(
                    moment.now(), action, Optional.empty(), Optional.empty()));
        }
        return planned;
    }

    /** Empty where one of the actions cannot be taken. */
    Optional<Onward> then(List<Action> actions) {
        Optional<Onward> line = Optional.of(this);
        for (Action action : actions) {
            line = line.flatMap(one -> one.then(action));
        }
        return line;
    }

    private Optional<Onward> then(Action action) {
        Turn turn = new Turn(room, moment, attempt.pressure().isPresent(),
                Turn.Conduct.undisturbed());
        return turn.take(action) instanceof Turn.Done(var after, var done, var content)
                && !(content instanceof Reply.Stopped)
                        ? Optional.of(new Onward(room, attempt.with(new Decision(moment.now(), done,
                                Optional.empty(), Optional.of(moment.seen()))), after))
                        : Optional.empty();
    }
}
