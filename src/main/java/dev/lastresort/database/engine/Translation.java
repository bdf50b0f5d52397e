package dev.lastresort.database.engine;

import java.util.List;

/**
 * What an engine makes of one written statement.
 *
 * @param pieces what runs, in order, all or nothing; none if the statement is left out
 * @param notes  what is left out of it, or comes out otherwise than in PostgreSQL
 * @param absent the names of functions that it would make, but that are code, which is not run
 */
public record Translation(List<Runs> pieces, List<SqlNote> notes, List<String> absent) {

    public Translation {
        pieces = List.copyOf(pieces);
        notes = List.copyOf(notes);
        absent = List.copyOf(absent);
    }

    /** A statement that the engine runs, and where it was written. */
    public interface Runs {

        String text();

        /** The place in the written statement that the character at {@code offset} stands for. */
        int origin(int offset);
    }
}
