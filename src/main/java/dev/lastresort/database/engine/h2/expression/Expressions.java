package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.gate.Token;
import java.util.Locale;

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
        if (draft.isString(i) && draft.isSymbol(i + 1, "::") && draft.says(i + 2, "interval")) {
            return Intervals.literal(draft, i, i, i + 2, edits);
        }
        if (word.equals("any") || word.equals("all") || word.equals("some")) {
            return ArrayTest.at(draft, i, edits);
        }
        if (draft.isSymbol(i, "~") && draft.isSymbol(i + 1, "~")) {
            return LikePatterns.spelledOut(draft, i, edits);
        }
        if (draft.isSymbol(i, "~")) {
            return RegexTest.at(draft, i, edits);
        }
        if (draft.isSymbol(i, "::") && draft.says(i + 1, "interval") && !draft.isString(i - 1)) {
            return Intervals.cast(draft, i, edits);
        }
        if (word.equals("notnull") || word.equals("isnull")) {
            if (Operands.beginOf(draft, i - 1) >= 0) {
                edits.replace(i, i + 1, word.equals("isnull") ? "IS NULL" : "IS NOT NULL");
            }
            return i + 1;
        }
        if (word.equals("collate") && draft.isName(i + 1)) {
            int end = draft.behindName(i + 1);
            edits.remove(i, end);
            notes.leftOut(draft, i, "COLLATE: texts are compared by their characters");
            return end;
        }
        if (draft.says(i, "full") && (draft.says(i + 1, "join")
                || draft.says(i + 1, "outer", "join"))) {
            throw Notes.refused(draft, i, "FULL JOIN is not supported by the embedded engine",
                    "write a LEFT JOIN, and UNION ALL the rows of the right side that have no"
                            + " match");
        }
        if (word.equals("gen_random_bytes") && draft.isSymbol(i + 1, "(")) {
            return TextParts.randomBytes(draft, i, edits);
        }
        if (word.equals("pg_get_serial_sequence") && draft.isString(i + 2)
                && draft.isString(i + 4)) {
            edits.replace(i, draft.behind(i + 1), TextParts.sequence(draft, i));
            return draft.behind(i + 1);
        }
        if (word.equals("materialized") && draft.isSymbol(i + 1, "(") && i > 1) {
            edits.remove(draft.says(i - 1, "not") ? i - 1 : i, i + 1);
            return i + 1;
        }
        if (draft.says(i, "except", "all") || draft.says(i, "intersect", "all")) {
            throw Notes.refused(draft, i, word.toUpperCase(Locale.ROOT) + " ALL is not supported"
                    + " by the embedded engine", "write it without ALL, or count the rows");
        }
        if (draft.says(i, "limit", "all")) {
            edits.remove(i, i + 2);
            return i + 2;
        }
        if (word.equals("substring") && draft.isSymbol(i + 1, "(")) {
            return TextParts.substring(draft, i, edits);
        }
        if (word.equals("timestamptz") && draft.isString(i + 1)) {
            edits.replace(i, i + 1, "TIMESTAMP WITH TIME ZONE");
            return i + 1;
        }
        if (draft.isString(i) && draft.isSymbol(i + 1, "::")) {
            return TypedText.at(draft, i, edits);
        }
        return i + 1;
    }

    static boolean isSign(SqlDraft draft, int at, String signs) {
        Token token = at >= 0 && at < draft.size() ? draft.token(at) : draft.token(0);
        return token.kind() == Token.Kind.SYMBOL && signs.contains(token.text());
    }
}
