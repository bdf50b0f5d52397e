package dev.lastresort.database.engine.postgres;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.gate.Token;

/** Code in a plain spelling, without the name of the one schema that there is. */
final class CodeSpelling {

    private CodeSpelling() {}

    static String plain(String code) {
        SqlDraft draft = SqlDraft.written(code);
        Edits edits = new Edits(draft);
        for (int i = 0; i + 1 < draft.size(); i++) {
            Token from = draft.token(i);
            Token to = draft.token(i + 1);
            // 1..10 is no number, but two
            if (from.kind() == Token.Kind.NUMBER && from.text().endsWith(".")
                    && from.end() == to.start() && to.text().startsWith(".")) {
                String first = from.text().substring(0, from.text().length() - 1);
                String second = to.text().substring(1);
                edits.replace(i, i + 2, first + " .. " + second);
            }
        }
        return PlainSql.of(PostgresDialect.spelled(edits.made(), new Notes())).text();
    }
}
