package dev.lastresort.database.engine;

import dev.lastresort.database.SqlFailure;
import java.util.Set;

/**
 * What it means that an engine refuses a statement with one state or another. Its own refusals of
 * this program mean the same whatever the engine.
 *
 * @param unreadable syntax, unknown functions and types, and what the engine does not support: no
 *                   day makes such a text run
 * @param gone       a table, view or column is not there
 */
public record SqlStates(Set<String> unreadable, Set<String> gone) {

    private static final Set<String> OURS = Set.of(SqlFailure.TYPE_NOT_HELD,
            SqlFailure.WRONG_KIND, SqlFailure.VIEWS_TOO_DEEP);

    public SqlStates {
        unreadable = Set.copyOf(unreadable);
        gone = Set.copyOf(gone);
    }

    /** Whether a statement that fails with that could not run on any day, whatever is there. */
    public boolean isUnreadable(String sqlState) {
        return OURS.contains(sqlState) || unreadable.contains(sqlState);
    }

    /** Whether it tells of something that an incident may well have taken away. */
    public boolean isGone(String sqlState) {
        return gone.contains(sqlState);
    }
}
