package dev.lastresort.replay;

import dev.lastresort.database.Database;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.QueryResult;
import dev.lastresort.database.RowStream;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.SqlResult;
import dev.lastresort.database.Stop;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.work.SqlClass;
import dev.lastresort.database.work.TableNames;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.draw.Chance;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.state.Adoption;
import dev.lastresort.replay.state.HandStep;
import dev.lastresort.replay.state.Instances;
import dev.lastresort.replay.state.KnownSources;
import dev.lastresort.replay.state.MigrationHistory;
import dev.lastresort.replay.state.OutsideTables;
import dev.lastresort.replay.state.ScriptPrice;
import dev.lastresort.replay.state.Situation;
import dev.lastresort.replay.state.StepFailure;
import dev.lastresort.replay.state.World;
import dev.lastresort.replay.step.StepSequence;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a human can see and do on a branch, at an instant at which nothing is left to happen. It is
 * good as long as the branch is.
 */
public final class Responder {

    private final World world;
    private final Instances instances;
    private final Situation situation;
    private final Inspector inspector;
    private final StepSequence steps;
    private final Consumer<LocalDateTime> released;

    Responder(World world, Instances instances, Situation situation, Inspector inspector,
            StepSequence steps, Consumer<LocalDateTime> released) {
        this.released = released;
        this.world = world;
        this.instances = instances;
        this.situation = situation;
        this.inspector = inspector;
        this.steps = steps;
    }

    /**
     * How things stand outside the database.
     *
     * @param disruptions the names of those that go on
     * @param waiting how many requests wait, of each actor of whom some do
     * @param sources what is known of backups and replicas
     */
    public record Standing(
            boolean down, boolean readOnly, boolean maintenance, Set<String> stopped,
            SortedMap<String, String> deployed, Set<String> locked, boolean handsBusy,
            List<HandStep> steps, SortedMap<String, Long> waiting, KnownSources sources,
            Set<String> disruptions) {
        public Standing {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A base table, with as many rows as the sample holds, or a view, whose rows nobody counts.
     *
     * @param columns    each as its name and type
     * @param references its foreign keys
     */
    public record TableSummary(String name, List<String> columns, List<String> key,
            List<DescribedTable.Reference> references, OptionalLong rows) {
        public TableSummary {
            references = List.copyOf(references);
            columns = List.copyOf(columns);
            key = List.copyOf(key);
        }
    }

    /** Why a statement failed. */
    public record SqlError(String sqlState, String message) {
        static SqlError of(SqlFailure failure) {
            return new SqlError(failure.sqlState(), failure.getMessage());
        }
    }

    /** What queries showed, up to the one that failed. */
    public record QueriesShown(List<QueryResult> results, Optional<SqlError> failure) {}

    /** What SQL did on a branch that nobody keeps. */
    public record Tried(
            List<SqlResult> results, Optional<SqlError> failure, Commit commit,
            SequencedMap<String, FactRows> facts, SortedMap<String, Boolean> invariants) {}

    /** Lets in SQL, before any of it is priced, taken or typed. */
    public void admit(Admitted sql) {
        situation.admit(sql);
    }

    public Standing standing() {
        SortedMap<String, String> deployed = new TreeMap<>();
        Set<String> stopped = new TreeSet<>();
        for (Actor actor : world.scenario().actors()) {
            deployed.put(actor.name(), situation.versionsOf(actor.name()).words());
            if (situation.isStopped(actor.name())) {
                stopped.add(actor.name());
            }
        }
        return new Standing(situation.isDown(), situation.isReadOnly(),
                situation.isInMaintenance(), stopped, deployed, situation.lockedTables(),
                situation.byHand().busy(), situation.byHand().all(),
                situation.backlog().sizes(), situation.sources(), situation.disruptions());
    }

    /**
     * Takes a step, which begins as soon as it can. Returns its number.
     *
     * @param own    whether the migration history learns what it makes readable
     * @param secret of a script that is priced by a dry run when it begins: what the price may not
     *               tell of
     */
    public int take(Step step, Optional<Integer> after, boolean own,
            Optional<Set<String>> secret, LocalDateTime at) {
        return steps.take(step, after, false, own, secret, at);
    }

    /** Types a batch into the console: all of it is done at the end of the step, or nothing. */
    public int type(Step.RunSql batch, boolean own, Optional<Set<String>> secret, Stop stop,
            LocalDateTime at) {
        steps.stoppedBy(stop);
        return steps.take(batch, Optional.empty(), true, own, secret, at);
    }

    /** What a script would cost if it began now, while the database is up. */
    public ScriptPrice priced(List<Sql> batch, Set<String> secret, LocalDateTime at, Stop stop) {
        return steps.priced(batch, secret, at, stop);
    }

    /** What the latest batch showed, one result for each statement that was done. */
    public List<SqlResult> typed() {
        return steps.consoleResults();
    }

    /** Cancels a step; says why not, if it cannot be. */
    public Optional<String> cancel(int number, LocalDateTime at) {
        Optional<String> whyNot = steps.cancel(number, at);
        released.accept(at);
        return whyNot;
    }

    public void leave(Optional<String> person, LocalDateTime until) {
        steps.leave(person, until);
    }

    /** Keeps the hands busy with what leaves no trace, until {@link #release}. */
    public void hold() {
        situation.byHand().hold(true);
    }

    public void release(LocalDateTime at) {
        situation.byHand().hold(false);
        steps.beginReady(at);
    }

    /** What each statement is, by the tables that there are now; of none while it is down. */
    public List<SqlClass> classes(List<Sql> batch) {
        return batch.stream().map(sql -> SqlClass.of(situation.sql().statement(sql),
                names -> situation.isDown() ? Set.of() : instances.live().tablesBehind(names)))
                .toList();
    }

    /** The tables with their sizes; none while the database is down. */
    public List<TableSummary> tables() {
        if (situation.isDown()) {
            return List.of();
        }
        Database live = instances.live();
        return Stream.concat(
                live.describedTables().stream().map(table -> new TableSummary(table.name(),
                        live.typedColumns(table.name()), table.key(), table.references(),
                        OptionalLong.of(live.rowCount(table.name())))),
                live.views().stream().map(name -> new TableSummary(name, live.typedColumns(name),
                        List.of(), List.of(), OptionalLong.empty())))
                .toList();
    }

    /** The names of the tables and views, also while nobody can get at them. */
    public List<String> tableNames() {
        Database live = instances.live();
        return Stream.concat(live.tables().stream(), live.views().stream()).toList();
    }

    /** How many rows of a table the sample holds; empty if it is not there. */
    public OptionalLong rows(String table) {
        return situation.isDown() || !instances.live().hasTable(table) ? OptionalLong.empty()
                : OptionalLong.of(instances.live().rowCount(table));
    }

    /** Queries that do not write. Each shows no more than so many rows. */
    public QueriesShown read(List<Sql> batch, LocalDateTime at, int mostRows, Stop stop) {
        if (situation.isDown() && !batch.stream().allMatch(sql -> OutsideTables.areAll(
                instances.live(), TableNames.of(situation.sql().statement(sql))))) {
            return new QueriesShown(List.of(), Optional.of(new SqlError(
                    StepFailure.DATABASE_DOWN, "the database is down")));
        }
        List<QueryResult> results = new ArrayList<>();
        Database live = instances.live();
        live.at(new SqlContext(world.shownAt(at), 0));
        try (Stop.Watched _ = stop.watching(live)) {
            for (Sql sql : batch) {
                results.add(first(live, situation.sql().statement(sql), world.shownAt(at),
                        mostRows, stop));
            }
            return new QueriesShown(results, Optional.empty());
        } catch (SqlFailure failure) {
            return new QueriesShown(results, Optional.of(SqlError.of(failure)));
        } finally {
            live.rollback();
        }
    }

    private static QueryResult first(
            Database live, SqlStatement query, LocalDateTime at, int most, Stop stop) {
        try (RowStream rows = live.stream(query, Map.of("now", at))) {
            List<Row> shown = new ArrayList<>();
            while (shown.size() < most && rows.hasNext()) {
                shown.add(rows.next());
            }
            stop.check();
            return new QueryResult(rows.columns(), shown);
        } catch (LimitExceeded struck) {
            stop.check();
            throw struck;
        }
    }

    /** Runs SQL here and now, on a branch that is thrown away afterwards. */
    public Tried tryOut(List<Sql> batch, Optional<String> version, boolean own, LocalDateTime at,
            Stop stop) {
        Database live = instances.live();
        Adoption adoption = new Adoption(world);
        List<String> unread = own ? adoption.unread(live) : List.of();
        List<SqlResult> results = new ArrayList<>();
        Optional<SqlError> failed = Optional.empty();
        Commit commit = Commit.NOTHING;
        live.at(Chance.of(world.scenario().seed(), "dry run", 0, world.shownAt(at)));
        try (Stop.Watched _ = stop.watching(live)) {
            for (Sql sql : batch) {
                results.add(live.run(
                        situation.sql().statement(sql), Map.of("now", world.shownAt(at))));
                stop.check();
            }
            version.ifPresent(v -> MigrationHistory.record(live, v, at));
            adoption.adopt(unread, live, at);
            commit = live.commit();
        } catch (SqlFailure failure) {
            failed = Optional.of(SqlError.of(failure));
            commit = live.rollback();
        } catch (LimitExceeded struck) {
            stop.check();
            throw struck;
        }
        return new Tried(results, failed, commit, facts(at), invariants(at));
    }

    /** The facts of the live database as they stand; none while it is down. */
    public SequencedMap<String, FactRows> facts(LocalDateTime at) {
        return situation.isDown() ? new LinkedHashMap<>()
                : inspector.facts(instances.live(), at, false);
    }

    public SortedMap<String, Boolean> invariants(LocalDateTime at) {
        return situation.isDown() ? inspector.unknownInvariants()
                : inspector.invariants(instances.live(), at, false);
    }
}
