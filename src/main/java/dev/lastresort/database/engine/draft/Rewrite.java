package dev.lastresort.database.engine.draft;

/** One construct that H2 writes otherwise: the statement goes in, the same statement comes out. */
public interface Rewrite {

    SqlDraft apply(SqlDraft draft, Notes notes);
}
