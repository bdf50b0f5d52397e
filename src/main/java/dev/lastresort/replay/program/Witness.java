package dev.lastresort.replay.program;

import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Sql;
import java.util.List;
import java.util.SortedMap;

/**
 * Sees what becomes of a scenario's SQL while it is replayed, and decides whether a fault ends the
 * replay. It is told by several threads at once, and no result depends on it.
 */
public interface Witness {

    /** Ends the replay at the first fault, and at SQL that could not be read on any day. */
    Witness STRICT = new Witness() {

        @Override
        public void fault(ReplayFault fault) {
            throw fault;
        }

        @Override
        public void unreadable(Sql sql, String sqlState, String message) {
            throw new ReplayFault("sql-error", sql.pointer(), message);
        }
    };

    /** Throws the fault, or returns to let the replay go on as well as it can. */
    void fault(ReplayFault fault);

    /** A query of a fact or an invariant ran. */
    default void ran(Sql query) {}

    /** A query of a fact or an invariant, or a statement of a request, failed. */
    default void failed(Sql sql, String sqlState, String message) {}

    /** The same of one that the engine could not run on any day. */
    default void unreadable(Sql sql, String sqlState, String message) {
        failed(sql, sqlState, message);
    }

    /** The same of a query of a fact or an invariant that no incident can excuse. */
    default void failedWithoutExcuse(Sql query, String sqlState, String message) {
        fault(new ReplayFault("sql-error", query.pointer(), message));
    }

    /**
     * A fact was read, by this alternative. One of several is told only when it has rows: it may
     * stand for a time when there are none.
     *
     * @param missing the columns of its key that its table does not have then; all of them if there
     *                is no such table
     */
    default void keyed(Fact fact, Fact.Alternative alternative, List<String> missing) {}

    /** The facts have been read once, and the invariants hold or not, before anything happened. */
    default void dayStarts(SortedMap<String, Boolean> invariants) {}
}
