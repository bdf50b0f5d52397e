package dev.lastresort.database.engine.h2.rows;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.ArrayList;
import java.util.List;

/** WITH RECURSIVE without the names of its columns, which are those of its first query. */
public final class Recursion implements Rewrite {

    @Override
    public SqlDraft apply(SqlDraft draft, Notes notes) {
        Edits edits = new Edits(draft);
        for (int i = 0; i + 3 < draft.size(); i++) {
            if (draft.says(i, "with", "recursive")) {
                named(draft, i + 2, edits);
            }
        }
        return edits.made();
    }

    private static void named(SqlDraft draft, int from, Edits edits) {
        int at = from;
        while (draft.isName(at)) {
            boolean listed = draft.isSymbol(at + 1, "(");
            int as = listed ? draft.behind(at + 1) : at + 1;
            int open = as + 1;
            if (!draft.says(as, "as") || !draft.isSymbol(open, "(")) {
                return;
            }
            int close = draft.behind(open);
            if (!listed && draft.find(open + 1, close - 1, "union") < close - 1) {
                edits.insert(at + 1, "(" + String.join(", ", columns(draft, open + 1, close - 1))
                        + ")");
            }
            if (!draft.isSymbol(close, ",")) {
                return;
            }
            at = close + 1;
        }
    }

    private static List<String> columns(SqlDraft draft, int select, int to) {
        int end = draft.find(select + 1, to, "from", "union", "where");
        List<String> columns = new ArrayList<>();
        int start = select + 1;
        for (int i = start; i <= end; i = draft.isSymbol(i, "(") ? draft.behind(i) : i + 1) {
            if (i == end || draft.isSymbol(i, ",")) {
                boolean named = i - 1 == start || draft.says(i - 2, "as")
                        || draft.isSymbol(i - 2, ".") || draft.isSymbol(i - 2, ")")
                        || draft.isName(i - 2);
                if (!draft.isName(i - 1) || !named) {
                    throw Notes.refused(draft, start, "WITH RECURSIVE has to name its columns on"
                            + " this engine", "write WITH RECURSIVE name (column, …) AS (…)");
                }
                columns.add(Writing.name(draft.token(i - 1)));
                start = i + 1;
            }
        }
        return columns;
    }
}
