package dev.lastresort.database.engine.h2.schema;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** DROP of several things at once, and what H2 has no word for. */
public final class Dropping implements Form {

    private static final Set<String> KINDS = Set.of("view", "index", "sequence", "domain");

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        if (!draft.says(0, "drop")) {
            return Optional.empty();
        }
        SqlDraft plain = draft.says(1, "materialized", "view") ? Writing.replaced(draft, 1, 2, "")
                : draft;
        if (plain.says(1, "index", "concurrently")) {
            notes.leftOut(plain, 2, "CONCURRENTLY: a statement of a step runs at one instant");
            plain = Writing.replaced(plain, 2, 3, "");
        }
        if (!KINDS.contains(plain.word(1))) {
            return plain == draft ? Optional.empty() : Optional.of(List.of(plain));
        }
        int first = plain.says(2, "if", "exists") ? 4 : 2;
        int end = plain.find(first, plain.size(), "cascade", "restrict");
        boolean index = plain.says(1, "index");
        List<SqlDraft> pieces = new ArrayList<>();
        int start = first;
        for (int i = first; i <= end; i++) {
            if (i == end || plain.isSymbol(i, ",")) {
                Writing one = new Writing(plain.writtenAt(start)).keep(plain, 0, first)
                        .keep(plain, start, i);
                pieces.add((index ? one : one.keep(plain, end, plain.size())).draft());
                start = i + 1;
            }
        }
        return Optional.of(pieces);
    }
}
