package dev.lastresort.database.engine.dump;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import dev.lastresort.database.gate.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** COPY … FROM stdin with its rows, as pg_dump writes them: rows that are inserted. */
public final class CopiedRows implements Form {

    /** Longer than any other statement may be: its rows are cut into statements of their own. */
    public static final int MOST_CHARACTERS = 16_000_000;

    private static final int ROWS_A_STATEMENT = 200;
    private static final int CHARACTERS_A_STATEMENT = 200_000;

    private final Rewrite names;

    /** @param names what is to be done to the table and its columns beside leaving out a schema */
    public CopiedRows(Rewrite names) {
        this.names = names;
    }

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        if (!draft.says(0, "copy")) {
            return Optional.empty();
        }
        int from = draft.find(1, draft.size(), "from", "to");
        boolean stdin = draft.says(from, "from", "stdin");
        if (!stdin) {
            throw Notes.refused(draft, 0,
                    "COPY reads or writes a file of the server, and a scenario"
                            + " has none",
                    "write the rows behind COPY … FROM stdin, or INSERT them");
        }
        Token last = draft.tokens().getLast();
        int end = last.kind() == Token.Kind.DATA ? draft.size() - 1 : draft.size();
        end -= draft.isSymbol(end - 1, ";") ? 1 : 0;
        CopyOptions options = CopyOptions.read(draft, from + 2, end);
        List<SqlDraft> pieces = new ArrayList<>();
        if (last.kind() == Token.Kind.DATA) {
            SqlDraft plain = new SchemaNames().apply(new Writing(0).keep(draft, 1, from).draft(),
                    notes);
            SqlDraft into = names.apply(plain, notes);
            insert(into.text(), last, options, pieces);
        }
        return Optional.of(pieces);
    }

    private static void insert(String into, Token data, CopyOptions options,
            List<SqlDraft> pieces) {
        StringBuilder values = new StringBuilder();
        int rows = 0;
        int start = data.start();
        for (CopiedLines.RowLine line : CopiedLines.read(data.text(), options)) {
            if (rows == ROWS_A_STATEMENT || values.length() > CHARACTERS_A_STATEMENT) {
                pieces.add(piece(into, values, start));
                values.setLength(0);
                rows = 0;
            }
            start = rows == 0 ? data.start() + line.start() : start;
            values.append(rows == 0 ? "" : ", ").append('(').append(line.values()).append(')');
            rows++;
        }
        if (rows > 0) {
            pieces.add(piece(into, values, start));
        }
    }

    private static SqlDraft piece(String into, StringBuilder values, int origin) {
        return new Writing(origin).put("INSERT INTO " + into + " OVERRIDING SYSTEM VALUE VALUES "
                + values).draft();
    }
}
