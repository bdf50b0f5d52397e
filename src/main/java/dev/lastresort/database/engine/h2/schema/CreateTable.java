package dev.lastresort.database.engine.h2.schema;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import dev.lastresort.database.gate.RejectedSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE TABLE, with the clauses that say how it is stored. */
public final class CreateTable implements Form {

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        if (draft.says(0, "select")) {
            return selectedInto(draft);
        }
        int kind = draft.says(1, "local") || draft.says(1, "global") ? 2 : 1;
        if (draft.says(0, "create") && (draft.says(kind, "temp", "table")
                || draft.says(kind, "temporary", "table"))) {
            notes.differs(draft, kind, "a temporary table is an ordinary one here: it is there"
                    + " until it is dropped");
            return read(temporary(draft, kind), notes);
        }
        int table = draft.says(0, "create", "unlogged") ? 2 : 1;
        if (!draft.says(0, "create") || !draft.says(table, "table")) {
            return Optional.empty();
        }
        int name = draft.says(table + 1, "if", "not", "exists") ? table + 4 : table + 1;
        int body = draft.behindName(name);
        if (table == 2) {
            notes.leftOut(draft, 1, "UNLOGGED: every table is in the log");
        }
        if (draft.says(body, "partition", "of")) {
            return Optional.of(List.of(partition(draft, body, notes)));
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
        int partitioned = plain.find(close, plain.size(), "partition");
        tail(plain, close, notes);
        SqlDraft ordered = ColumnOrder.settled(whole, open + 1, whole.size() - 1);
        List<SqlDraft> pieces = new ArrayList<>(
                List.of(TableClauses.cleared(ordered, open, ordered.size(), notes)));
        if (partitioned < plain.size()) {
            pieces.add(new Writing(plain.writtenAt(partitioned)).put("COMMENT ON TABLE")
                    .keep(plain, open - 1, open).put("IS").put(Writing.literal("PARTITION BY "
                            + plain.between(partitioned + 2, behindKey(plain, partitioned))))
                    .draft());
        }
        return Optional.of(pieces);
    }

    private static void refuse(SqlDraft draft, int body) {
        if (draft.says(body, "of")) {
            throw Notes.refused(draft, body, "a table OF a type is not supported by the embedded"
                    + " engine", "write its columns");
        }
    }

    /** {@code SELECT … INTO t FROM …} makes a table. */
    private static Optional<List<SqlDraft>> selectedInto(SqlDraft draft) {
        int from = draft.find(1, draft.size(), "from");
        int into = draft.find(1, from, "into");
        if (into == from) {
            return Optional.empty();
        }
        int name = into + 1;
        while (draft.says(name, "table") || draft.says(name, "unlogged")) {
            name++;
        }
        int end = draft.behindName(name);
        return Optional.of(List.of(new Writing(draft.writtenAt(into)).put("CREATE TABLE")
                .keep(draft, name, end).put("AS").keep(draft, 0, into)
                .keep(draft, end, draft.size()).draft()));
    }

    private static SqlDraft temporary(SqlDraft draft, int kind) {
        SqlDraft plain = Writing.replaced(draft, 1, kind + 1, "");
        int commit = plain.find(1, plain.size(), "on");
        return plain.says(commit, "on", "commit") ? Writing.replaced(plain, commit,
                plain.says(commit + 2, "drop") ? commit + 3 : commit + 4, "") : plain;
    }

    private static int behindKey(SqlDraft draft, int partition) {
        int open = partition + 3;
        return draft.isSymbol(open, "(") ? draft.behind(open) : draft.size();
    }

    /** A view of the rows within its bounds, which is made where the table is known. */
    private static SqlDraft partition(SqlDraft draft, int at, Notes notes) {
        int bounds = draft.behindName(at + 2);
        if (draft.isSymbol(bounds, "(")) {
            throw Notes.refused(draft, bounds, "columns and constraints of one partition are not"
                    + " supported by the embedded engine, where a partition is a view",
                    "say them of the partitioned table");
        }
        int hash = draft.find(bounds, draft.size(), "with");
        if (draft.says(hash, "with")
                && draft.says(hash - 1, "values")) {
            throw byHash(draft, hash);
        }
        notes.differs(draft, at, "a partition is a view of the partitioned table here");
        int end = draft.find(bounds, draft.size(), "partition", "with", "tablespace", "using");
        return new Writing(draft.writtenAt(0)).keep(draft, 0, end).draft();
    }

    static RejectedSql byHash(SqlDraft draft, int at) {
        return Notes.refused(draft, at, "a partition by hash is not supported by the embedded"
                + " engine, where the partitioned table holds all rows",
                "leave the partitions out, and name the table itself");
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
                case "partition" -> notes.differs(draft, i, "PARTITION BY: it is one plain table,"
                        + " which takes rows of no partition, too");
                case "with", "without" -> notes.leftOut(draft, i, "WITH: how a table is stored");
                case "tablespace" -> notes.leftOut(draft, i, "TABLESPACE: where a table is stored");
                case "on" -> throw Notes.refused(draft, i, "ON COMMIT is for temporary tables,"
                        + " which do not outlive a fork", "create an ordinary table");
                default -> {}
            }
        }
    }
}
