package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ~} and its kin. A pattern that only says how a text begins, ends or what it holds is a
 * LIKE, which an index may help; any other is left to a function.
 */
final class RegexTest {

    private static final Pattern PLAIN =
            Pattern.compile(
                    "(\\^?)((?:[A-Za-z0-9 @_:;,/#&='\"<>!-]|\\\\[.+*?()|\\[\\]{}$^-])+)(\\$?)");

    private RegexTest() {}

    /** The place behind the operator and its pattern. */
    static int at(SqlDraft draft, int tilde, Edits edits) {
        boolean not = draft.isSymbol(tilde - 1, "!");
        boolean anyCase = draft.isSymbol(tilde + 1, "*");
        int string = anyCase ? tilde + 2 : tilde + 1;
        Matcher plain = PLAIN.matcher(draft.isString(string) ? draft.token(string).text() : "");
        if (!plain.matches()) {
            return tilde + 1;
        }
        String text = plain.group(2).replaceAll("\\\\(.)", "$1").replaceAll("([_%])", "\\\\$1");
        String like = (plain.group(1).isEmpty() ? "%" : "") + text
                + (plain.group(3).isEmpty() ? "%" : "");
        edits.replace(not ? tilde - 1 : tilde, string + 1, (not ? "NOT " : "")
                + (anyCase ? "ILIKE " : "LIKE ") + Writing.literal(like));
        return string + 1;
    }
}
