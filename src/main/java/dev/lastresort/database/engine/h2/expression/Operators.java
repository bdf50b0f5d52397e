package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import dev.lastresort.database.value.BadText;
import dev.lastresort.database.value.Json;
import dev.lastresort.database.value.JsonReader;
import java.util.Optional;

/** Operators that H2 has as functions alone, one after the other from the left. */
public final class Operators implements Rewrite {

    private static final int MOST = 500;

    /**
     * One operator where it stands.
     *
     * @param begin  where its left operand begins
     * @param at     its first sign
     * @param behind the place behind its last sign
     * @param end    behind its right operand
     */
    private record Found(int begin, int at, int behind, int end, String function,
            boolean negated, boolean turned) {}

    @Override
    public SqlDraft apply(SqlDraft draft, Notes notes) {
        SqlDraft result = draft;
        int from = 1;
        for (int i = 0; i < MOST; i++) {
            Optional<Found> found = next(result, from);
            if (found.isEmpty()) {
                return result;
            }
            result = called(result, found.get());
            from = found.get().begin() + 1;
        }
        return result;
    }

    private static SqlDraft called(SqlDraft draft, Found found) {
        int first = found.turned() ? found.behind() : found.begin();
        int firstEnd = found.turned() ? found.end() : found.at();
        int second = found.turned() ? found.begin() : found.behind();
        int secondEnd = found.turned() ? found.at() : found.end();
        return new Writing(draft.writtenAt(found.at())).keep(draft, 0, found.begin())
                .put(found.negated() ? "NOT " + found.function() + "(" : found.function() + "(")
                .keep(draft, first, firstEnd).put(",").keep(pattern(draft, found), second,
                        secondEnd)
                .put(")").keep(draft, found.end(), draft.size()).draft();
    }

    /** The draft with the pattern of a SIMILAR TO made into a regular expression. */
    private static SqlDraft pattern(SqlDraft draft, Found found) {
        int string = found.behind();
        return Similar.isAt(draft, string - 2) ? Writing.replaced(draft, string, string + 1,
                Writing.literal(Similar.pattern(draft.token(string).text()))) : draft;
    }

    private static Optional<Found> next(SqlDraft draft, int from) {
        for (int i = Math.max(1, from); i + 1 < draft.size(); i++) {
            Optional<Found> found = at(draft, i);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> at(SqlDraft draft, int i) {
        if (draft.isSymbol(i, "~")) {
            boolean not = draft.isSymbol(i - 1, "!");
            boolean anyCase = draft.isSymbol(i + 1, "*");
            return low(draft, not ? i - 1 : i, anyCase ? i + 2 : i + 1,
                    anyCase ? "matches_pattern_any_case" : "matches_pattern", not, false);
        }
        if (Similar.isAt(draft, i)) {
            boolean not = draft.says(i - 1, "not");
            return low(draft, not ? i - 1 : i, i + 2, "matches_pattern", not, false);
        }
        if (LikePatterns.isCostly(draft, i)) {
            boolean not = draft.says(i - 1, "not");
            return low(draft, not ? i - 1 : i, i + 1, draft.says(i, "ilike") ? "ilike_matches"
                    : "like_matches", not, false);
        }
        if (draft.isSymbol(i, "@") && draft.isSymbol(i + 1, ">") && isArray(draft, i + 2)) {
            return low(draft, i, i + 2, "array_holds", false, false);
        }
        if (draft.isSymbol(i, "&") && draft.isSymbol(i + 1, "&") && isArray(draft, i + 2)) {
            return low(draft, i, i + 2, "array_overlaps", false, false);
        }
        if (draft.isSymbol(i, "@") && draft.isSymbol(i + 1, ">")
                && (isJson(draft, i + 2) || isJsonBefore(draft, i))) {
            return low(draft, i, i + 2, "jsonb_contains", false, false);
        }
        if (draft.isSymbol(i, "<") && draft.isSymbol(i + 1, "@")
                && (isJson(draft, i + 2) || isJsonBefore(draft, i))) {
            return low(draft, i, i + 2, "jsonb_contains", false, true);
        }
        if (draft.isSymbol(i, "?") && draft.isString(i + 1)) {
            return low(draft, i, i + 1, "jsonb_exists", false, false);
        }
        if (draft.isSymbol(i, "|") && draft.isSymbol(i + 1, "|")
                && (isJson(draft, i + 2) || isJsonBefore(draft, i))) {
            return low(draft, i, i + 2, "jsonb_concat", false, false);
        }
        if (draft.isSymbol(i, "#") && draft.isSymbol(i + 1, "-")) {
            return low(draft, i, i + 2, "jsonb_delete_path", false, false);
        }
        if (draft.isSymbol(i, "-") && draft.isString(i + 1) && !draft.isSymbol(i + 2, "::")
                && isField(draft.token(i + 1).text())) {
            int begin = Operands.beginOf(draft, i - 1);
            return begin < 0 ? Optional.empty() : Optional.of(
                    new Found(begin, i, i + 1, i + 2, "jsonb_delete", false, false));
        }
        return Bits.function(draft, i).flatMap(
                name -> low(draft, i, i + Bits.signs(draft, i), name, false, false));
    }

    private static Optional<Found> low(SqlDraft draft, int at, int behind, String function,
            boolean negated, boolean turned) {
        int begin = Operands.beginOfChain(draft, at - 1);
        int end = function.endsWith("like_matches") ? Operands.endOfPattern(draft, behind)
                : Operands.endOfChain(draft, behind);
        return begin < 0 || end < 0 ? Optional.empty()
                : Optional.of(new Found(begin, at, behind, end, function, negated, turned));
    }

    /** A document is seen by its cast, or by its text. */
    private static boolean isJson(SqlDraft draft, int at) {
        int end = Operands.endOf(draft, at);
        return end > 0 && isJsonBefore(draft, end)
                || draft.isString(at) && !draft.isSymbol(at + 1, "::")
                        && isDocument(draft.token(at).text());
    }

    private static boolean isArray(SqlDraft draft, int at) {
        int end = Operands.endOf(draft, at);
        return draft.says(at, "array") && draft.isSymbol(at + 1, "[")
                || end > 0 && draft.isSymbol(end - 1, "]") && draft.isSymbol(end - 2, "[")
                        && !draft.isString(at);
    }

    private static boolean isJsonBefore(SqlDraft draft, int end) {
        boolean cast = draft.says(end - 1, "jsonb") && draft.isSymbol(end - 2, "::");
        int begin = draft.isSymbol(end - 1, ")") ? Operands.beginOf(draft, end - 1) : -1;
        return cast || begin >= 0 && draft.word(begin).startsWith("jsonb_")
                && !draft.word(begin).endsWith("_text") && !draft.word(begin).endsWith("_length");
    }

    private static boolean isDocument(String text) {
        try {
            Json json = JsonReader.read(text);
            return json instanceof Json.Fields || json instanceof Json.Items;
        } catch (BadText noDocument) {
            return false;
        }
    }

    /** What can be taken from a document, but not from a number or a time. */
    private static boolean isField(String text) {
        return text.matches("[A-Za-z_][A-Za-z_0-9-]*") && !Intervals.isInterval(text)
                && !text.matches("(?i)now|today|tomorrow|yesterday|infinity|epoch|nan");
    }
}
