package dev.lastresort.session.attempt.continuation;

import dev.lastresort.comparison.Yardstick;
import dev.lastresort.database.LimitExceeded;
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
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The ways on from one moment of an attempt, each to be simulated to the end of the day. */
final class Alternatives {

    private final Room room;
    private final Yardstick yardstick;
    private final Predicate<Attempt> mayRun;
    private final Watch watch;

    /** @param mayRun whether the day may be simulated to its end after those decisions */
    Alternatives(Room room, Yardstick yardstick, Predicate<Attempt> mayRun, Watch watch) {
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
        return unlessStruck(() -> new Onward(room, before, moment).then(work)
                .flatMap(line -> measured(new Way.ByRecovery(work.strategy(), work.left()),
                        before.decisions().size(), line)));
    }

    /** What another attempt did from that moment on. */
    Supplier<Optional<Continuation>> other(
            Attempt before, Moment moment, List<Decision> decisions) {
        return () -> unlessStruck(() -> new Onward(room, before, moment).then(decisions)
                .flatMap(line -> measured(
                        new Way.OtherAttempt(), before.decisions().size(), line)));
    }

    /** The attempt itself, if nothing more is done. */
    Supplier<Optional<Continuation>> played(Attempt attempt, Moment last) {
        return () -> unlessStruck(() -> measured(new Way.AsPlayed(), attempt.decisions().size(),
                new Onward(room, attempt, last)));
    }

    private Optional<Continuation> measured(Way way, int from, Onward line) {
        if (!mayRun.test(line.attempt())) {
            return Optional.empty();
        }
        Yardstick.BranchFigures reading = yardstick.read(
                AttemptEnd.simulated(room.scenario(), line.moment(), watch));
        return Optional.of(new Continuation(
                way, from, line.attempt(), reading.axes(), reading.objectives()));
    }

    /** A way on which SQL goes too far is none that anybody could go. */
    private static Optional<Continuation> unlessStruck(
            Supplier<Optional<Continuation>> work) {
        try {
            return work.get();
        } catch (ReplayStruck | LimitExceeded struck) {
            return Optional.empty();
        }
    }
}
