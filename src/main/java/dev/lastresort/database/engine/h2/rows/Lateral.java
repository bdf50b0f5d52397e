package dev.lastresort.database.engine.h2.rows;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A LATERAL query whose rows belong to the rows beside it by equal columns: it is computed for all
 * of these at once, numbered within each where it has a limit, and joined by these columns.
 */
public final class Lateral implements Rewrite {

    private static final Set<String> CLAUSES = Set.of("on", "where", "join", "left", "right",
            "inner", "cross", "full", "group", "order", "having", "limit", "offset", "fetch",
            "union", "except", "intersect", "window", "for", "natural");

    @Override
    public SqlDraft apply(SqlDraft draft, Notes notes) {
        SqlDraft result = draft;
        int at = lateral(result);
        while (at > 0) {
            result = joined(result, at);
            at = lateral(result);
        }
        return result;
    }

    private static int lateral(SqlDraft draft) {
        for (int i = 1; i < draft.size(); i++) {
            if (draft.says(i, "lateral")) {
                return i;
            }
        }
        return -1;
    }

    private static SqlDraft joined(SqlDraft draft, int at) {
        boolean comma = draft.isSymbol(at - 1, ",");
        boolean left = draft.says(at - 2, "left", "join")
                || draft.says(at - 3, "left", "outer", "join");
        int join = comma ? at - 1 : left ? draft.says(at - 2, "left") ? at - 2 : at - 3
                : draft.says(at - 2, "cross", "join") || draft.says(at - 2, "inner", "join")
                        ? at - 2
                : at - 1;
        int close = draft.isSymbol(at + 1, "(") ? draft.behind(at + 1) : at + 1;
        int alias = draft.says(close, "as") ? close + 1 : close;
        if (!draft.says(at + 2, "select") || !draft.isName(alias)
                || CLAUSES.contains(draft.word(alias)) || draft.isSymbol(alias + 1, "(")
                || !comma && !draft.says(join, draft.word(join))) {
            throw refused(draft, at);
        }
        LateralQuery query = LateralQuery.read(draft, at + 2, close - 1)
                .orElseThrow(() -> refused(draft, at));
        int end = alias + 1;
        String condition = "";
        if (draft.says(end, "on")) {
            int stop = endOfCondition(draft, end + 1);
            String given = draft.between(end + 1, stop);
            condition = given.equalsIgnoreCase("true") ? "" : " AND (" + given + ")";
            end = stop;
        }
        boolean alone = query.aggregates();
        if (alone && !condition.isEmpty() || comma && !isSecond(draft, at)) {
            throw refused(draft, at);
        }
        String name = Writing.name(draft.token(alias));
        String joining = (left || alone ? "LEFT JOIN " : "JOIN ") + query.derived() + " AS " + name
                + " ON " + query.on(name) + condition;
        SqlDraft replaced = Writing.replaced(draft, join, end, joining);
        return named(replaced, draft.token(alias).text(), query, join);
    }

    /** Whether one relation alone stands before it in its FROM. */
    private static boolean isSecond(SqlDraft draft, int at) {
        for (int i = at - 2; i > 0; i--) {
            if (draft.says(i, "from")) {
                return true;
            }
            if (draft.isSymbol(i, ",") || draft.isSymbol(i, "(") || draft.says(i, "join")) {
                return false;
            }
        }
        return false;
    }

    private static int endOfCondition(SqlDraft draft, int from) {
        int end = from;
        while (end < draft.size() && !draft.isSymbol(end, ")") && !draft.isSymbol(end, ",")
                && !CLAUSES.contains(draft.word(end))) {
            end = draft.isSymbol(end, "(") ? draft.behind(end) : end + 1;
        }
        return end;
    }

    /** Its columns where they are asked for: all by their names, and a count that finds nothing. */
    private static SqlDraft named(SqlDraft draft, String alias, LateralQuery query, int join) {
        Edits edits = new Edits(draft);
        for (int i = 0; i < draft.size(); i++) {
            boolean all = draft.isSymbol(i, "*") && draft.isSymbol(i - 1, ".")
                    && draft.isName(i - 2) && draft.token(i - 2).text().equals(alias);
            boolean bare = draft.isSymbol(i, "*") && i < join
                    && (draft.says(i - 1, "select") || draft.isSymbol(i - 1, ","));
            if (bare) {
                throw Notes.refused(draft, i, "* beside a LATERAL query is not supported by the"
                        + " embedded engine", "name the columns");
            }
            if (all) {
                edits.replace(i - 2, i + 1, String.join(", ", query.names().stream()
                        .map(name -> query.shown(alias, name)).toList()));
            } else if (draft.isName(i) && draft.token(i).text().equals(alias)
                    && draft.isSymbol(i + 1, ".") && draft.isName(i + 2)
                    && query.counts(draft.token(i + 2).text())) {
                edits.replace(i, i + 3, query.shown(alias, draft.token(i + 2).text()));
            }
        }
        return edits.made();
    }

    private static RuntimeException refused(SqlDraft draft, int at) {
        return Notes.refused(draft, at, "LATERAL is taken on this engine where its query names its"
                + " columns and belongs to the rows beside it by equal columns, qualified by their"
                + " tables: SELECT … FROM u WHERE u.t_id = t.id ORDER BY … LIMIT n",
                "write it so, or a subquery that yields one value");
    }

    /** The names of the relations of a FROM, and what they are called. */
    static List<String> relations(SqlDraft draft, int from, int to) {
        List<String> names = new ArrayList<>();
        for (int i = from; i < to; i = draft.isSymbol(i, "(") ? draft.behind(i) : i + 1) {
            if (draft.isName(i) && !CLAUSES.contains(draft.word(i)) && !draft.says(i, "as")) {
                names.add(draft.token(i).text());
            }
        }
        return names;
    }

    static Optional<Integer> limit(SqlDraft draft, int at) {
        String text = draft.isName(at + 1) ? "" : draft.token(at + 1).text();
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }
}
