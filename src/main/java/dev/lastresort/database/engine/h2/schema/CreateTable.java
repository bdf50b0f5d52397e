package dev.lastresort.database.engine.h2.schema;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.List;
import java.util.Optional;

/** CREATE TABLE, with the clauses that say how it is stored. */
public final class CreateTable implements Form {

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        int table = draft.says(0, "create", "unlogged") ? 2 : 1;
        if (!draft.says(0, "create") || !draft.says(table, "table")) {
            return Optional.empty();
        }
        int name = draft.says(table + 1, "if", "not", "exists") ? table + 4 : table + 1;
        int body = draft.behindName(name);
        if (table == 2) {
            notes.leftOut(draft, 1, "UNLOGGED: every table is in the log");
        }
        refuse(draft, body);
        SqlDraft plain = table == 2 ? Writing.replaced(draft, 1, 2, "") : draft;
        int open = body - (table - 1);
        if (!plain.isSymbol(open, "(")) {
            return Optional.of(List.of(asQuery(plain, open)));
        }
        int close = plain.behind(open);
        boolean columnsOfQuery = plain.word(close).equals("as");
        if (columnsOfQuery) {
            return Optional.of(List.of(asQuery(plain, close)));
        }
        SqlDraft whole = new Writing(0).keep(plain, 0, close).draft();
        tail(plain, close, notes);
        like(whole, open);
        SqlDraft ordered = ColumnOrder.settled(whole, open + 1, whole.size() - 1);
        return Optional.of(List.of(TableClauses.cleared(ordered, open, ordered.size(), notes)));
    }

    private static void refuse(SqlDraft draft, int body) {
        if (draft.says(body, "partition", "of")) {
            throw Notes.refused(draft, body, "a partition is no table of its own here: the"
                    + " partitioned table is one plain table, which takes all rows",
                    "leave the partitions out, and name the table itself");
        }
        if (draft.says(body, "of")) {
            throw Notes.refused(draft, body, "a table OF a type is not supported by the embedded"
                    + " engine", "write its columns");
        }
    }

    private static SqlDraft asQuery(SqlDraft draft, int as) {
        int end = draft.size();
        boolean noData = draft.says(end - 3, "with", "no", "data");
        boolean data = draft.says(end - 2, "with", "data");
        int with = draft.find(draft.size() > as ? as : 0, end, "as");
        boolean storage = draft.says(as, "with") && draft.isSymbol(as + 1, "(");
        SqlDraft plain = data && !noData ? Writing.replaced(draft, end - 2, end, "") : draft;
        return storage ? Writing.replaced(plain, as, with, "") : plain;
    }

    private static void tail(SqlDraft draft, int close, Notes notes) {
        for (int i = close; i < draft.size(); i = draft.isSymbol(i, "(") ? draft.behind(i)
                : i + 1) {
            switch (draft.word(i)) {
                case "inherits" -> throw Notes.refused(draft, i, "INHERITS is not supported by the"
                        + " embedded engine", "write all columns, and a table of its own");
                case "partition" -> notes.leftOut(draft, i, "PARTITION BY: it is one plain table,"
                        + " which takes all rows");
                case "with", "without" -> notes.leftOut(draft, i, "WITH: how a table is stored");
                case "tablespace" -> notes.leftOut(draft, i, "TABLESPACE: where a table is stored");
                case "on" -> throw Notes.refused(draft, i, "ON COMMIT is for temporary tables,"
                        + " which do not outlive a fork", "create an ordinary table");
                default -> {}
            }
        }
    }

    private static void like(SqlDraft draft, int open) {
        for (int i = open; i < draft.size(); i++) {
            boolean item =
                    draft.isSymbol(i - 1, "(") && i - 1 == open || draft.isSymbol(i - 1, ",");
            if (item && draft.says(i, "like") && draft.isName(i + 1)) {
                throw Notes.refused(draft, i, "LIKE in a table's columns is not supported by the"
                        + " embedded engine", "write the columns, or CREATE TABLE … AS SELECT");
            }
        }
    }
}
