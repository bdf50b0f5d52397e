package dev.lastresort.database.engine.h2.rows;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * WITH before a change of rows, and changes of rows within a WITH: what is named there is put where
 * it is read.
 */
public final class CommonTables implements Rewrite {

    private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "merge");
    private static final Set<String> BEFORE_A_TABLE = Set.of("from", "join", "using");

    /** What a name stands for: a query, and the names of its columns if they are given. */
    private record Named(String query, String columns, boolean changes) {}

    @Override
    public SqlDraft apply(SqlDraft draft, Notes notes) {
        if (!draft.says(0, "with")) {
            return draft;
        }
        boolean recursive = draft.says(1, "recursive");
        Map<String, Named> named = new LinkedHashMap<>();
        int main = read(draft, recursive ? 2 : 1, named, notes);
        boolean changing = named.values().stream().anyMatch(Named::changes);
        boolean change = CHANGES.contains(draft.word(main));
        if (main >= draft.size() || !change && !changing) {
            return draft;
        }
        if (recursive) {
            throw Notes.refused(draft, 1, "WITH RECURSIVE before a change of rows is not supported"
                    + " by the embedded engine",
                    "put the WITH into the query that is inserted, or"
                            + " into a subquery");
        }
        SqlDraft body = new Writing(draft.writtenAt(main)).keep(draft, main, draft.size()).draft();
        SqlDraft whole = inlined(body, named);
        for (Map.Entry<String, Named> entry : named.entrySet()) {
            int read = uses(draft, entry.getKey());
            if (entry.getValue().changes() && read != 1) {
                throw Notes.refused(draft, 0, "the changed rows that a WITH names can be read once"
                        + " by the embedded engine, and " + entry.getKey() + " is read " + read
                        + " times", "write several statements");
            }
        }
        return whole;
    }

    /** The place where the statement behind the names begins. */
    private static int read(SqlDraft draft, int from, Map<String, Named> named, Notes notes) {
        int at = from;
        while (draft.isName(at)) {
            int as = draft.isSymbol(at + 1, "(") ? draft.behind(at + 1) : at + 1;
            int open = draft.says(as + 1, "materialized") ? as + 2
                    : draft.says(as + 1, "not", "materialized") ? as + 3 : as + 1;
            if (!draft.says(as, "as") || !draft.isSymbol(open, "(")) {
                return draft.size();
            }
            int close = draft.behind(open);
            SqlDraft query = new Writing(draft.writtenAt(open + 1)).keep(draft, open + 1, close - 1)
                    .draft();
            boolean changes = CHANGES.contains(query.word(0));
            SqlDraft plain = inlined(changes ? changed(query, notes) : query, named);
            named.put(draft.token(at).text(), new Named(plain.text(),
                    draft.between(at + 1, as), changes));
            if (!draft.isSymbol(close, ",")) {
                return close;
            }
            at = close + 1;
        }
        return draft.size();
    }

    private static SqlDraft changed(SqlDraft change, Notes notes) {
        List<SqlDraft> pieces = Optional.<List<SqlDraft>>empty()
                .or(() -> new Insertion().read(change, notes))
                .or(() -> new Deletion().read(change, notes))
                .or(() -> new Updating().read(change, notes)).orElse(List.of());
        if (pieces.size() != 1 || !pieces.getFirst().says(0, "select")) {
            throw Notes.refused(change, 0, "a change within a WITH that returns nothing is not"
                    + " supported by the embedded engine", "write it as a statement of its own");
        }
        return pieces.getFirst();
    }

    private static SqlDraft inlined(SqlDraft draft, Map<String, Named> named) {
        Edits edits = new Edits(draft);
        for (int i = 1; i < draft.size(); i++) {
            Named one = draft.isName(i) ? named.get(draft.token(i).text()) : null;
            if (one != null && isTable(draft, i)) {
                boolean aliased = draft.says(i + 1, "as") || draft.isName(i + 1)
                        && !isClause(draft.word(i + 1));
                edits.replace(i, i + 1, "(" + one.query() + ")"
                        + (aliased ? "" : " AS " + Writing.name(draft.token(i)) + one.columns()));
            }
        }
        return edits.made();
    }

    private static int uses(SqlDraft draft, String name) {
        List<Integer> uses = new ArrayList<>();
        for (int i = 1; i < draft.size(); i++) {
            if (draft.isName(i) && draft.token(i).text().equals(name) && isTable(draft, i)) {
                uses.add(i);
            }
        }
        return uses.size();
    }

    private static boolean isTable(SqlDraft draft, int at) {
        return BEFORE_A_TABLE.contains(draft.word(at - 1)) && !draft.isSymbol(at + 1, ".")
                && !draft.isSymbol(at + 1, "(")
                || draft.isSymbol(at - 1, ",") && inFrom(draft, at);
    }

    /** Behind a comma: whether the list is that of a FROM. */
    private static boolean inFrom(SqlDraft draft, int at) {
        int depth = 0;
        for (int i = at - 1; i >= 0; i--) {
            depth += draft.isSymbol(i, ")") ? 1 : draft.isSymbol(i, "(") ? -1 : 0;
            if (depth < 0) {
                return false;
            }
            if (depth == 0 && (draft.says(i, "from") || draft.says(i, "using"))) {
                return true;
            }
            if (depth == 0 && isClause(draft.word(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isClause(String word) {
        return Set.of("where", "group", "order", "having", "limit", "offset", "union", "except",
                "intersect", "on", "join", "left", "right", "inner", "full", "cross", "natural",
                "select", "set", "returning", "values", "fetch", "for", "using", "window", "when")
                .contains(word);
    }
}
