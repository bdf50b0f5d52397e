package dev.lastresort.database.engine.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Replacements within one draft; nothing else of it changes. Of two that overlap, the first holds.
 */
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
        edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
        for (Edit edit : edits) {
            if (edit.from() < done) {
                continue;
            }
            writing.keep(draft, done, edit.from());
            writing.put(edit.by());
            done = edit.to();
        }
        return writing.keep(draft, done, draft.size()).draft();
    }
}
