package dev.lastresort.session.attempt.continuation;

import dev.lastresort.comparison.Yardstick;
import dev.lastresort.comparison.Yardstick.BranchFigures;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.replay.Watch;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import dev.lastresort.session.attempt.verdict.Continuation;
import dev.lastresort.session.attempt.verdict.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The ways on from one moment of an attempt, each to be simulated to the end of the day. */
final class Alternatives {

    private final Room room;
    private final Yardstick yardstick;
    private final MayRun mayRun;
    private final Watch watch;

    /** @param mayRun whether those decisions may be taken, and the day simulated to its end */
    Alternatives(Room room, Yardstick yardstick, MayRun mayRun, Watch watch) {
        this.room = room;
        this.yardstick = yardstick;
        this.mayRun = mayRun;
        this.watch = watch;
    }

    /** Every recovery from that moment: the rest of what was begun, and as a whole. */
    List<Supplier<Optional<Continuation>>> recoveries(Attempt before, Moment moment) {
        List<Supplier<Optional<Continuation>>> work = new ArrayList<>();
        if (moment.end().isPresent()) {
            return work;
        }
        for (Strategy strategy : room.scenario().strategies()) {
            RecoveryWork.rest(strategy, moment.standing().steps())
                    .ifPresent(rest -> work.add(() -> recovery(before, moment, rest)));
            work.add(() -> recovery(before, moment, RecoveryWork.whole(strategy)));
        }
        return work;
    }

    private Optional<Continuation> recovery(Attempt before, Moment moment, RecoveryWork work) {
        Onward onward = new Onward(room, before, moment);
        List<Action> actions = work.actions(moment);
        return measured(new Way.ByRecovery(work.strategy(), work.left()),
                before.decisions().size(), onward.planned(actions), () -> onward.then(actions));
    }

    /** What another attempt did from that moment on, which is that of its decision {@code from}. */
    Supplier<Optional<Continuation>> other(Attempt other, int from, Moment moment) {
        List<Action> actions = other.decisions().subList(from, other.decisions().size()).stream()
                .map(Decision::action).toList();
        return () -> measured(new Way.OtherAttempt(), from, other,
                () -> new Onward(room, other.before(from), moment).then(actions));
    }

    /** The attempt itself, if nothing more is done. */
    Supplier<Optional<Continuation>> played(Attempt attempt, Moment last) {
        return () -> measured(new Way.AsPlayed(), attempt.decisions().size(), attempt,
                () -> Optional.of(new Onward(room, attempt, last)));
    }

    /** A way on which SQL goes too far is none that anybody could go. */
    private Optional<Continuation> measured(
            Way way, int from, Attempt planned, Supplier<Optional<Onward>> gone) {
        if (!mayRun.test(planned, from)) {
            return Optional.empty();
        }
        try {
            return gone.get().map(line -> measured(way, from, line));
        } catch (ReplayStruck | LimitExceeded struck) {
            return Optional.empty();
        }
    }

    private Continuation measured(Way way, int from, Onward line) {
        BranchFigures figures = yardstick.read(
                AttemptEnd.simulated(room.scenario(), line.moment(), watch));
        return new Continuation(
                way, from, line.attempt(), figures.axes(), figures.objectives());
    }
}
