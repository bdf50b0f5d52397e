package dev.lastresort.database.engine.h2.rows;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import dev.lastresort.database.engine.h2.name.ColumnWords;
import dev.lastresort.database.engine.h2.name.SchemaNames;
import dev.lastresort.database.gate.Token;
import dev.lastresort.database.gate.WrittenForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** COPY … FROM stdin with its rows, as pg_dump writes them: rows that are inserted. */
public final class CopiedRows implements Form {

    private static final int ROWS_A_STATEMENT = 200;

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
        if (end - from > 3) {
            throw Notes.refused(draft, from + 2, "only the text form of COPY is read here",
                    "leave out the options");
        }
        List<SqlDraft> pieces = new ArrayList<>();
        if (last.kind() == Token.Kind.DATA) {
            SqlDraft plain = new SchemaNames().apply(new Writing(0).keep(draft, 1, from).draft(),
                    notes);
            SqlDraft into = new ColumnWords().apply(plain, notes);
            insert(into.text(), last, pieces);
        }
        return Optional.of(pieces);
    }

    private static void insert(String into, Token data, List<SqlDraft> pieces) {
        StringBuilder values = new StringBuilder();
        int rows = 0;
        int start = data.start();
        int at = data.start();
        for (String line : data.text().split("\n", -1)) {
            String row = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (row.equals("\\.")) {
                break;
            }
            if (!row.isEmpty() || !line.isEmpty()) {
                values.append(rows == 0 ? "" : ", ").append('(').append(row(row)).append(')');
                rows++;
            }
            at += line.length() + 1;
            if (rows == ROWS_A_STATEMENT) {
                pieces.add(piece(into, values, start));
                values.setLength(0);
                rows = 0;
                start = at;
            }
        }
        if (rows > 0) {
            pieces.add(piece(into, values, start));
        }
    }

    private static SqlDraft piece(String into, StringBuilder values, int origin) {
        return new Writing(origin).put("INSERT INTO " + into + " VALUES " + values).draft();
    }

    private static String row(String line) {
        StringBuilder row = new StringBuilder();
        for (String field : line.split("\t", -1)) {
            row.append(row.isEmpty() ? "" : ", ")
                    .append(field.equals("\\N") ? "NULL" : Writing.literal(unescaped(field)));
        }
        return row.toString();
    }

    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            if (field.charAt(i) == '\\' && i + 1 < field.length()) {
                i = WrittenForms.appendEscaped(field, i + 1, text);
            } else {
                text.append(field.charAt(i));
            }
        }
        return text.toString();
    }
}
