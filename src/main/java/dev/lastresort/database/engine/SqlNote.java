package dev.lastresort.database.engine;

/**
 * Something that an author should know about a statement that runs, or is left out.
 *
 * @param offset where in the written statement
 */
public record SqlNote(Kind kind, String message, int offset) {

    public enum Kind {
        /** Some of it is not run, and no outcome can depend on that. */
        LEFT_OUT,
        /** The engine does it otherwise than PostgreSQL, and an outcome may depend on that. */
        ENGINE_DIFFERENCE
    }
}
