package dev.lastresort.database.engine.dump;

import dev.lastresort.database.engine.Translation;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.gate.SqlGate;
import java.util.List;

/** A statement as it was written, on its way into an engine's dialect. */
public final class OneStatement {

    private OneStatement() {}

    /** What a dialect makes of a statement that is neither empty nor too long. */
    public interface Translating {
        List<? extends Translation.Runs> read(SqlDraft draft, Notes notes);
    }

    /**
     * Hands a dialect what it can read. What is empty or too long goes to the gate as it is, which
     * says what is wrong with it; the rows behind a COPY may be longer than any statement.
     */
    public static Translation translated(String written, Translating dialect) {
        boolean copies = written.regionMatches(true, 0, "copy", 0, 4)
                && written.length() <= CopiedRows.MOST_CHARACTERS;
        SqlDraft draft = SqlDraft.written(written);
        if (written.length() > SqlGate.MOST_CHARACTERS && !copies || draft.size() == 0) {
            return new Translation(List.of(draft), List.of(), List.of());
        }
        Notes notes = new Notes();
        List<Translation.Runs> pieces = List.copyOf(dialect.read(draft, notes));
        return new Translation(pieces, notes.all(), notes.absent());
    }
}
