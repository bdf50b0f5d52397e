package dev.lastresort.database.engine.dump;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import dev.lastresort.database.gate.Token;
import java.util.Locale;
import java.util.Set;

/**
 * A scenario has one schema, which is PostgreSQL's {@code public}: what says so is left away, and
 * so is {@code ONLY} where no table has others below it.
 */
public final class SchemaNames implements Rewrite {

    private static final Set<String> OWN = Set.of("public", "pg_catalog");
    private static final Set<String> SEQUENCE_CALLS = Set.of("nextval", "setval", "currval");

    private final boolean tablesHaveOthersBelow;

    public SchemaNames() {
        this(false);
    }

    /** @param tablesHaveOthersBelow whether tables have their partitions below them */
    public SchemaNames(boolean tablesHaveOthersBelow) {
        this.tablesHaveOthersBelow = tablesHaveOthersBelow;
    }

    @Override
    public SqlDraft apply(SqlDraft draft, Notes notes) {
        Edits edits = new Edits(draft);
        for (int i = 0; i < draft.size(); i++) {
            Token token = draft.token(i);
            boolean schema = token.isName() && OWN.contains(token.text())
                    && draft.isSymbol(i + 1, ".") && !draft.isSymbol(i - 1, ".");
            if (schema) {
                edits.remove(i, i + 2);
                i++;
            } else if (!tablesHaveOthersBelow && token.isWord("only")
                    && !draft.word(i - 1).startsWith("row")
                    && (draft.isName(i + 1) || draft.isSymbol(i + 1, "("))) {
                edits.remove(i, i + 1);
            } else if (draft.isString(i)) {
                sequence(draft, i, edits);
            }
        }
        return edits.made();
    }

    /** {@code 'public.s'::regclass} and {@code nextval('public.s')} name a sequence in a text. */
    private static void sequence(SqlDraft draft, int at, Edits edits) {
        boolean cast = draft.isSymbol(at + 1, "::") && draft.word(at + 2).equals("regclass");
        boolean called = draft.isSymbol(at - 1, "(")
                && SEQUENCE_CALLS.contains(draft.word(at - 2));
        if (!cast && !called) {
            return;
        }
        String name = draft.token(at).text();
        String plain = name.startsWith("public.") ? name.substring("public.".length())
                : name.startsWith("\"public\".") ? name.substring("\"public\".".length()) : name;
        boolean quoted = plain.length() > 2 && plain.startsWith("\"") && plain.endsWith("\"");
        String shown = quoted ? plain.substring(1, plain.length() - 1).replace("\"\"", "\"")
                : plain.toLowerCase(Locale.ROOT);
        if (cast || !shown.equals(name)) {
            edits.replace(at, cast ? at + 3 : at + 1, Writing.literal(shown));
        }
    }
}
