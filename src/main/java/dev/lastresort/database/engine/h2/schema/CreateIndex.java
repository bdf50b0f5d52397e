package dev.lastresort.database.engine.h2.schema;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import dev.lastresort.database.gate.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * CREATE INDEX. One that H2 lacks is made as a plain one on the columns that it names, so that its
 * name is there to be dropped; a unique one that cannot be enforced is refused.
 */
public final class CreateIndex implements Form {

    private static final Set<String> PLAIN_METHODS = Set.of("btree", "hash");

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        boolean unique = draft.says(0, "create", "unique", "index");
        if (!unique && !draft.says(0, "create", "index")) {
            return Optional.empty();
        }
        int at = unique ? 3 : 2;
        if (draft.says(at, "concurrently")) {
            notes.leftOut(draft, at, "CONCURRENTLY: a statement of a step runs at one instant");
            at++;
        }
        boolean ifNotExists = draft.says(at, "if", "not", "exists");
        at += ifNotExists ? 3 : 0;
        int on = draft.find(at, draft.size(), "on");
        int table = on + 1;
        int open = draft.behindName(Math.min(table, draft.size() - 1));
        String method = "btree";
        if (draft.says(open, "using")) {
            method = draft.word(open + 1);
            open += 2;
        }
        if (!draft.isSymbol(open, "(")) {
            return Optional.empty();
        }
        int close = draft.behind(open);
        List<Key> keys = keys(draft, open, close);
        boolean plain = PLAIN_METHODS.contains(method) && keys.stream().allMatch(Key::plain);
        boolean notDistinct = tail(draft, close, unique, notes);
        int where = draft.find(close, draft.size(), "where");
        if (unique && (!plain || where < draft.size())) {
            return Optional.of(List.of(computed(draft, new Span(at, on, open, close, where), keys,
                    notDistinct)));
        }
        if (!plain) {
            notes.leftOut(draft, open, (PLAIN_METHODS.contains(method) ? "an index on an expression"
                    : "an index of the kind " + method)
                    + ": it is a plain index here, and no answer depends on it");
        }
        Writing writing = new Writing(draft.writtenAt(0));
        writing.put(unique ? notDistinct ? "CREATE UNIQUE NULLS NOT DISTINCT INDEX"
                : "CREATE UNIQUE INDEX" : "CREATE INDEX");
        writing.put(ifNotExists ? "IF NOT EXISTS" : "");
        if (on > at) {
            writing.keep(draft, at, on);
        } else {
            writing.put(Writing.quoted(defaultName(draft, table, keys)));
        }
        writing.keep(draft, on, draft.behindName(table));
        return Optional.of(List.of(columns(draft, writing, keys, plain)));
    }

    /** Where its parts stand: its name, ON, the list, WHERE. */
    private record Span(int name, int on, int open, int close, int where) {}

    /** On expressions or some of the rows: made where the columns are known. */
    private static SqlDraft computed(SqlDraft draft, Span at, List<Key> keys,
            boolean notDistinct) {
        if (notDistinct) {
            throw Notes.refused(draft, at.open(), "a unique index on an expression or on some of"
                    + " the rows cannot be NULLS NOT DISTINCT on the embedded engine",
                    "put coalesce(…) around what may be NULL");
        }
        Writing writing = new Writing(draft.writtenAt(0)).put("CREATE UNIQUE INDEX")
                .put(draft.says(at.name() - 3, "if", "not", "exists") ? "IF NOT EXISTS" : "");
        if (at.on() > at.name()) {
            writing.keep(draft, at.name(), at.on());
        } else {
            writing.put(Writing.quoted(defaultName(draft, at.on() + 1, keys)));
        }
        writing.keep(draft, at.on(), draft.behindName(at.on() + 1)).put("(");
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            writing.put(i == 0 ? "" : ",").keep(draft, key.from(), key.value(draft));
        }
        return writing.put(")").keep(draft, at.where(), draft.size()).draft();
    }

    private static SqlDraft columns(SqlDraft draft, Writing writing, List<Key> keys,
            boolean plain) {
        writing.put("(");
        if (plain) {
            for (int i = 0; i < keys.size(); i++) {
                Key key = keys.get(i);
                writing.put(i == 0 ? "" : ",").keep(draft, key.from(), key.from() + 1);
                writing.put(key.order(draft));
            }
        } else {
            Set<String> columns = new LinkedHashSet<>();
            keys.forEach(key -> columns.addAll(key.columns(draft)));
            if (columns.isEmpty()) {
                throw Notes.refused(draft, keys.getFirst().from(), "an index that names no column"
                        + " is not supported by the embedded engine", "leave it out");
            }
            writing.put(String.join(", ", columns.stream().map(Writing::quoted).toList()));
        }
        return writing.put(")").draft();
    }

    private static boolean tail(SqlDraft draft, int close, boolean unique, Notes notes) {
        boolean notDistinct = false;
        for (int i = close; i < draft.size(); i++) {
            if (draft.says(i, "where")) {
                if (unique) {
                    return notDistinct;
                }
                notes.leftOut(draft, i, "WHERE: the index is on all rows here, and no answer"
                        + " depends on it");
                return notDistinct;
            }
            notDistinct |= draft.says(i, "nulls", "not", "distinct");
            i = draft.isSymbol(i, "(") ? draft.behind(i) - 1 : i;
        }
        return notDistinct;
    }

    private static String defaultName(SqlDraft draft, int table, List<Key> keys) {
        String columns = String.join("_", keys.stream().map(key -> key.plain()
                ? draft.token(key.from()).text() : "expr").toList());
        return draft.token(draft.behindName(table) - 1).text() + "_" + columns + "_idx";
    }

    private static List<Key> keys(SqlDraft draft, int open, int close) {
        List<Key> keys = new ArrayList<>();
        int start = open + 1;
        for (int i = open + 1; i < close; i = draft.isSymbol(i, "(") ? draft.behind(i) : i + 1) {
            if (i == close - 1 || draft.isSymbol(i, ",")) {
                keys.add(new Key(start, i, draft.isName(start) && !draft.isSymbol(start + 1, "(")
                        && !draft.isSymbol(start + 1, "::")));
                start = i + 1;
            }
        }
        return keys;
    }

    /** One item of the list, between two tokens; plain if it is a column. */
    private record Key(int from, int to, boolean plain) {

        /** Behind what is indexed: a column, a call, or all in parentheses. */
        int value(SqlDraft draft) {
            if (draft.isSymbol(from, "(")) {
                return draft.behind(from);
            }
            int end = draft.behindName(from);
            return draft.isSymbol(end, "(") ? draft.behind(end) : end;
        }

        /** ASC, DESC and NULLS, without the class of operators or a collation. */
        String order(SqlDraft draft) {
            StringBuilder order = new StringBuilder();
            for (int i = from + 1; i < to; i++) {
                if (draft.says(i, "asc") || draft.says(i, "desc")) {
                    order.append(draft.word(i)).append(' ');
                } else if (draft.says(i, "nulls")) {
                    order.append("nulls ").append(draft.word(i + 1));
                    i++;
                }
            }
            return order.toString().strip();
        }

        /** The names in it that are called nothing and cast to nothing. */
        List<String> columns(SqlDraft draft) {
            List<String> names = new ArrayList<>();
            for (int i = from; i < to; i++) {
                Token token = draft.token(i);
                boolean name = token.isName() && !draft.isSymbol(i + 1, "(")
                        && !draft.isSymbol(i - 1, "::") && !draft.isSymbol(i + 1, ".");
                boolean first = names.isEmpty();
                if (name && (first || draft.isSymbol(i - 1, ",") || draft.isSymbol(i - 1, "("))) {
                    names.add(token.text());
                }
            }
            return names.subList(0, Math.min(1, names.size()));
        }
    }
}
