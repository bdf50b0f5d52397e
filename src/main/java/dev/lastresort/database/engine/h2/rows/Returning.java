package dev.lastresort.database.engine.h2.rows;

import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.List;

/** RETURNING: a query of the rows that a change leaves, or of those that it took away. */
final class Returning {

    private Returning() {}

    /**
     * The changed statement with what it returns.
     *
     * @param from  where RETURNING stands in the draft, or its end
     * @param alias what the rows are called in it
     */
    static List<SqlDraft> of(SqlDraft draft, int from, SqlDraft change, String rows, String alias) {
        if (from >= draft.size()) {
            return List.of(change);
        }
        return List.of(new Writing(draft.writtenAt(from)).put("SELECT")
                .keep(draft, from + 1, draft.size()).put("FROM " + rows + " TABLE (")
                .keep(change, 0, change.size()).put(") AS " + alias).draft());
    }

    static String name(SqlDraft draft, int at) {
        return Writing.quoted(draft.token(draft.behindName(at) - 1).text());
    }
}
