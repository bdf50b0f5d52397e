package dev.lastresort.database.engine.h2.schema;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.List;
import java.util.Optional;

/** Sequences, which belong to no column here. */
public final class CreateSequence implements Form {

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        boolean creates = draft.says(0, "create", "sequence");
        if (!creates && !draft.says(0, "alter", "sequence")) {
            return Optional.empty();
        }
        int owned = draft.find(2, draft.size(), "owned");
        if (owned == draft.size()) {
            return Optional.of(List.of(draft));
        }
        int end = draft.behindName(Math.min(owned + 2, draft.size() - 1));
        notes.leftOut(draft, owned, "OWNED BY: a sequence stands by itself");
        SqlDraft plain = Writing.replaced(draft, owned, end, "");
        int name = plain.says(2, "if", "exists") ? 4 : 2;
        boolean nothingLeft = !creates && plain.behindName(name) >= plain.size();
        return Optional.of(nothingLeft ? List.of() : List.of(plain));
    }
}
