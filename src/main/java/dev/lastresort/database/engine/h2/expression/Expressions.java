package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.gate.Token;

/** Operators and literals of expressions, wherever one stands. */
public final class Expressions implements Rewrite {

    @Override
    public SqlDraft apply(SqlDraft draft, Notes notes) {
        Edits edits = new Edits(draft);
        int i = 0;
        while (i < draft.size()) {
            i = at(draft, i, edits, notes);
        }
        return edits.made();
    }

    /** The place behind what stands there. */
    private static int at(SqlDraft draft, int i, Edits edits, Notes notes) {
        String word = draft.word(i);
        if (word.equals("interval") && draft.isString(i + 1)) {
            return Intervals.literal(draft, i, i + 1, i, edits);
        }
        if (draft.isString(i) && draft.isSymbol(i + 1, "::")
                && draft.word(i + 2).equals("interval")) {
            return Intervals.literal(draft, i, i, i + 2, edits);
        }
        if (word.equals("any") || word.equals("all") || word.equals("some")) {
            return ArrayTest.at(draft, i, edits);
        }
        if (draft.isSymbol(i, "~")) {
            return RegexTest.at(draft, i, edits);
        }
        if (word.equals("collate") && draft.isName(i + 1)) {
            int end = draft.behindName(i + 1);
            edits.remove(i, end);
            notes.leftOut(draft, i, "COLLATE: texts are compared by their characters");
            return end;
        }
        if (word.equals("lateral")) {
            throw Notes.refused(draft, i, "LATERAL is not supported by the embedded engine",
                    "write a subquery that yields one value, or join with a GROUP BY");
        }
        if (draft.says(i, "similar", "to")) {
            throw Notes.refused(draft, i, "SIMILAR TO is not supported by the embedded engine",
                    "use LIKE");
        }
        return i + 1;
    }

    static boolean isSign(SqlDraft draft, int at, String signs) {
        Token token = at >= 0 && at < draft.size() ? draft.token(at) : draft.token(0);
        return token.kind() == Token.Kind.SYMBOL && signs.contains(token.text());
    }
}
