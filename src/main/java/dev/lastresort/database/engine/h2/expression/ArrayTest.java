package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.SqlDraft;
import java.util.ArrayList;
import java.util.List;

/** {@code x = ANY (ARRAY[…])}, which is how pg_dump writes IN. */
final class ArrayTest {

    private ArrayTest() {}

    /** The place behind what stands at the word ANY or ALL. */
    static int at(SqlDraft draft, int word, Edits edits) {
        boolean any = !draft.word(word).equals("all");
        boolean equal = draft.isSymbol(word - 1, "=")
                && !Expressions.isSign(draft, word - 2, "<>!=");
        boolean unequal = draft.isSymbol(word - 2, "<") && draft.isSymbol(word - 1, ">");
        if (!draft.isSymbol(word + 1, "(") || any && !equal || !any && !unequal) {
            return word + 1;
        }
        int end = draft.behind(word + 1);
        int from = word + 2;
        int to = end - 1;
        while (draft.isSymbol(from, "(") && isCastOnly(draft, draft.behind(from), to)) {
            to = draft.behind(from) - 1;
            from++;
        }
        int close = draft.behind(from + 1);
        boolean array = draft.word(from).equals("array") && draft.isSymbol(from + 1, "[")
                && isCastOnly(draft, close, to);
        if (!array) {
            return word + 1;
        }
        edits.replace(word - (any ? 1 : 2), end, (any ? "IN (" : "NOT IN (")
                + String.join(", ", items(draft, from + 2, close - 1)) + ")");
        return end;
    }

    private static List<String> items(SqlDraft draft, int from, int to) {
        List<String> items = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i = draft.isSymbol(i, "(") ? draft.behind(i) : i + 1) {
            if (i == to || draft.isSymbol(i, ",")) {
                items.add(draft.between(start, i));
                start = i + 1;
            }
        }
        return items;
    }

    /** Nothing, or {@code ::type[]}. */
    private static boolean isCastOnly(SqlDraft draft, int from, int to) {
        int i = from;
        if (i < to && draft.isSymbol(i, "::")) {
            i++;
            while (i < to && (draft.isName(i) || draft.isSymbol(i, "[") || draft.isSymbol(i, "]")
                    || draft.isSymbol(i, "("))) {
                i = draft.isSymbol(i, "(") ? draft.behind(i) : i + 1;
            }
        }
        return i == to;
    }
}
