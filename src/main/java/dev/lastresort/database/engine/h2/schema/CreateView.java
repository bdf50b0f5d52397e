package dev.lastresort.database.engine.h2.schema;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.List;
import java.util.Optional;

/** CREATE VIEW; a materialized one is an ordinary one here. */
public final class CreateView implements Form {

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        int at = draft.says(0, "create", "or", "replace") ? 3 : 1;
        if (draft.says(0, "create") && draft.says(at, "recursive", "view")) {
            return recursive(draft, at);
        }
        boolean materialized = draft.says(at, "materialized", "view");
        if (!draft.says(0, "create") || !materialized && !draft.says(at, "view")) {
            return Optional.empty();
        }
        SqlDraft plain = draft;
        if (materialized) {
            notes.differs(draft, at, "a materialized view is an ordinary view here: it is always as"
                    + " fresh as its tables");
            plain = Writing.replaced(plain, at, at + 1, "");
        }
        int name = plain.says(at + 1, "if", "not", "exists") ? at + 4 : at + 1;
        int behind = plain.behindName(name);
        behind = plain.isSymbol(behind, "(") ? plain.behind(behind) : behind;
        int as = plain.find(behind, plain.size(), "as");
        if (as > behind) {
            plain = Writing.replaced(plain, behind, as, "");
        }
        return Optional.of(List.of(withoutEnd(plain, notes)));
    }

    private static SqlDraft withoutEnd(SqlDraft draft, Notes notes) {
        int end = draft.size();
        if (draft.says(end - 3, "with", "no", "data")) {
            return Writing.replaced(draft, end - 3, end, "");
        }
        if (draft.says(end - 2, "with", "data")) {
            return Writing.replaced(draft, end - 2, end, "");
        }
        if (draft.says(end - 2, "check", "option")) {
            int with = draft.says(end - 3, "with") ? end - 3 : end - 4;
            notes.differs(draft, with, "WITH CHECK OPTION: rows that the view does not show are let"
                    + " in");
            return Writing.replaced(draft, with, end, "");
        }
        return draft;
    }

    /** The view of a WITH RECURSIVE of its own name. */
    private static Optional<List<SqlDraft>> recursive(SqlDraft draft, int at) {
        int name = at + 2;
        int columns = draft.behindName(name);
        int as = draft.isSymbol(columns, "(") ? draft.behind(columns) : columns;
        if (!draft.says(as, "as") || as == columns) {
            return Optional.empty();
        }
        String list = draft.between(columns, as);
        String view = draft.token(columns - 1).text();
        String rows = Writing.quoted(view + " (rows)");
        Edits edits = new Edits(draft);
        for (int i = as + 1; i < draft.size(); i++) {
            if (draft.isName(i) && draft.token(i).text().equals(view)) {
                edits.replace(i, i + 1, rows);
            }
        }
        edits.replace(at, at + 1, "");
        edits.replace(as, as + 1, "AS WITH RECURSIVE " + rows + " " + list + " AS (");
        edits.insert(draft.size(), ") SELECT " + list.substring(1, list.length() - 1) + " FROM "
                + rows);
        return Optional.of(List.of(edits.made()));
    }
}
