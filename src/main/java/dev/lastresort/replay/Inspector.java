package dev.lastresort.replay;

import dev.lastresort.database.Database;
import dev.lastresort.database.QueryResult;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Invariants.Invariant;
import dev.lastresort.model.scenario.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Looks at a database without touching it: whether the invariants hold, and what the facts are. Which alternative of
 * a query counts is what the migration history inside that database says.
 */
final class Inspector {

    private final World world;

    Inspector(World world) {
        this.world = world;
    }

    /** Whether each invariant holds; one whose query fails does not. */
    SortedMap<String, Boolean> invariants(Database database) {
        List<String> versions = MigrationHistory.versions(database);
        SortedMap<String, Boolean> holds = new TreeMap<>();
        for (Invariant check : world.scenario().invariants().checks()) {
            var alternative = MigrationHistory.inForce(
                    check.alternatives(), a -> a.since(), versions);
            holds.put(check.name(), returnsNothing(
                    database, alternative.query()));
        }
        database.rollback();
        return holds;
    }

    /** All invariants, not held: what is known of them while the database is down. */
    SortedMap<String, Boolean> unknownInvariants() {
        SortedMap<String, Boolean> holds = new TreeMap<>();
        world.scenario().invariants().checks().forEach(check -> holds.put(check.name(), false));
        return holds;
    }

    /** The rows of each fact; none for a fact whose query fails, because its table is gone for example. */
    SequencedMap<String, FactRows> facts(Database database) {
        List<String> versions = MigrationHistory.versions(database);
        SequencedMap<String, FactRows> facts = new LinkedHashMap<>();
        for (Fact fact : world.scenario().facts()) {
            var alternative = MigrationHistory.inForce(
                    fact.alternatives(), a -> a.since(), versions);
            facts.put(fact.name(), rows(database, alternative));
        }
        database.rollback();
        return facts;
    }

    private boolean returnsNothing(Database database, Sql sql) {
        try {
            boolean nothing =
                    database.query(world.programs().statement(sql), Map.of()).rows().isEmpty();
            world.witness().ran(sql);
            return nothing;
        } catch (SqlFailure failure) {
            world.witness().failed(sql, failure.sqlState(), failure.getMessage());
            return false;
        }
    }

    private FactRows rows(Database database, Fact.Alternative alternative) {
        try {
            QueryResult result =
                    database.query(world.programs().statement(alternative.query()), Map.of());
            world.witness().ran(alternative.query());
            return new FactRows(result.columns(), result.rows());
        } catch (SqlFailure failure) {
            world.witness().failed(
                    alternative.query(), failure.sqlState(), failure.getMessage());
            return new FactRows(List.of(), List.of());
        }
    }
}
