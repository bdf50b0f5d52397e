package dev.lastresort.database.engine.h2.schema;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.List;
import java.util.Optional;

/** TRUNCATE, whose word TABLE may be left away; what it takes with it is seen when it runs. */
public final class Truncation implements Form {

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        if (!draft.says(0, "truncate")) {
            return Optional.empty();
        }
        return Optional.of(List.of(draft.says(1, "table") ? draft
                : Writing.replaced(draft, 1, 1, "TABLE")));
    }
}
