package dev.lastresort.database.engine.h2.rows;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** UPDATE … FROM several tables, and UPDATE … RETURNING. */
public final class Updating implements Form {

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        if (!draft.says(0, "update") || !draft.isName(1)) {
            return Optional.empty();
        }
        int end = draft.size();
        int set = draft.find(2, end, "set");
        int returning = draft.find(set, end, "returning");
        int from = from(draft, set, returning);
        boolean several = from < returning && isSeveral(draft, from, returning);
        if (returning == end && !several) {
            return Optional.empty();
        }
        int behind = draft.behindName(1);
        int aliasAt = draft.says(behind, "as") ? behind + 1 : behind;
        String alias = aliasAt < set ? Writing.name(draft.token(aliasAt))
                : Returning.name(draft, 1);
        SqlDraft change = several ? correlated(draft, set, from, returning)
                : new Writing(draft.writtenAt(0)).keep(draft, 0, returning).draft();
        return Optional.of(Returning.of(draft, returning, change, "FINAL", alias));
    }

    private static int from(SqlDraft draft, int set, int end) {
        int from = draft.find(set, end, "from");
        while (from < end && draft.says(from - 1, "distinct")) {
            from = draft.find(from + 1, end, "from");
        }
        return from;
    }

    private static boolean isSeveral(SqlDraft draft, int from, int end) {
        int where = draft.find(from, end, "where");
        for (int i = from; i < where; i = draft.isSymbol(i, "(") ? draft.behind(i) : i + 1) {
            if (draft.isSymbol(i, ",") || draft.says(i, "join")) {
                return true;
            }
        }
        return false;
    }

    /** H2 joins the table with one other alone: each value is a query of its own instead. */
    private static SqlDraft correlated(SqlDraft draft, int set, int from, int end) {
        String source = draft.between(from, end);
        Writing writing = new Writing(draft.writtenAt(0)).keep(draft, 0, set + 1);
        int start = set + 1;
        List<Integer> ends = new ArrayList<>();
        for (int i = start; i <= from; i = draft.isSymbol(i, "(") ? draft.behind(i) : i + 1) {
            if (i == from || draft.isSymbol(i, ",")) {
                ends.add(i);
            }
        }
        for (int item : ends) {
            int value = start;
            while (value < item && !draft.isSymbol(value, "=")) {
                value = draft.isSymbol(value, "(") ? draft.behind(value) : value + 1;
            }
            if (draft.isSymbol(start, "(")) {
                throw Notes.refused(draft, start, "several columns set at once from several tables"
                        + " are not supported by the embedded engine",
                        "set each column by itself: SET a = …, b = …");
            }
            writing.put(start > set + 1 ? "," : "").keep(draft, start, value + 1);
            if (draft.says(value + 1, "default")) {
                writing.put("DEFAULT");
            } else {
                writing.put("(SELECT").keep(draft, value + 1, item).put(source + ")");
            }
            start = item + 1;
        }
        return writing.put("WHERE EXISTS (SELECT 1 " + source + ")").draft();
    }
}
