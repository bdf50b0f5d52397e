package dev.lastresort.database.engine.h2;

import dev.lastresort.database.engine.draft.SqlDraft;

/** One construct that H2 writes otherwise: the statement goes in, the same statement comes out. */
interface Rewrite {

    SqlDraft apply(SqlDraft draft, Notes notes);
}
