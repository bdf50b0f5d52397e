package dev.lastresort.database.engine.draft;

import java.util.ArrayList;
import java.util.List;

/** Replacements within one draft, made from left to right; nothing else of it changes. */
public final class Edits {

    private record Edit(int from, int to, String by) {}

    private final SqlDraft draft;
    private final List<Edit> edits = new ArrayList<>();

    public Edits(SqlDraft draft) {
        this.draft = draft;
    }

    /** Puts words in the place of the tokens between two places. */
    public void replace(int from, int to, String by) {
        edits.add(new Edit(from, to, by));
    }

    public void remove(int from, int to) {
        replace(from, to, "");
    }

    public void insert(int before, String words) {
        replace(before, before, words);
    }

    /** The draft with all of them. */
    public SqlDraft made() {
        if (edits.isEmpty()) {
            return draft;
        }
        Writing writing = new Writing(draft.writtenAt(0));
        int done = 0;
        for (Edit edit : edits) {
            writing.keep(draft, done, edit.from());
            writing.put(edit.by());
            done = edit.to();
        }
        return writing.keep(draft, done, draft.size()).draft();
    }
}
