package dev.lastresort.database.engine.h2.rows;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.List;
import java.util.Optional;

/** UPDATE … FROM … RETURNING. */
public final class Updating implements Form {

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        if (!draft.says(0, "update") || !draft.isName(1)) {
            return Optional.empty();
        }
        int end = draft.size();
        int set = draft.find(2, end, "set");
        int returning = draft.find(set, end, "returning");
        if (returning == end) {
            return Optional.empty();
        }
        int behind = draft.behindName(1);
        int aliasAt = draft.says(behind, "as") ? behind + 1 : behind;
        String alias = aliasAt < set ? Writing.name(draft.token(aliasAt))
                : Returning.name(draft, 1);
        SqlDraft change = new Writing(draft.writtenAt(0)).keep(draft, 0, returning).draft();
        return Optional.of(Returning.of(draft, returning, change, "FINAL", alias));
    }
}
