package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import dev.lastresort.database.gate.Token;

/** {@code E'…'} and {@code $tag$ … $tag$} are strings like any other. */
public final class Literals implements Rewrite {

    @Override
    public SqlDraft apply(SqlDraft draft, Notes notes) {
        Edits edits = new Edits(draft);
        for (int i = 0; i < draft.size(); i++) {
            Token token = draft.token(i);
            boolean special = token.kind() == Token.Kind.STRING && token.closed()
                    && draft.text().charAt(token.start()) != '\'';
            if (special) {
                edits.replace(i, i + 1, Writing.literal(token.text()));
            }
        }
        return edits.made();
    }
}
