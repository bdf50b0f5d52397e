package dev.lastresort.session.attempt.turn;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Stop;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Action.StopCause;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Invariants.Invariant;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.Responder;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.replay.state.ScriptPrice;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.knowledge.Discovery;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.moment.Stretch;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs SQL on a copy of the database that is thrown away, after the time that it takes to type and
 * read it. The live branch goes on meanwhile, and no trace of it is left there.
 */
final class DryRunTurn {

    private final Room room;
    private final Moment moment;
    private final Stop stop;
    private final Admitted sql;

    /** @param sql the batch, let in */
    DryRunTurn(Room room, Moment moment, Stop stop, Admitted sql) {
        this.room = room;
        this.moment = moment;
        this.stop = stop;
        this.sql = sql;
    }

    Turn.Result run(Action.DryRun dry) {
        if (dry.statements().isEmpty()) {
            return Turn.no("there is no SQL here");
        }
        if (moment.standing().handsBusy()) {
            return Turn.no(Turn.HANDS_BUSY);
        }
        WorkModel work = WorkModel.at(room, moment);
        LocalDateTime end = moment.now().plus(work.query());
        Moment after = passed(end);
        if (dry.stopped().isPresent()) {
            return stopped(after, dry, dry.stopped().get().cause(), work);
        }
        if (after.now().isBefore(end) || after.end().isPresent()) {
            return new Turn.Done(after, dry, new Reply.TooLate());
        }
        try {
            return new Turn.Done(after, dry, tried(after, dry));
        } catch (Stop.StatementStopped stopped) {
            return stopped(after, dry, cause(), work);
        } catch (ReplayStruck | LimitExceeded struck) {
            return stopped(after, dry, StopCause.TIMED_OUT, work);
        }
    }

    private Moment passed(LocalDateTime end) {
        try (Stretch stretch = room.from(moment)) {
            stretch.responder().hold();
            stretch.advanceThrough(end, _ -> false);
            stretch.responder().release(stretch.now());
            stretch.settle();
            return stretch.rest();
        }
    }

    private static Turn.Result stopped(
            Moment after, Action.DryRun dry, StopCause cause, WorkModel work) {
        return new Turn.Done(after, new Action.DryRun(dry.statements(), dry.version(),
                Optional.of(new Action.Stopped(cause, work.query()))),
                new Reply.Stopped(cause == StopCause.TIMED_OUT));
    }

    /** What it would do at that moment, on a copy. */
    Reply.Tried tried(Moment after, Action.DryRun dry) {
        try (Stretch copy = room.from(after, sql)) {
            Responder responder = copy.responder();
            // it has run: what it has found has its full size from now on
            ScriptPrice price = WorkModel.at(room, after.discovering(
                    new Discovery(room).by(sql))).priced(script(dry), responder, after.now(), stop);
            SortedMap<String, Boolean> before = responder.invariants(after.now());
            SequencedMap<String, FactRows> facts = responder.facts(after.now());
            boolean own = SameWork.isOwn(script(dry), room.scenario());
            Responder.Tried tried =
                    responder.tryOut(dry.statements(), dry.version(), own, after.now(), stop);
            return new Reply.Tried(Grids.of(tried.results()), Grids.error(tried.failure()),
                    touched(tried.commit()),
                    room.scenario().facts().stream().flatMap(fact -> FactChanges
                            .between(fact, Objects.requireNonNull(facts.get(fact.name())),
                                    Objects.requireNonNull(tried.facts().get(fact.name())))
                            .stream()).toList(),
                    room.scenario().invariants().checks().stream()
                            .filter(Invariant::monitored)
                            .map(check -> new Reply.InvariantCheck(check.title(),
                                    before.getOrDefault(check.name(), false),
                                    tried.invariants().getOrDefault(check.name(), false)))
                            .toList(),
                    price.run(), price.locks().stream().map(lock -> lock.table()
                            + " for " + Wording.duration(
                                    price.run().minus(lock.from()).toSeconds())
                            + (lock.readersPass() ? ", readers pass" : "")).toList(),
                    price.lines());
        }
    }

    private static Step.RunSql script(Action.DryRun dry) {
        return new Step.RunSql("", Step.Hands.NONE, dry.statements(), List.of(), dry.version(),
                Duration.ZERO);
    }

    private static SortedMap<String, Long> touched(Commit commit) {
        SortedMap<String, Long> touched = new TreeMap<>();
        List<Change> changes = commit.changes();
        for (Change change : changes) {
            switch (change) {
                case Change.RowInserted row -> touched.merge(row.shape().table(), 1L, Long::sum);
                case Change.RowUpdated row -> touched.merge(row.shape().table(), 1L, Long::sum);
                case Change.RowDeleted row -> touched.merge(row.shape().table(), 1L, Long::sum);
                case Change.SchemaChanged _ -> {}
            }
        }
        return touched;
    }

    private StopCause cause() {
        return stop.isExpired() ? StopCause.TIMED_OUT : StopCause.CANCELLED;
    }
}
