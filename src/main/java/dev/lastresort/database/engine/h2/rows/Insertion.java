package dev.lastresort.database.engine.h2.rows;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** INSERT … ON CONFLICT … RETURNING. */
public final class Insertion implements Form {

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        if (!draft.says(0, "insert", "into") || !draft.isName(2)) {
            return Optional.empty();
        }
        int end = draft.size();
        int returning = draft.find(3, end, "returning");
        int conflict = conflict(draft, returning);
        int behind = draft.behindName(2);
        boolean aliased = draft.says(behind, "as");
        if (returning == end && conflict == returning && !aliased) {
            return Optional.empty();
        }
        String alias = aliased ? Writing.name(draft.token(behind + 1)) : Returning.name(draft, 2);
        int rest = aliased ? behind + 2 : behind;
        SqlDraft change = conflict < returning
                ? merged(draft, rest, conflict, returning, alias, notes)
                : new Writing(draft.writtenAt(0)).keep(draft, 0, behind)
                        .keep(draft, rest, returning).draft();
        return Optional.of(Returning.of(draft, returning, change, "FINAL", alias));
    }

    private static int conflict(SqlDraft draft, int end) {
        int at = draft.find(3, end, "on");
        while (at < end && !draft.says(at, "on", "conflict")) {
            at = draft.find(at + 1, end, "on");
        }
        return at;
    }

    private static SqlDraft merged(SqlDraft draft, int rest, int conflict, int returning,
            String alias,
            Notes notes) {
        int doing = draft.find(conflict + 2, returning, "do");
        Writing writing = new Writing(draft.writtenAt(0));
        if (draft.says(doing, "do", "nothing")) {
            if (doing > conflict + 2) {
                notes.differs(draft, conflict, "ON CONFLICT … DO NOTHING skips a row that collides"
                        + " with any key of the table here, not only with the one that is named");
            }
            return writing.keep(draft, 0, draft.behindName(2)).keep(draft, rest, conflict)
                    .put("ON CONFLICT DO NOTHING").draft();
        }
        List<String> keys = keys(draft, conflict, doing);
        if (!draft.isSymbol(rest, "(")) {
            throw Notes.refused(draft, rest, "ON CONFLICT … DO UPDATE needs the list of columns on"
                    + " this engine", "write INSERT INTO table (column, …)");
        }
        int source = draft.behind(rest);
        if (draft.says(source, "overriding")) {
            source += 3;
        }
        for (int i = source; draft.says(source, "values") && i < conflict; i++) {
            if (draft.says(i, "default")) {
                throw Notes.refused(draft, i, "DEFAULT among the values of an INSERT … ON CONFLICT"
                        + " … DO UPDATE is not supported by the embedded engine",
                        "leave the column out, or write the value");
            }
        }
        int where = draft.find(doing + 3, returning, "where");
        List<String> columns = names(draft, rest + 1, source - 1);
        if (!columns.containsAll(keys)) {
            throw Notes.refused(draft, conflict, "ON CONFLICT … DO UPDATE needs the columns of its"
                    + " key among those that are inserted on this engine",
                    "write their values, or insert without ON CONFLICT");
        }
        writing.put("MERGE INTO").keep(draft, 2, draft.behindName(2)).put("AS " + alias)
                .put("USING (").keep(draft, source, conflict).put(") AS excluded")
                .keep(draft, rest, draft.behind(rest)).put("ON (");
        for (int i = 0; i < keys.size(); i++) {
            writing.put((i == 0 ? "" : "AND ") + alias + "." + keys.get(i) + " = excluded."
                    + keys.get(i));
        }
        writing.put(") WHEN MATCHED");
        if (where < returning) {
            writing.put("AND (").keep(draft, where + 1, returning).put(")");
        }
        return writing.put("THEN UPDATE").keep(draft, doing + 2, where)
                .put("WHEN NOT MATCHED THEN INSERT (" + String.join(", ", columns) + ") VALUES ("
                        + String.join(", ", columns.stream().map(name -> "excluded." + name)
                                .toList())
                        + ")")
                .draft();
    }

    private static List<String> keys(SqlDraft draft, int conflict, int doing) {
        int open = conflict + 2;
        if (!draft.isSymbol(open, "(")) {
            throw Notes.refused(draft, open,
                    "ON CONFLICT … DO UPDATE has to name the columns of the"
                            + " key on this engine",
                    "write ON CONFLICT (column, …)");
        }
        int close = draft.behind(open);
        if (close != doing) {
            throw Notes.refused(draft, close,
                    "ON CONFLICT on a part of the rows is not supported by"
                            + " the embedded engine",
                    "name a key of all rows");
        }
        for (int i = open + 1; i < close - 1; i++) {
            if (!draft.isName(i) && !draft.isSymbol(i, ",")) {
                throw Notes.refused(draft, i, "ON CONFLICT on an expression is not supported by the"
                        + " embedded engine", "name the columns of a key");
            }
        }
        return names(draft, open + 1, close - 1);
    }

    private static List<String> names(SqlDraft draft, int from, int to) {
        List<String> names = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (draft.isName(i) && (i == from || draft.isSymbol(i - 1, ","))) {
                names.add(Writing.name(draft.token(i)));
            }
            if (i + 1 < to && draft.says(i, "overriding")) {
                break;
            }
        }
        return names;
    }
}
