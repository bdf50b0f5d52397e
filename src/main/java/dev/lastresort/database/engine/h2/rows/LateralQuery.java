package dev.lastresort.database.engine.h2.rows;

import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a LATERAL query asks for.
 *
 * @param items      what it selects, as it is written
 * @param names      how these are called
 * @param source     from FROM on, without its conditions
 * @param conditions those that name no other relation
 * @param inner      the sides of the equalities that belong to it
 * @param outer      the other sides of these
 * @param order      empty if there is none
 * @param limit      0 if there is none
 */
record LateralQuery(List<String> items, List<String> names, String source, List<String> conditions,
        List<String> inner, List<String> outer, String order, int limit) {

    private static final Set<String> AGGREGATES = Set.of("count", "sum", "min", "max", "avg",
            "string_agg", "array_agg", "bool_or", "bool_and");
    private static final String[] ENDS =
            {"where", "group", "order", "limit", "having", "union", "offset", "fetch", "window"};

    /** The query between two places; empty if it cannot be computed for all rows at once. */
    static Optional<LateralQuery> read(SqlDraft draft, int select, int to) {
        int from = draft.find(select + 1, to, "from");
        int where = draft.find(from, to, ENDS);
        int order = draft.find(from, to, "order");
        int limit = draft.find(from, to, "limit");
        boolean plain = from < to && !draft.says(select + 1, "distinct")
                && draft.find(from, to, "group", "having", "union", "offset", "fetch", "window",
                        "except", "intersect") == to
                && draft.says(where, "where");
        Optional<Integer> rows = limit < to ? Lateral.limit(draft, limit) : Optional.of(0);
        if (!plain || rows.isEmpty() || limit < order && order < to) {
            return Optional.empty();
        }
        List<String> items = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int start = select + 1;
        for (int i = start; i <= from; i = draft.isSymbol(i, "(") ? draft.behind(i) : i + 1) {
            if (i == from || draft.isSymbol(i, ",")) {
                if (!draft.isName(i - 1)) {
                    return Optional.empty();
                }
                items.add(draft.between(start, i));
                names.add(draft.token(i - 1).text());
                start = i + 1;
            }
        }
        LateralQuery query = new LateralQuery(items, names, draft.between(from, where),
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                order < to ? draft.between(order, Math.min(limit, to)) : "", rows.get());
        List<String> own = Lateral.relations(draft, from + 1, where);
        int end = Math.min(order, limit);
        start = where + 1;
        for (int i = start; i <= end; i = draft.isSymbol(i, "(") ? draft.behind(i) : i + 1) {
            if (i == end || draft.says(i, "and")) {
                if (!query.condition(draft, start, i, own)) {
                    return Optional.empty();
                }
                start = i + 1;
            }
        }
        return query.inner().isEmpty() || query.aggregates() && query.limit() > 0
                ? Optional.empty() : Optional.of(query);
    }

    private boolean condition(SqlDraft draft, int from, int to, List<String> own) {
        if (!isOuter(draft, from, to, own)) {
            conditions.add(draft.between(from, to));
            return draft.find(from, to, "or") == to;
        }
        int equal = from;
        while (equal < to && !draft.isSymbol(equal, "=")) {
            equal = draft.isSymbol(equal, "(") ? draft.behind(equal) : equal + 1;
        }
        boolean single = equal < to && !draft.isSymbol(equal - 1, "<")
                && !draft.isSymbol(equal - 1, ">") && !draft.isSymbol(equal - 1, "!");
        boolean leftOuter = single && isOuter(draft, from, equal, own);
        boolean rightOuter = single && isOuter(draft, equal + 1, to, own);
        if (!single || leftOuter == rightOuter) {
            return false;
        }
        inner.add(leftOuter ? draft.between(equal + 1, to) : draft.between(from, equal));
        outer.add(leftOuter ? draft.between(from, equal) : draft.between(equal + 1, to));
        return true;
    }

    private static boolean isOuter(SqlDraft draft, int from, int to, List<String> own) {
        for (int i = from; i < to; i++) {
            if (draft.isName(i) && draft.isSymbol(i + 1, ".") && !draft.isSymbol(i - 1, ".")
                    && !own.contains(draft.token(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it answers with one row in any case. */
    boolean aggregates() {
        return items.stream().anyMatch(LateralQuery::isAggregate);
    }

    private static boolean isAggregate(String item) {
        SqlDraft draft = SqlDraft.written(item);
        return AGGREGATES.contains(draft.word(0)) && draft.isSymbol(1, "(");
    }

    /** Whether a column counts, so that it is 0 where there is nothing. */
    boolean counts(String name) {
        int at = names.indexOf(name);
        return at >= 0 && SqlDraft.written(items.get(at)).says(0, "count");
    }

    String shown(String alias, String name) {
        String column = Writing.quoted(alias) + "." + Writing.quoted(name);
        return counts(name) ? "COALESCE(" + column + ", 0)" : column;
    }

    /** The rows for all others at once. */
    String derived() {
        List<String> selected = new ArrayList<>(items);
        for (int i = 0; i < inner.size(); i++) {
            selected.add(inner.get(i) + " AS " + key(i));
        }
        String rows = source + (conditions.isEmpty() ? ""
                : " WHERE " + String.join(" AND ", conditions));
        if (aggregates()) {
            return "(SELECT " + String.join(", ", selected) + " " + rows + " GROUP BY "
                    + String.join(", ", inner) + ")";
        }
        if (limit == 0) {
            return "(SELECT " + String.join(", ", selected) + " " + rows + ")";
        }
        return "(SELECT * FROM (SELECT " + String.join(", ", selected)
                + ", ROW_NUMBER() OVER (PARTITION BY " + String.join(", ", inner) + " " + order
                + ") AS \"row of lateral\" " + rows + ") AS \"lateral\""
                + " WHERE \"row of lateral\" <= " + limit + ")";
    }

    String on(String alias) {
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < outer.size(); i++) {
            equal.add(alias + "." + key(i) + " = " + outer.get(i));
        }
        return String.join(" AND ", equal);
    }

    private static String key(int place) {
        return "\"key " + (place + 1) + " of lateral\"";
    }
}
