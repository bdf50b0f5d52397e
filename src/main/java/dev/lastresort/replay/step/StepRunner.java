package dev.lastresort.replay.step;

import dev.lastresort.clock.EventQueue;
import dev.lastresort.database.Database;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Snapshot;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.SqlResult;
import dev.lastresort.database.Stop;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Done;
import dev.lastresort.model.journal.Event.Emitted;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.draw.Chance;
import dev.lastresort.replay.state.Adoption;
import dev.lastresort.replay.state.Due;
import dev.lastresort.replay.state.HandStep;
import dev.lastresort.replay.state.Instances;
import dev.lastresort.replay.state.JournalWriter;
import dev.lastresort.replay.state.MigrationHistory;
import dev.lastresort.replay.state.OutsideTables;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.replay.state.RunningProgram;
import dev.lastresort.replay.state.Situation;
import dev.lastresort.replay.state.StepFailure;
import dev.lastresort.replay.state.World;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a step take effect, at its end. What it leaves behind goes to the journal; a failure too,
 * never further.
 */
final class StepRunner {

    /** What a step may not leave behind: it is refused whole. */
    private static final String UNCAPTURABLE = SqlFailure.TYPE_NOT_HELD;

    private final Instances instances;
    private final Situation situation;
    private final Switching switching;
    private final JournalWriter journal;
    private final World world;
    private final Adoption adoption;
    private final RestoreEnd restores;
    private final OpenDatabase open;
    private List<SqlResult> results = List.of();
    private List<Emitted> emitted = List.of();
    private Stop stop = new Stop();
    private SqlContext context = SqlContext.TIMELESS;

    StepRunner(World world, Instances instances, Situation situation,
            EventQueue<Due> queue, JournalWriter journal) {
        this.switching = new Switching(situation, queue, journal);
        this.instances = instances;
        this.situation = situation;
        this.journal = journal;
        this.world = world;
        adoption = new Adoption(world);
        restores = new RestoreEnd(world.scenario(), instances, situation, journal);
        open = new OpenDatabase(instances, situation);
    }

    /**
     * Whether the step did what it is there for.
     *
     * @param byHand the step as it was taken, unless it belongs to a program
     */
    boolean end(RunningProgram running, LocalDateTime at, Optional<HandStep> byHand) {
        if (restores.leftNothing(running, at)) {
            return false;
        }
        try {
            emitted = List.of();
            context = Chance.ofStep(world.scenario().seed(), running.ref(),
                    world.shownAt(at));
            instances.live().at(context);
            Commit commit = byHand.isPresent() ? takeEffectByHand(running, byHand.get(), at)
                    : takeEffect(running, List.of(), at);
            journal.append(new StepEnded(at, running.ref(), new Done(), commit, emitted));
            return true;
        } catch (StepFailure failure) {
            fail(at, running.ref(), failure.sqlState(), failure.getMessage(), failure.pointer());
            return false;
        } catch (LimitExceeded struck) {
            throw ReplayStruck.in(running, struck);
        }
    }

    private void fail(LocalDateTime at, StepRef ref, String sqlState, String message,
            String pointer) {
        Commit left = instances.live().rollback();
        journal.append(new StepEnded(at, ref, new StepFailed(sqlState, message, pointer), left));
    }

    /** @param unread the versions that it is recorded as, if it makes them readable */
    private Commit takeEffect(RunningProgram running, List<String> unread, LocalDateTime at) {
        switch (running.step()) {
            case Step.Contain contain -> switching.contain(contain, at);
            case Step.Resume resume -> switching.resume(resume.what(), at);
            case Step.Deploy deploy -> switching.deploy(deploy, at);
            case Step.RunSql sql -> {
                return runSql(sql, unread, at);
            }
            case Step.RestoreInPlace inPlace -> {
                Commit leftOut = restores.inPlace(inPlace, running, at);
                switching.endDisruptions(at);
                return leftOut;
            }
            case Step.RestoreAside aside -> restores.aside(aside, running, at);
            case Step.VerifyBackup verify -> restores.verified(verify, running, at);
            case Step.PauseReplica pause -> restores.paused(pause, running, at);
            case Step.CopyBack copy -> {
                return copyBack(copy, running.ref(), unread, at);
            }
            case Step.Verify _ -> {}
        }
        return Commit.NOTHING;
    }

    private Commit runSql(Step.RunSql step, List<String> unread, LocalDateTime at) {
        Database database = open.to(step);
        Snapshot before = database.snapshot();
        try {
            StepEffects effects = new StepEffects(step.emits());
            for (int i = 0; i < step.statements().size(); i++) {
                effects.ran(i, execute(database, step.statements().get(i), at));
            }
            // what cannot be done outside is found out while all can still be taken back
            List<Emitted> outside = effects.emitted();
            Commit commit = commit(database, step.version(), unread, at);
            emitted = outside;
            return commit;
        } catch (StepFailure failure) {
            if (UNCAPTURABLE.equals(failure.sqlState())) {
                // Its DDL has committed itself, and no later commit could be captured any more.
                instances.replaceLive(before.open());
            }
            throw failure;
        }
    }

    /**
     * A script that goes too far fails, and the incident goes on. What is typed into the console is
     * one atomic batch: its failure takes back what DDL had committed, too.
     */
    private Commit takeEffectByHand(RunningProgram running, HandStep taken, LocalDateTime at) {
        if (!(running.step() instanceof Step.RunSql || running.step() instanceof Step.CopyBack)) {
            return takeEffect(running, List.of(), at);
        }
        List<String> unread = taken.own() ? adoption.unread(open.live()) : List.of();
        Snapshot before = open.live().snapshot();
        try {
            return taken.console() && running.step() instanceof Step.RunSql typed
                    ? runTyped(typed, unread, at) : takeEffect(running, unread, at);
        } catch (ReplayStruck struck) {
            throw wentTooFar(struck.limit(), before);
        } catch (LimitExceeded struck) {
            if (taken.console()) {
                throw struck;
            }
            throw wentTooFar(struck, before);
        } catch (StepFailure failure) {
            if (taken.console()) {
                instances.replaceLive(before.open());
            }
            throw failure;
        }
    }

    private StepFailure wentTooFar(LimitExceeded limit, Snapshot before) {
        instances.replaceLive(before.open());
        return new StepFailure(StepFailure.WENT_TOO_FAR, limit.cap().name(), "");
    }

    private Commit runTyped(Step.RunSql step, List<String> unread, LocalDateTime at) {
        Database database = instances.live();
        results = new ArrayList<>();
        try (Stop.Watched _ = stop.watching(database)) {
            for (Sql sql : step.statements()) {
                OutsideTables.guard(database, situation.sql().statement(sql), "");
                results.add(database.run(situation.sql().statement(sql),
                        Map.of("now", world.shownAt(at))));
                stop.check();
            }
            return commit(database, step.version(), unread, at);
        } catch (SqlFailure failure) {
            throw new StepFailure(failure.sqlState(), failure.getMessage(), "");
        } catch (LimitExceeded struck) {
            // a statement that was stopped ends as if it had met its limit
            stop.check();
            throw struck;
        }
    }

    List<SqlResult> consoleResults() {
        return List.copyOf(results);
    }

    void stoppedBy(Stop other) {
        stop = other;
    }

    Stop stop() {
        return stop;
    }

    private SqlResult execute(Database database, Sql sql, LocalDateTime at) {
        try {
            SqlStatement statement = situation.sql().statement(sql);
            OutsideTables.guard(database, statement, sql.pointer());
            return database.run(statement, Map.of("now", world.shownAt(at)));
        } catch (SqlFailure failure) {
            throw new StepFailure(failure.sqlState(), failure.getMessage(), sql.pointer());
        } catch (LimitExceeded struck) {
            throw ReplayStruck.at(sql, struck);
        }
    }

    private Commit copyBack(
            Step.CopyBack step, StepRef ref, List<String> unread, LocalDateTime at) {
        Database live = open.live();
        if (!instances.hasAside(step.instance())) {
            throw new StepFailure(StepFailure.NO_INSTANCE,
                    "there is no side instance " + step.instance(), "");
        }
        Snapshot before = live.snapshot();
        List<Event> copied = new ArrayList<>();
        try (Database side = instances.openAside(step.instance())) {
            side.at(context);
            for (CopyingBack.Copied rows : new CopyingBack(side, live, situation.sql(),
                    journal.history().current(), instances.asOf(step.instance())).copy(step)) {
                copied.add(new Event.CopiedBack(at, ref, step.instance(), rows.table(),
                        rows.copied(), rows.replaced(), rows.kept()));
            }
            Commit commit = commit(live, step.version(), unread, at);
            copied.forEach(journal::append);
            return commit;
        } catch (StepFailure | SqlFailure failure) {
            // The tables that it made anew have committed themselves; nobody asked for empty ones.
            instances.replaceLive(before.open());
            throw asStepFailure(failure);
        }
    }

    private static StepFailure asStepFailure(RuntimeException failure) {
        return switch (failure) {
            case StepFailure known -> known;
            case SqlFailure sql -> new StepFailure(sql.sqlState(), sql.getMessage(), "");
            default -> throw failure;
        };
    }

    private Commit commit(Database database, Optional<String> version, List<String> unread,
            LocalDateTime at) {
        try {
            version.ifPresent(v -> MigrationHistory.record(database, v, at));
            adoption.adopt(unread, database, at);
            return database.commit();
        } catch (SqlFailure failure) {
            throw new StepFailure(failure.sqlState(), failure.getMessage(), "");
        }
    }
}
