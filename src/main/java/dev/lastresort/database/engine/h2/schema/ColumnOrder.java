package dev.lastresort.database.engine.h2.schema;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.SqlDraft;
import java.util.Set;

/**
 * H2 wants a column's DEFAULT, or how it is GENERATED, right behind its type; PostgreSQL takes it
 * among the constraints.
 */
final class ColumnOrder {

    private static final Set<String> CONSTRAINTS =
            Set.of("primary", "unique", "references", "check",
                    "constraint");
    private static final Set<String> ENDS = Set.of("not", "null", "primary", "unique", "references",
            "check", "constraint", "generated", "deferrable", "initially");

    private ColumnOrder() {}

    /** The draft with the defaults of the columns between two places put first. */
    static SqlDraft settled(SqlDraft draft, int from, int to) {
        Edits edits = new Edits(draft);
        int start = from;
        for (int i = from; i <= to; i = draft.isSymbol(i, "(") ? draft.behind(i) : i + 1) {
            if (i == to || draft.isSymbol(i, ",")) {
                column(draft, start, i, edits);
                start = i + 1;
            }
        }
        return edits.made();
    }

    private static void column(SqlDraft draft, int from, int to, Edits edits) {
        if (CONSTRAINTS.contains(draft.word(from)) || draft.says(from, "foreign")) {
            return;
        }
        int value = value(draft, from + 1, to);
        int first = draft.find(from + 1, to, CONSTRAINTS.toArray(String[]::new));
        if (value == to || first > value) {
            return;
        }
        int end = draft.find(Math.min(value + 2, to), to, ENDS.toArray(String[]::new));
        edits.insert(first, draft.between(value, end));
        edits.remove(value, end);
    }

    /** Where the column's value is said: its default, or how it is generated. */
    private static int value(SqlDraft draft, int from, int to) {
        int value = draft.find(from, to, "default", "generated");
        while (value < to && (draft.says(value - 1, "set") || draft.says(value - 1, "by"))) {
            value = draft.find(value + 1, to, "default", "generated");
        }
        return value;
    }
}
