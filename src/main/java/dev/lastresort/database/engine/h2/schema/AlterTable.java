package dev.lastresort.database.engine.h2.schema;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** ALTER TABLE, one action after the other. */
public final class AlterTable implements Form {

    private static final Set<String> CONSTRAINTS =
            Set.of("constraint", "primary", "unique", "foreign", "check", "exclude");

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        boolean materialized = draft.says(0, "alter", "materialized", "view");
        if (materialized) {
            return Optional.of(List.of(Writing.replaced(draft, 1, 2, "")));
        }
        if (!draft.says(0, "alter", "table")) {
            return Optional.empty();
        }
        int name = draft.says(2, "if", "exists") ? 4 : 2;
        int first = draft.behindName(name);
        first += draft.isSymbol(first, "*") ? 1 : 0;
        List<SqlDraft> pieces = new ArrayList<>();
        int start = first;
        for (int i = first; i <= draft.size(); i = draft.isSymbol(i, "(") ? draft.behind(i)
                : i + 1) {
            if (i == draft.size() || draft.isSymbol(i, ",")) {
                SqlDraft action = new Writing(draft.writtenAt(start)).keep(draft, 0,
                        draft.behindName(name)).keep(draft, start, i).draft();
                action(action, draft.behindName(name), notes).ifPresent(pieces::add);
                start = i + 1;
            }
        }
        return Optional.of(pieces);
    }

    /** @param at the action's first word */
    private static Optional<SqlDraft> action(SqlDraft draft, int at, Notes notes) {
        return switch (draft.word(at)) {
            case "owner" -> left(draft, at, notes, "OWNER TO: a scenario has no roles");
            case "cluster", "set", "reset", "no", "not" -> stored(draft, at, notes);
            case "replica" -> left(draft, at, notes, "REPLICA IDENTITY: nothing is replicated");
            case "enable", "disable", "force" -> triggers(draft, at, notes);
            case "attach", "detach" -> partition(draft, at, notes);
            case "inherit", "of" -> throw Notes.refused(draft, at,
                    draft.word(at).toUpperCase(Locale.ROOT)
                            + " is not supported by the embedded engine, where every table is one"
                            + " plain table",
                    "leave the partitions out, and name the table itself");
            case "add" -> Optional.of(add(draft, at, notes));
            case "alter" -> column(draft, at, notes);
            case "rename" -> Optional.of(rename(draft, at));
            case "drop" -> Optional.of(drop(draft, at));
            default -> Optional.of(draft);
        };
    }

    private static Optional<SqlDraft> partition(SqlDraft draft, int at, Notes notes) {
        int values = draft.find(at, draft.size(), "with");
        if (draft.says(at, "attach") && draft.says(values, "with")) {
            throw CreateTable.byHash(draft, values);
        }
        notes.differs(draft, at, draft.says(at, "attach") ? "a partition is a view of the"
                + " partitioned table here"
                : "a partition that is detached becomes a table with"
                        + " copies of the table's keys");
        int end = draft.find(at, draft.size(), "concurrently", "finalize");
        return Optional.of(Writing.replaced(draft, end, draft.size(), ""));
    }

    private static Optional<SqlDraft> left(SqlDraft draft, int at, Notes notes, String what) {
        notes.leftOut(draft, at, what);
        return Optional.empty();
    }

    private static Optional<SqlDraft> stored(SqlDraft draft, int at, Notes notes) {
        if (draft.says(at, "set", "schema")) {
            throw Notes.refused(draft, at, "a scenario has one schema, public", "leave it out");
        }
        return left(draft, at, notes, "no data depends on how a table is stored");
    }

    private static Optional<SqlDraft> triggers(SqlDraft draft, int at, Notes notes) {
        return left(draft, at, notes, "there are no triggers and no rules for roles");
    }

    private static SqlDraft add(SqlDraft draft, int at, Notes notes) {
        boolean constraint = CONSTRAINTS.contains(draft.word(at + 1));
        if (constraint) {
            return TableClauses.cleared(draft, at, draft.size(), notes);
        }
        SqlDraft column = draft.says(at + 1, "column") ? draft
                : Writing.replaced(draft, at, at + 1, "ADD COLUMN");
        SqlDraft ordered = ColumnOrder.settled(column, at + 2, column.size());
        return TableClauses.cleared(ordered, at, ordered.size(), notes);
    }

    private static Optional<SqlDraft> column(SqlDraft draft, int at, Notes notes) {
        if (draft.says(at + 1, "constraint")) {
            return left(draft, at, notes, "when a constraint is checked: at each statement");
        }
        int name = draft.says(at + 1, "column") ? at + 2 : at + 1;
        int what = name + 1;
        if (draft.says(what, "set") && Set.of("statistics", "storage", "compression")
                .contains(draft.word(what + 1)) || draft.isSymbol(what + 1, "(")) {
            return left(draft, what, notes, "no data depends on how a column is stored");
        }
        if (draft.says(what, "reset")) {
            return left(draft, what, notes, "no data depends on how a column is stored");
        }
        if (draft.says(what, "add", "generated")) {
            int sequence = draft.find(what, draft.size(), "as") + 2;
            boolean named = draft.isSymbol(sequence, "(") && draft.says(sequence + 1, "sequence");
            return Optional.of(named ? Writing.replaced(draft, sequence + 1,
                    draft.behindName(sequence + 3), "") : draft);
        }
        if (draft.says(what, "drop", "expression")) {
            return Optional.of(Writing.replaced(draft, what, draft.size(), "DROP EXPRESSION"));
        }
        return Optional.of(draft);
    }

    private static SqlDraft rename(SqlDraft draft, int at) {
        boolean column = !draft.says(at + 1, "to") && !draft.says(at + 1, "column")
                && !(draft.says(at + 1, "constraint") && draft.isName(at + 2)
                        && draft.says(at + 3, "to"));
        return column ? Writing.replaced(draft, at, at + 1, "RENAME COLUMN") : draft;
    }

    private static SqlDraft drop(SqlDraft draft, int at) {
        boolean named = draft.says(at + 1, "column") || draft.says(at + 1, "constraint")
                || draft.says(at + 1, "primary", "key");
        return named ? draft : Writing.replaced(draft, at, at + 1, "DROP COLUMN");
    }
}
