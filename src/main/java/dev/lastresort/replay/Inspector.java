package dev.lastresort.replay;

import dev.lastresort.database.Database;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.QueryResult;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.work.TableNames;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Invariants.Invariant;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.replay.state.MigrationHistory;
import dev.lastresort.replay.state.OutsideTables;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.replay.state.World;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Looks at a database without touching it: whether the invariants hold, and what the facts are.
 * Which alternative of a query counts is what the migration history inside that database says.
 */
final class Inspector {

    private final World world;

    Inspector(World world) {
        this.world = world;
    }

    /**
     * Whether each invariant holds. One whose table or column is not there does not.
     *
     * @param at      the instant that its SQL sees
     * @param healthy whether every query has to run: at the start of the day, and on the
     *                counterfactual at its end
     */
    SortedMap<String, Boolean> invariants(
            Database database, LocalDateTime at, boolean healthy) {
        database.at(new SqlContext(world.shownAt(at), 0));
        List<String> versions = MigrationHistory.versions(database);
        SortedMap<String, Boolean> holds = new TreeMap<>();
        for (Invariant check : world.scenario().invariants().checks()) {
            var alternative = MigrationHistory.inForce(
                    check.alternatives(), a -> a.since(), versions);
            holds.put(check.name(), returnsNothing(
                    database, alternative.query(), healthy));
        }
        database.rollback();
        return holds;
    }

    /** The facts of a database that is gone: only what stands outside it is still there. */
    SequencedMap<String, FactRows> lost(Database database, LocalDateTime at, boolean healthy) {
        return facts(database, at, healthy, sql -> OutsideTables.areAll(
                database, TableNames.of(world.programs().statement(sql))));
    }

    /** All invariants, not held: what is known of them while the database is down. */
    SortedMap<String, Boolean> unknownInvariants() {
        SortedMap<String, Boolean> holds = new TreeMap<>();
        world.scenario().invariants().checks().forEach(check -> holds.put(check.name(), false));
        return holds;
    }

    /**
     * The rows of each fact; none for a fact whose table or column is gone, unless all has to be
     * there.
     */
    SequencedMap<String, FactRows> facts(
            Database database, LocalDateTime at, boolean healthy) {
        return facts(database, at, healthy, _ -> true);
    }

    private SequencedMap<String, FactRows> facts(
            Database database, LocalDateTime at, boolean healthy, Predicate<Sql> isThere) {
        database.at(new SqlContext(world.shownAt(at), 0));
        List<String> versions = MigrationHistory.versions(database);
        SequencedMap<String, FactRows> facts = new LinkedHashMap<>();
        for (Fact fact : world.scenario().facts()) {
            var alternative = MigrationHistory.inForce(
                    fact.alternatives(), a -> a.since(), versions);
            facts.put(fact.name(), isThere.test(alternative.query())
                    ? rows(database, fact, alternative, healthy)
                    : new FactRows(List.of(), List.of()));
        }
        database.rollback();
        return facts;
    }

    private boolean returnsNothing(Database database, Sql sql, boolean healthy) {
        return read(database, sql, healthy).map(result -> result.rows().isEmpty()).orElse(false);
    }

    private FactRows rows(
            Database database, Fact fact, Fact.Alternative alternative, boolean healthy) {
        Optional<QueryResult> result = read(database, alternative.query(), healthy);
        if (result.isEmpty()) {
            return new FactRows(List.of(), List.of());
        }
        if (fact.alternatives().size() == 1 || !result.get().rows().isEmpty()) {
            world.witness().keyed(fact, alternative, missing(database, fact, alternative.table()));
        }
        return new FactRows(result.get().columns(), result.get().rows());
    }

    private static List<String> missing(Database database, Fact fact, String table) {
        List<String> columns =
                database.hasTable(table) ? database.shape(table).columns() : List.of();
        return fact.key().stream().filter(column -> !columns.contains(column)).toList();
    }

    private Optional<QueryResult> read(Database database, Sql sql, boolean healthy) {
        try {
            QueryResult result = database.query(world.programs().statement(sql), Map.of());
            world.witness().ran(sql);
            return Optional.of(result);
        } catch (SqlFailure failure) {
            if (healthy || !world.programs().states().isGone(failure.sqlState())) {
                world.witness().failedWithoutExcuse(
                        sql, failure.sqlState(), failure.getMessage());
            } else {
                world.failed(sql, failure);
            }
            return Optional.empty();
        } catch (LimitExceeded struck) {
            throw ReplayStruck.at(sql, struck);
        }
    }
}
