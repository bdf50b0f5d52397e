package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.SqlDraft;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A text that is cast: times that say when by a word, bytes in digits, and empty texts. */
final class TypedText {

    private static final Set<String> TIMES =
            Set.of("date", "timestamp", "timestamptz");
    /** H2 keeps an empty text of these types in words that it does not understand itself. */
    private static final Set<String> SHORTENED = Set.of("citext", "char", "character", "bpchar");
    private static final Map<String, String> WORDS = Map.of("now", "now()", "today",
            "current_date", "tomorrow", "(current_date + 1)", "yesterday", "(current_date - 1)");

    private TypedText() {}

    /** The place behind the text. */
    static int at(SqlDraft draft, int string, Edits edits) {
        String text = draft.token(string).text();
        String type = draft.word(string + 2);
        String word = WORDS.getOrDefault(text.strip().toLowerCase(Locale.ROOT), "");
        if (TIMES.contains(type) && !word.isEmpty()) {
            edits.replace(string, string + 1, word);
        } else if (text.isEmpty() && SHORTENED.contains(type)) {
            edits.remove(string + 1, Operands.behindType(draft, string + 2));
        } else if (type.equals("bytea") && text.matches("\\\\x([0-9A-Fa-f]{2})*")) {
            edits.replace(string, string + 1, "X'" + text.substring(2) + "'");
        }
        return string + 1;
    }
}
