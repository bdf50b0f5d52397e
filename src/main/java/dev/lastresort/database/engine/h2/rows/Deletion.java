package dev.lastresort.database.engine.h2.rows;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.List;
import java.util.Optional;

/** DELETE … USING … RETURNING. */
public final class Deletion implements Form {

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        if (!draft.says(0, "delete", "from") || !draft.isName(2)) {
            return Optional.empty();
        }
        int end = draft.size();
        int returning = draft.find(3, end, "returning");
        int using = draft.find(3, returning, "using");
        int where = draft.find(3, returning, "where");
        if (returning == end && using >= where) {
            return Optional.empty();
        }
        if (draft.says(where, "where", "current", "of")) {
            throw Notes.refused(draft, where, "there are no cursors here", "name the rows");
        }
        int behind = draft.behindName(2);
        int aliasAt = draft.says(behind, "as") ? behind + 1 : behind;
        String alias = aliasAt < Math.min(using, where) ? Writing.name(draft.token(aliasAt))
                : Returning.name(draft, 2);
        Writing writing = new Writing(draft.writtenAt(0)).keep(draft, 0, behind);
        if (aliasAt < Math.min(using, where)) {
            writing.put("AS " + alias);
        }
        if (using < where) {
            writing.put("WHERE EXISTS (SELECT 1 FROM").keep(draft, using + 1, where)
                    .keep(draft, where, returning).put(")");
        } else {
            writing.keep(draft, where, returning);
        }
        return Optional.of(Returning.of(draft, returning, writing.draft(), "OLD", alias));
    }
}
