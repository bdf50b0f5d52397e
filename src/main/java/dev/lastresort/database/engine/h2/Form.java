package dev.lastresort.database.engine.h2;

import dev.lastresort.database.engine.draft.SqlDraft;
import java.util.List;
import java.util.Optional;

/** One kind of statement that H2 runs as others, or not at all. */
interface Form {

    /** What runs in its place, in order; empty if it is not this kind of statement. */
    Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes);
}
