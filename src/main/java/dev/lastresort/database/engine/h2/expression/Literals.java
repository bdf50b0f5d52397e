package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import dev.lastresort.database.gate.Token;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code E'…'} and {@code $tag$ … $tag$} are strings like any other. */
public final class Literals implements Rewrite {

    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:([0-9A-Fa-f]{4}|\\+0[0-9A-Fa-f]{5}|\\+10[0-9A-Fa-f]{4})|\\\\)");

    @Override
    public SqlDraft apply(SqlDraft draft, Notes notes) {
        Edits edits = new Edits(draft);
        for (int i = 0; i < draft.size(); i++) {
            Token token = draft.token(i);
            boolean unicode = token.isWord("u") && draft.isSymbol(i + 1, "&")
                    && draft.isString(i + 2)
                    && draft.token(i + 1).end() == draft.token(i + 2).start();
            if (unicode) {
                edits.replace(i, i + 3, Writing.literal(characters(draft.token(i + 2).text())));
                i += 2;
                continue;
            }
            boolean special = token.kind() == Token.Kind.STRING && token.closed()
                    && draft.text().charAt(token.start()) != '\'';
            if (special) {
                edits.replace(i, i + 1, Writing.literal(token.text()));
            }
        }
        return edits.made();
    }

    /** Of {@code U&'…'}, what its escapes stand for. */
    private static String characters(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(
                escape.group(1) == null ? "\\"
                        : Character.toString(Integer.parseInt(escape.group(1).replace("+", ""),
                                16))));
    }
}
