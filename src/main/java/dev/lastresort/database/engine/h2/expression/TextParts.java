package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.Collections;

/** {@code substring(text from 'pattern')}, and bytes that are drawn. */
final class TextParts {

    private static final int MOST_BYTES = 256;

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

    /** Bytes are drawn as UUIDs are, sixteen at once. */
    static int randomBytes(SqlDraft draft, int at, Edits edits) {
        int end = draft.behind(at + 1);
        String count = end == at + 4 ? draft.token(at + 2).text() : "";
        if (!count.matches("[1-9][0-9]{0,2}") || Integer.parseInt(count) > MOST_BYTES) {
            throw Notes.refused(draft, at, "gen_random_bytes takes a number of at most "
                    + MOST_BYTES + " on this engine", "write that number");
        }
        int drawn = (Integer.parseInt(count) + 15) / 16;
        edits.replace(at, end, "substring(decode(replace("
                + String.join(" || ", Collections.nCopies(drawn,
                        "CAST(gen_random_uuid() AS VARCHAR)"))
                + ", '-', ''), 'hex') FROM 1 FOR " + count + ")");
        return end;
    }

    /** {@code pg_get_serial_sequence('t', 'c')}: the name that it has in PostgreSQL. */
    static String sequence(SqlDraft draft, int at) {
        String table = draft.token(at + 2).text().replace("\"", "");
        return Writing.literal(table.substring(table.indexOf('.') + 1) + "_"
                + draft.token(at + 4).text() + "_seq");
    }
}
