package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.SqlDraft;

/** {@code substring(text from 'pattern')}, which is another function than that by places. */
final class TextParts {

    private TextParts() {}

    /** The place behind its opening parenthesis. */
    static int substring(SqlDraft draft, int at, Edits edits) {
        int close = draft.behind(at + 1) - 1;
        int from = draft.find(at + 2, close, "from");
        int comma = from;
        for (int i = at + 2; from == close && i < close; i = draft.isSymbol(i, "(")
                ? draft.behind(i) : i + 1) {
            comma = draft.isSymbol(i, ",") && comma == close ? i : comma;
        }
        boolean pattern = draft.isString(comma + 1) && comma + 2 == close
                && !draft.token(comma + 1).text().matches("-?[0-9]+");
        if (pattern) {
            edits.replace(at, at + 1, "substring_matching");
            edits.replace(comma, comma + 1, ",");
        }
        return at + 2;
    }
}
