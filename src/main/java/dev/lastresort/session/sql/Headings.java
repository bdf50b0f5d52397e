package dev.lastresort.session.sql;

import dev.lastresort.database.gate.SqlLexer;
import dev.lastresort.database.gate.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What stands above the columns of a result. A column that an engine has no name for, such as a
 * sum, is headed by the words that it was asked for with. Invariant: as many as there are columns.
 */
public final class Headings {

    /** What PostgreSQL and those that follow it call a column without a name. */
    private static final String NAMELESS = "?column?";
    private static final int LONGEST = 40;
    private static final Set<String> ENDS = Set.of("from", "where", "group", "having", "order",
            "limit", "offset", "fetch", "union", "intersect", "except", "window");

    private Headings() {}

    /** @param sql the statement that gave the columns */
    public static List<String> of(List<String> columns, String sql) {
        List<String> written = columns.contains(NAMELESS) ? selected(sql) : List.of();
        if (written.size() != columns.size()) {
            return columns;
        }
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            headings.add(columns.get(i).equals(NAMELESS) ? brief(written.get(i))
                    : columns.get(i));
        }
        return headings;
    }

    private static String brief(String written) {
        String line = written.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? NAMELESS : line.length() <= LONGEST ? line
                : line.substring(0, LONGEST - 1) + "…";
    }

    /** What stands between the first SELECT that is in no brackets and its FROM, cut at commas. */
    private static List<String> selected(String sql) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int from = -1;
        for (Token token : SqlLexer.scanWritten(sql)) {
            String text = sql.substring(token.start(), token.end());
            boolean top = depth == 0;
            switch (text) {
                case "(", "[" -> depth++;
                case ")", "]" -> depth--;
                default -> {}
            }
            if (!top || token.kind() != Token.Kind.WORD && !text.equals(",")) {
                continue;
            }
            if (from < 0 && token.text().equals("select")) {
                from = token.end();
            } else if (from >= 0 && text.equals(",")) {
                items.add(sql.substring(from, token.start()));
                from = token.end();
            } else if (from >= 0 && token.text().equals("distinct") && items.isEmpty()) {
                from = token.end();
            } else if (from >= 0 && ENDS.contains(token.text())) {
                items.add(sql.substring(from, token.start()));
                return items;
            }
        }
        if (from >= 0) {
            items.add(sql.substring(from));
        }
        return items;
    }
}
