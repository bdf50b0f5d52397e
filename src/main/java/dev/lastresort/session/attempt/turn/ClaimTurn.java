package dev.lastresort.session.attempt.turn;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.scenario.Invariants.Invariant;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.knowledge.StillFailing;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.moment.Stretch;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Claims that it is over. No oracle answers: after the time of verifying one hears what an on-call
 * would, from the programs that are known and from the invariants that are monitored.
 */
public final class ClaimTurn {

    private final Room room;
    private final Moment moment;

    public ClaimTurn(Room room, Moment moment) {
        this.room = room;
        this.moment = moment;
    }

    Turn.Result make(Action.DeclareResolved claim) {
        if (moment.standing().handsBusy()) {
            return Turn.no(Turn.HANDS_BUSY);
        }
        Moment after = verified();
        return new Turn.Done(after, claim, after.end().isPresent() ? new Reply.TooLate()
                : new ClaimTurn(room, after).heard());
    }

    private Moment verified() {
        try (Stretch stretch = room.from(moment)) {
            LocalDateTime end = moment.now().plus(verifying(stretch));
            stretch.responder().hold();
            stretch.advanceThrough(end, _ -> false);
            stretch.responder().release(stretch.now());
            stretch.settle();
            return stretch.rest();
        }
    }

    /** What it costs: no less than a step that only looks. */
    Duration price() {
        try (Stretch stretch = room.from(moment)) {
            return verifying(stretch);
        }
    }

    private Duration verifying(Stretch stretch) {
        return StepTiming.of(WorkModel.at(room, moment).timed(
                new Step.Verify("Verify", Step.Hands.NONE, Duration.ZERO), true,
                stretch.responder()).step()).total();
    }

    /** What somebody who asks around hears at that moment. */
    public Reply.Declared heard() {
        try (Stretch stretch = room.from(moment)) {
            var holds = stretch.responder().invariants(moment.now());
            List<String> alarms = moment.standing().down() ? List.of()
                    : room.scenario().invariants().checks().stream()
                            .filter(Invariant::monitored)
                            .filter(check -> !holds.getOrDefault(check.name(), false))
                            .map(Invariant::title).toList();
            return new Reply.Declared(StillFailing.of(room, moment), alarms);
        }
    }
}
