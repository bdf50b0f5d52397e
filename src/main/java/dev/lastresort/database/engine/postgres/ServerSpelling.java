package dev.lastresort.database.engine.postgres;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import java.util.Set;

/**
 * What a server takes, spelled so that the gate takes it, too: TRUNCATE with its TABLE, and quotes
 * around names that mean something to the other engine. An index is made within the transaction, as
 * everything is.
 */
final class ServerSpelling implements Rewrite {

    private static final Set<String> DEFINING = Set.of("create", "alter", "drop", "comment");
    private static final Set<String> ORDINARY = Set.of("engine", "hidden", "force", "persistent",
            "recompile", "transactional", "constant");

    @Override
    public SqlDraft apply(SqlDraft draft, Notes notes) {
        Edits edits = new Edits(draft);
        if (draft.says(0, "truncate") && !draft.says(1, "table")) {
            edits.replace(0, 1, "TRUNCATE TABLE");
        }
        if (DEFINING.contains(draft.word(0))) {
            for (int i = 1; i < draft.size(); i++) {
                if (draft.word(i).equals("concurrently") && draft.word(i - 1).equals("index")) {
                    edits.remove(i, i + 1);
                } else if (ORDINARY.contains(draft.word(i))) {
                    edits.replace(i, i + 1, '"' + draft.word(i) + '"');
                }
            }
        }
        return edits.made();
    }

    /** Whether it makes a partition's index a part of that of the whole table. */
    static boolean joinsIndexes(SqlDraft draft) {
        return draft.says(0, "alter", "index")
                && draft.find(2, draft.size(), "attach") < draft.size();
    }

    /** Whether it says of a table whose it is, and nothing else. */
    static boolean onlyGivesAway(SqlDraft draft) {
        int owner = draft.find(2, draft.size(), "owner");
        int end = draft.size() - (draft.isSymbol(draft.size() - 1, ";") ? 1 : 0);
        return draft.says(0, "alter", "table") && draft.says(owner, "owner", "to")
                && end == owner + 3 && draft.tokens().subList(0, owner).stream()
                        .noneMatch(token -> token.isSymbol(","));
    }
}
