package dev.lastresort.database.engine.h2.schema;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import java.util.Set;

/**
 * What stands behind columns and constraints, in CREATE TABLE and ALTER TABLE alike: how they are
 * stored and when they are checked.
 */
final class TableClauses {

    private static final Set<String> EMPTY = Set.of("tsvector", "int4range", "int8range",
            "numrange", "tsrange", "tstzrange", "daterange");

    private final SqlDraft draft;
    private final Edits edits;
    private final Notes notes;

    private TableClauses(SqlDraft draft, Notes notes) {
        this.draft = draft;
        this.notes = notes;
        edits = new Edits(draft);
    }

    /** The draft without them, between two places. */
    static SqlDraft cleared(SqlDraft draft, int from, int to, Notes notes) {
        TableClauses clauses = new TableClauses(draft, notes);
        int i = from;
        while (i < to) {
            i = clauses.at(i);
        }
        return clauses.edits.made();
    }

    private int at(int i) {
        if (draft.says(i, "initially") || draft.says(i, "deferrable")
                || draft.says(i, "not", "deferrable")) {
            return checkedWhen(i);
        }
        if (draft.says(i, "generated", "always", "as") && EMPTY.contains(draft.word(i - 1))
                && draft.isSymbol(i + 3, "(")) {
            return leftEmpty(i);
        }
        if (draft.says(i, "not", "valid")) {
            edits.replace(i, i + 2, "NOCHECK");
            return i + 2;
        }
        if (draft.says(i, "exclude") && (draft.word(i + 1).equals("using")
                || draft.isSymbol(i + 1, "("))) {
            throw Notes.refused(draft, i, "an EXCLUDE constraint cannot be enforced by the embedded"
                    + " engine, and outcomes depend on it", "use UNIQUE, or check it in a query");
        }
        if (draft.says(i, "match") && (draft.says(i + 1, "full") || draft.says(i + 1, "simple"))) {
            if (draft.says(i + 1, "full")) {
                notes.differs(draft, i, "MATCH FULL: a key that is NULL in part is let in");
            }
            edits.remove(i, i + 2);
            return i + 2;
        }
        if (draft.says(i, "no", "inherit")) {
            edits.remove(i, i + 2);
            return i + 2;
        }
        if (draft.says(i, "stored") && draft.isSymbol(i - 1, ")")) {
            edits.remove(i, i + 1);
            return i + 1;
        }
        if (draft.says(i, "virtual") && draft.isSymbol(i - 1, ")")) {
            edits.remove(i, i + 1);
            return i + 1;
        }
        if (draft.isSymbol(i - 1, ")") && draft.says(i, "include") && draft.isSymbol(i + 1, "(")) {
            edits.remove(i, draft.behind(i + 1));
            notes.leftOut(draft, i, "INCLUDE: no answer depends on what an index holds besides");
            return draft.behind(i + 1);
        }
        if (draft.isSymbol(i - 1, ")") && draft.says(i, "with") && draft.isSymbol(i + 1, "(")) {
            edits.remove(i, draft.behind(i + 1));
            notes.leftOut(draft, i, "WITH (…): how a table is stored");
            return draft.behind(i + 1);
        }
        if (draft.says(i, "using", "index", "tablespace")) {
            edits.remove(i, i + 4);
            return i + 4;
        }
        if ((draft.says(i, "storage") || draft.says(i, "compression"))
                && !draft.word(i + 1).isEmpty() && draft.isName(i - 1)
                && !draft.word(i - 1).equals("column")) {
            edits.remove(i, i + 2);
            return i + 2;
        }
        return i + 1;
    }

    /** What text search or a range would be computed from has no functions here. */
    private int leftEmpty(int i) {
        int end = draft.behind(i + 3);
        end += draft.says(end, "stored") || draft.says(end, "virtual") ? 1 : 0;
        edits.remove(i, end);
        notes.differs(draft, i, "a computed column of " + draft.word(i - 1) + " stays empty here");
        return end;
    }

    private int checkedWhen(int i) {
        int end = i + (draft.says(i, "not") ? 2 : draft.says(i, "initially") ? 2 : 1);
        boolean late = draft.says(i, "initially", "deferred");
        edits.remove(i, end);
        if (late) {
            notes.differs(draft, i, "INITIALLY DEFERRED: the constraint is checked at each"
                    + " statement, not at the end of the transaction");
        }
        return end;
    }
}
