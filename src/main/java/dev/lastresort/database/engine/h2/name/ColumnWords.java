package dev.lastresort.database.engine.h2.name;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import dev.lastresort.database.gate.Token;
import java.util.Set;

/**
 * Words that PostgreSQL takes for names and H2 does not: where they are no keyword, they are put in
 * quotes.
 */
public final class ColumnWords implements Rewrite {

    /** Never a keyword of PostgreSQL's in a place where a statement that runs can have one. */
    private static final Set<String> NAMES = Set.of("hidden", "force", "engine", "persistent",
            "recompile", "transactional", "constant", "linked", "alias", "synonym", "cached",
            "memory");
    /** H2 has a meaning for them, too, which a scenario may use. */
    private static final Set<String> DOUBTFUL = Set.of("rownum", "qualify", "regexp", "uescape",
            "top", "minus", "today", "sysdate", "systimestamp", "curdate", "curtime", "unknown");
    private static final Set<String> FIELDS =
            Set.of("day", "hour", "minute", "month", "second", "year");
    private static final Set<String> FRAMES = Set.of("range", "rows", "groups");

    @Override
    public SqlDraft apply(SqlDraft draft, Notes notes) {
        Edits edits = new Edits(draft);
        for (int i = 0; i < draft.size(); i++) {
            Token token = draft.token(i);
            if (token.kind() == Token.Kind.WORD && isName(draft, i, token.text())) {
                edits.replace(i, i + 1, Writing.quoted(token.text()));
            }
        }
        return edits.made();
    }

    private static boolean isName(SqlDraft draft, int at, String word) {
        String before = draft.word(at - 1);
        String after = draft.word(at + 1);
        if (draft.isSymbol(at - 1, ".")) {
            return isAmbiguous(word);
        }
        if (NAMES.contains(word)) {
            return !draft.isSymbol(at + 1, "(") || draft.says(0, "create");
        }
        return switch (word) {
            case "key" -> !Set.of("primary", "foreign", "no", "for", "duplicate").contains(before)
                    && !(draft.says(0, "merge") && draft.isSymbol(at + 1, "("));
            case "value" -> !Set.of("next", "current", "add", "rename", "system", "user")
                    .contains(before) && !draft.word(1).equals("domain");
            case "if" -> !after.equals("exists") && !after.equals("not");
            case "partition" -> !after.equals("by") && !after.equals("of")
                    && !Set.of("attach", "detach").contains(before);
            case "over" -> !draft.isSymbol(at - 1, ")") && !draft.isSymbol(at + 1, "(");
            case "interval" -> isLastOfItem(draft, at) && !draft.isSymbol(at - 1, "::")
                    && !draft.isName(at - 1) || draft.isSymbol(at - 1, ".");
            case "identity" -> !before.equals("as") && !before.equals("restart")
                    && !before.equals("continue") && !before.equals("drop")
                    && !draft.isName(at - 1);
            default -> DOUBTFUL.contains(word) && isDefined(draft, at)
                    || FIELDS.contains(word) && isNamedField(draft, at)
                    || FRAMES.contains(word) && isLastOfItem(draft, at);
        };
    }

    private static boolean isAmbiguous(String word) {
        return NAMES.contains(word) || DOUBTFUL.contains(word) || FIELDS.contains(word)
                || FRAMES.contains(word)
                || Set.of("key", "value", "if", "unknown", "partition", "over", "interval",
                        "identity", "user", "row", "set", "end", "order", "group").contains(word);
    }

    /** A field of a date stands before FROM, behind a string, in TO, or is called. */
    private static boolean isNamedField(SqlDraft draft, int at) {
        boolean unit = draft.isString(at - 1) || draft.word(at - 1).equals("to")
                && draft.word(at - 3).isEmpty() && draft.isString(at - 3)
                || draft.token(Math.max(0, at - 1)).kind() == Token.Kind.PARAMETER;
        boolean argument = draft.isSymbol(at - 1, "(") && (draft.word(at + 1).equals("from")
                && draft.word(at - 2).equals("extract")
                || draft.word(at - 2).startsWith("date")
                || draft.word(at - 2).startsWith("timest"));
        return !unit && !argument && !draft.isSymbol(at + 1, "(");
    }

    /** A column that a table is to have, or that is renamed or indexed. */
    private static boolean isDefined(SqlDraft draft, int at) {
        return draft.word(1).equals("table") && (draft.isSymbol(at - 1, "(")
                || draft.isSymbol(at - 1, ",") || draft.says(at - 1, "column"));
    }

    private static boolean isLastOfItem(SqlDraft draft, int at) {
        return at + 1 >= draft.size() || draft.isSymbol(at + 1, ",") || draft.isSymbol(at + 1, ")")
                || draft.isSymbol(at + 1, "=") || draft.word(at + 1).equals("from")
                || draft.isSymbol(at - 1, ".");
    }
}
