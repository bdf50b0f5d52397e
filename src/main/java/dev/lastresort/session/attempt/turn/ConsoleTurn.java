package dev.lastresort.session.attempt.turn;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Stop;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Action.StopCause;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.Responder;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.moment.Stretch;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Types a batch into the console and waits for it. What only reads leaves no trace on the branch;
 * what writes is a step of the trainee's, all of it done at its end or nothing.
 */
final class ConsoleTurn {

    private final Room room;
    private final Moment moment;
    private final Stop stop;
    private final Admitted sql;
    private final WorkModel work;

    /** @param sql the batch, let in */
    ConsoleTurn(Room room, Moment moment, Stop stop, Admitted sql) {
        this.room = room;
        this.moment = moment;
        this.stop = stop;
        this.sql = sql;
        work = WorkModel.at(room, moment);
    }

    Turn.Result run(Action.Console console) {
        if (console.statements().isEmpty()) {
            return Turn.no("there is no SQL here");
        }
        if (moment.standing().handsBusy()) {
            return Turn.no(Turn.HANDS_BUSY);
        }
        boolean writes = sql.writes();
        if (console.stopped().isPresent()) {
            return passing(console, price(console, writes), console.stopped().get().cause());
        }
        try {
            return writes ? write(console) : read(console);
        } catch (Stop.StatementStopped stopped) {
            return passing(console, price(console, writes), cause());
        } catch (ReplayStruck | LimitExceeded struck) {
            return passing(console, price(console, writes), StopCause.TIMED_OUT);
        }
    }

    private Turn.Result read(Action.Console console) {
        try (Stretch stretch = room.from(moment, sql)) {
            stretch.responder().hold();
            LocalDateTime end = moment.now().plus(work.query());
            stretch.advanceThrough(end, _ -> false);
            if (stretch.now().isBefore(end)) {
                return new Turn.Done(stretch.rest(), console, new Reply.TooLate());
            }
            Responder.QueriesShown shown = stretch.responder().read(
                    console.statements(), end, Grids.MOST_ROWS + 1, stop);
            stretch.responder().release(end);
            stretch.settle();
            return new Turn.Done(stretch.rest(), console, new Reply.BatchRan(
                    Grids.of(shown.results()), Grids.error(shown.failure())));
        }
    }

    private Turn.Result write(Action.Console console) {
        try (Stretch stretch = room.from(moment, sql)) {
            WorkModel.Timed timed = step(console, stretch.responder());
            Step.RunSql step = (Step.RunSql) timed.step();
            int number = stretch.responder().type(step, SameWork.isOwn(step, room.scenario()),
                    timed.secret(), stop, moment.now());
            stretch.settle();
            LocalDateTime end = stretch.news().stream().filter(StepStarted.class::isInstance)
                    .map(StepStarted.class::cast).filter(s -> s.ref().name().equals(step.name()))
                    .map(s -> s.phases().isEmpty() ? s.at() : s.phases().getLast().end())
                    .findFirst().orElseThrow();
            stretch.advanceThrough(end, _ -> false);
            if (!stretch.responder().standing().steps().get(number).state().isOver()) {
                return new Turn.Done(stretch.rest(), console, new Reply.TooLate());
            }
            Optional<String> error = error(stretch, step);
            return new Turn.Done(stretch.rest(), console, new Reply.BatchRan(error.isPresent()
                    ? List.of() : Grids.of(stretch.responder().typed()), error));
        }
    }

    private static Optional<String> error(Stretch stretch, Step step) {
        return stretch.news().stream().filter(StepEnded.class::isInstance)
                .map(StepEnded.class::cast).filter(e -> e.ref().name().equals(step.name()))
                .map(StepEnded::result).filter(StepFailed.class::isInstance)
                .map(StepFailed.class::cast)
                .map(failed -> Grids.error(failed.sqlState(), failed.message())).findFirst();
    }

    private WorkModel.Timed step(Action.Console console, Responder here) {
        String name = StepTurn.freeName(moment, "Console");
        return work.typed(name, console.statements(), here);
    }

    /** What is charged for one that was stopped: the time to write it. It is not tried again. */
    Duration price(Action.Console console, boolean writes) {
        if (!writes) {
            return work.query();
        }
        try (Stretch stretch = room.from(moment, sql)) {
            Step.Hands hands = step(console, stretch.responder()).step().hands();
            return hands.approval().plus(hands.authoring());
        }
    }

    /** The time goes by, and nothing is run. */
    private Turn.Result passing(Action.Console console, Duration charged, StopCause cause) {
        try (Stretch stretch = room.from(moment, sql)) {
            LocalDateTime end = moment.now().plus(charged);
            stretch.responder().hold();
            stretch.advanceThrough(end, _ -> false);
            stretch.responder().release(stretch.now());
            stretch.settle();
            return new Turn.Done(stretch.rest(),
                    new Action.Console(console.statements(),
                            Optional.of(new Action.Stopped(cause, charged))),
                    new Reply.Stopped(cause == StopCause.TIMED_OUT));
        }
    }

    private StopCause cause() {
        return stop.isExpired() ? StopCause.TIMED_OUT : StopCause.CANCELLED;
    }
}
