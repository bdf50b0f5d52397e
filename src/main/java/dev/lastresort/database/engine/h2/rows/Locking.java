package dev.lastresort.database.engine.h2.rows;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;

/** FOR UPDATE and its weaker kin, which H2 knows as one, at the end of the query. */
public final class Locking implements Rewrite {

    @Override
    public SqlDraft apply(SqlDraft draft, Notes notes) {
        Edits edits = new Edits(draft);
        for (int i = 1; i + 1 < draft.size(); i++) {
            if (draft.says(i, "for") && !draft.says(0, "create") && kind(draft, i) > i) {
                locking(draft, i, edits);
            }
        }
        return edits.made();
    }

    private static void locking(SqlDraft draft, int at, Edits edits) {
        int behind = kind(draft, at);
        int options = behind;
        if (draft.says(behind, "of")) {
            options = draft.behindName(behind + 1);
            while (draft.isSymbol(options, ",")) {
                options = draft.behindName(options + 1);
            }
        }
        int end = draft.says(options, "nowait") ? options + 1
                : draft.says(options, "skip", "locked") ? options + 2 : options;
        int close = end;
        while (close < draft.size() && !draft.isSymbol(close, ")")) {
            close = draft.isSymbol(close, "(") ? draft.behind(close) : close + 1;
        }
        if (close == end && draft.says(at + 1, "update")) {
            return;
        }
        edits.remove(at, end);
        edits.insert(close, "FOR UPDATE " + draft.between(options, end));
    }

    /** Behind FOR UPDATE, FOR SHARE and their weaker kin; the same place if none is there. */
    private static int kind(SqlDraft draft, int at) {
        if (draft.says(at + 1, "update") || draft.says(at + 1, "share")) {
            return at + 2;
        }
        if (draft.says(at + 1, "key", "share")) {
            return at + 3;
        }
        return draft.says(at + 1, "no", "key", "update") ? at + 4 : at;
    }
}
