package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import dev.lastresort.database.gate.Token;
import java.util.Set;

/**
 * Functions that answer with rows: their one column goes by the name that the rows have, and a
 * series of times, or one between computed bounds, is one of ours.
 */
public final class RowFunctions implements Rewrite {

    private static final Set<String> NAMES = Set.of("generate_series", "unnest");
    private static final Set<String> BEFORE = Set.of("from", "join", "lateral");
    private static final Set<String> CLAUSES = Set.of("where", "on", "join", "left", "right",
            "inner", "cross", "full", "natural", "group", "order", "having", "limit", "offset",
            "fetch", "union", "except", "intersect", "window", "returning", "for", "using", "with",
            "set", "as", "when");

    @Override
    public SqlDraft apply(SqlDraft draft, Notes notes) {
        Edits edits = new Edits(draft);
        for (int i = 0; i < draft.size(); i++) {
            if (NAMES.contains(draft.word(i)) && draft.isSymbol(i + 1, "(")) {
                function(draft, i, edits);
            }
        }
        return edits.made();
    }

    private static void function(SqlDraft draft, int at, Edits edits) {
        boolean listed = draft.isSymbol(at - 1, ",") && !isRelation(draft, at);
        if (!BEFORE.contains(draft.word(at - 1)) && (listed || !draft.isSymbol(at - 1, ","))) {
            throw Notes.refused(draft, at, draft.word(at) + " makes rows, and the embedded engine"
                    + " takes such a function in FROM alone",
                    "write SELECT … FROM " + draft.word(at) + "(…) AS name");
        }
        if (draft.says(at, "unnest") && namesColumn(draft, at + 2, draft.behind(at + 1) - 1)) {
            throw Notes.refused(draft, at, "unnest of a column of another table in the same FROM is"
                    + " not supported by the embedded engine",
                    "test an element with = ANY (column), or keep the elements in a table");
        }
        if (draft.says(at, "generate_series")) {
            series(draft, at, edits);
        }
        int behind = draft.behind(at + 1);
        int alias = draft.says(behind, "as") ? behind + 1 : behind;
        boolean named = draft.isName(alias) && !CLAUSES.contains(draft.word(alias));
        if (!named) {
            String name = Writing.quoted(draft.word(at));
            edits.insert(behind, "AS " + name + "(" + name + ")");
        } else if (!draft.isSymbol(alias + 1, "(")) {
            edits.insert(alias + 1, "(" + Writing.name(draft.token(alias)) + ")");
        }
    }

    private static void series(SqlDraft draft, int at, Edits edits) {
        boolean literal = true;
        boolean times = false;
        boolean local = false;
        for (int i = at + 2; i < draft.behind(at + 1) - 1; i++) {
            Token token = draft.token(i);
            literal &= token.kind() == Token.Kind.NUMBER || token.isSymbol(",")
                    || token.isSymbol("-");
            times |= token.kind() == Token.Kind.STRING || token.isWord("interval")
                    || token.isWord("date") || token.isWord("current_date") || token.isWord("now");
            local |= token.isWord("timestamp");
        }
        if (!literal) {
            edits.replace(at, at + 1, !times ? "number_series"
                    : local ? "time_series" : "instant_series");
        }
        if (times) {
            step(draft, at, edits);
        }
    }

    /** A step is told as a text. */
    private static void step(SqlDraft draft, int at, Edits edits) {
        int close = draft.behind(at + 1) - 1;
        if (draft.says(close - 2, "interval") && draft.isString(close - 1)) {
            edits.remove(close - 2, close - 1);
        } else if (draft.says(close - 1, "interval") && draft.isSymbol(close - 2, "::")) {
            edits.remove(close - 2, close);
        }
    }

    /** Behind a comma: whether the list is that of a FROM. */
    private static boolean isRelation(SqlDraft draft, int at) {
        int depth = 0;
        for (int i = at - 1; i >= 0; i--) {
            depth += draft.isSymbol(i, ")") ? 1 : draft.isSymbol(i, "(") ? -1 : 0;
            if (depth < 0 || depth == 0 && draft.says(i, "select")) {
                return false;
            }
            if (depth == 0 && draft.says(i, "from")) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesColumn(SqlDraft draft, int from, int to) {
        for (int i = from; i < to; i++) {
            if (draft.says(i, "select")) {
                return false;
            }
            if (draft.isName(i) && draft.isSymbol(i + 1, ".")) {
                return true;
            }
        }
        return draft.isName(from) && from + 1 == to;
    }
}
