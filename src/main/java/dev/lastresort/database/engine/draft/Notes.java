package dev.lastresort.database.engine.draft;

import dev.lastresort.database.engine.SqlNote;
import dev.lastresort.database.gate.GateFinding;
import dev.lastresort.database.gate.RejectedSql;
import java.util.ArrayList;
import java.util.List;

/** What is told about one statement while it is translated. */
public final class Notes {

    private final List<SqlNote> notes = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();

    public void leftOut(SqlDraft draft, int at, String what) {
        add(SqlNote.Kind.LEFT_OUT, draft, at, what);
    }

    public void differs(SqlDraft draft, int at, String how) {
        add(SqlNote.Kind.ENGINE_DIFFERENCE, draft, at, how);
    }

    /** A function that is named, but will not be there. */
    public void absent(String function) {
        absent.add(function);
    }

    public List<String> absent() {
        return absent;
    }

    public List<SqlNote> all() {
        return notes;
    }

    private void add(SqlNote.Kind kind, SqlDraft draft, int at, String message) {
        notes.add(new SqlNote(kind, message, draft.writtenAt(at)));
    }

    /** A construct that the engine cannot do, with what to write in its place. */
    public static RejectedSql refused(SqlDraft draft, int at, String what, String instead) {
        return new RejectedSql(
                new GateFinding("not-on-this-engine", what, instead, draft.writtenAt(at)));
    }
}
