package dev.lastresort.database.engine.h2.rows;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * More tables in one FROM than H2 tries all orders of. It would then look for a good order for as
 * long as a clock lets it, so the order is the one that was written: what stands behind an outer
 * join is not moved, and the first table is given one, with a single row.
 */
public final class ManyTables implements Rewrite {

    private static final int MOST = 5;
    private static final String KEPT =
            "LEFT JOIN (VALUES (1)) AS \"in this order\" (\"in this order\") ON TRUE";
    private static final String[] ENDS = {"where", "group", "having", "order", "limit", "offset",
        "fetch", "union", "except", "intersect", "window", "for", "returning", "with"};
    private static final Set<String> NO_ALIAS = Set.of("join", "left", "right", "inner", "cross",
            "full", "natural", "on", "using", "where", "group", "having", "order", "limit",
            "offset", "fetch", "union", "except", "intersect", "window", "for", "set");

    @Override
    public SqlDraft apply(SqlDraft draft, Notes notes) {
        SqlDraft result = draft;
        for (int i = 0; i < result.size(); i++) {
            if (result.says(i, "select")) {
                int end = endOfLevel(result, i);
                int from = from(result, i + 1, end);
                int to = result.find(Math.min(from + 1, end), end, ENDS);
                if (from < end && moved(result, from, to) > MOST) {
                    result = ordered(result, i, from, to);
                }
            }
        }
        return result;
    }

    private static int endOfLevel(SqlDraft draft, int at) {
        int end = at;
        while (end < draft.size() && !draft.isSymbol(end, ")")) {
            end = draft.isSymbol(end, "(") ? draft.behind(end) : end + 1;
        }
        return end;
    }

    private static int from(SqlDraft draft, int at, int end) {
        int from = draft.find(at, end, "from");
        while (from < end && draft.says(from - 1, "distinct")) {
            from = draft.find(from + 1, end, "from");
        }
        return from;
    }

    /** How many tables H2 would put into an order of its own. */
    private static int moved(SqlDraft draft, int from, int to) {
        int count = 1;
        boolean fixed = false;
        for (int i = from + 1; i < to; i = isSubquery(draft, i) ? draft.behind(i) : i + 1) {
            if (draft.isSymbol(i, ",")) {
                count++;
                fixed = false;
            } else if (draft.says(i, "left", "join") || draft.says(i, "left", "outer", "join")) {
                fixed = true;
            } else if (draft.says(i, "join") && !fixed) {
                count++;
            }
        }
        return count;
    }

    private static boolean isSubquery(SqlDraft draft, int at) {
        int inner = at;
        while (draft.isSymbol(inner, "(")) {
            inner++;
        }
        return inner > at && (Set.of("select", "with", "values").contains(draft.word(inner))
                || draft.isName(at - 1) && !NO_ALIAS.contains(draft.word(at - 1))
                || draft.says(at - 1, "on") || draft.says(at - 1, "using"));
    }

    private static SqlDraft ordered(SqlDraft draft, int select, int from, int to) {
        Edits edits = new Edits(draft);
        int first = from + 1;
        List<Integer> closed = new ArrayList<>();
        while (draft.isSymbol(first, "(") && !isSubquery(draft, first)) {
            closed.add(draft.behind(first) - 1);
            edits.remove(first, first + 1);
            first++;
        }
        closed.forEach(close -> edits.remove(close, close + 1));
        int behind = relation(draft, first);
        edits.insert(behind, KEPT);
        List<String> names = new ArrayList<>();
        names.add(name(draft, first, behind));
        for (int i = behind; i < to; i = draft.isSymbol(i, "(") ? draft.behind(i) : i + 1) {
            boolean comma = draft.isSymbol(i, ",");
            if (comma) {
                edits.replace(i, i + 1, "CROSS JOIN");
            }
            if (comma || draft.says(i, "join")) {
                names.add(name(draft, i + 1, relation(draft, i + 1)));
            }
            boolean reversed = draft.says(i, "right") && !draft.isSymbol(i + 1, "(");
            if (reversed) {
                throw Notes.refused(draft, i, "a RIGHT JOIN among more than " + MOST + " tables is"
                        + " not supported by the embedded engine", "write it as a LEFT JOIN");
            }
        }
        all(draft, select, from, to, names, edits);
        return edits.made();
    }

    /** Behind a table or a subquery, with what it is called. */
    private static int relation(SqlDraft draft, int at) {
        int end = draft.isSymbol(at, "(") ? draft.behind(at) : draft.behindName(at);
        end = draft.isSymbol(end, "(") ? draft.behind(end) : end;
        int alias = draft.says(end, "as") ? end + 1 : end;
        if (draft.isName(alias) && !NO_ALIAS.contains(draft.word(alias))) {
            end = draft.isSymbol(alias + 1, "(") ? draft.behind(alias + 1) : alias + 1;
        }
        return end;
    }

    private static String name(SqlDraft draft, int at, int behind) {
        int last = draft.isSymbol(behind - 1, ")") ? at : behind - 1;
        return draft.isName(last) ? Writing.name(draft.token(last)) : "";
    }

    /** All columns, without that of the single row. */
    private static void all(SqlDraft draft, int select, int from, int to, List<String> names,
            Edits edits) {
        for (int i = select + 1; i < from; i = draft.isSymbol(i, "(") ? draft.behind(i) : i + 1) {
            boolean all = draft.isSymbol(i, "*") && (draft.isSymbol(i - 1, ",")
                    || draft.says(i - 1, "select") || draft.says(i - 1, "distinct"));
            if (all && (draft.find(from, to, "using", "natural") < to || names.contains(""))) {
                throw Notes.refused(draft, i, "* of more than " + MOST + " tables is not supported"
                        + " by the embedded engine", "name the columns");
            }
            if (all) {
                edits.replace(i, i + 1, String.join(", ", names.stream()
                        .map(name -> name + ".*").toList()));
            }
        }
    }
}
