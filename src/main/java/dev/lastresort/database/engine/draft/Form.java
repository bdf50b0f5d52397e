package dev.lastresort.database.engine.draft;

import java.util.List;
import java.util.Optional;

/** One kind of statement that H2 runs as others, or not at all. */
public interface Form {

    /** What runs in its place, in order; empty if it is not this kind of statement. */
    Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes);
}
