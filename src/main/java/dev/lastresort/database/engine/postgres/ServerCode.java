package dev.lastresort.database.engine.postgres;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlGate;
import dev.lastresort.database.gate.SqlKind;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Functions, procedures and triggers of a scenario's own, and blocks of code. What is around the
 * code is judged as any statement is, the code itself by {@link CodeBody}.
 */
final class ServerCode {

    private static final Set<String> ROUTINES = Set.of("function", "procedure");
    private static final Set<String> LANGUAGES = Set.of("plpgsql", "sql");
    private static final Set<String> REFUSED = Set.of("set", "leakproof", "window", "transform",
            "support", "import", "atomic", "external");
    private static final Set<String> LATE = Set.of("constraint", "deferrable", "truncate");

    private final SqlGate gate;

    ServerCode(SqlGate gate) {
        this.gate = gate;
    }

    /** Whether it makes, drops or runs code in a language whose code can be judged. */
    static boolean isMeant(SqlDraft draft) {
        if (draft.says(0, "do") || draft.says(0, "call")) {
            return true;
        }
        if (draft.says(0, "drop")) {
            return ROUTINES.contains(draft.word(1)) || draft.word(1).equals("trigger");
        }
        int kind = kind(draft);
        return draft.says(0, "create") && (draft.word(kind).equals("trigger")
                || draft.word(kind).equals("constraint")
                        && draft.word(kind + 1).equals("trigger")
                || ROUTINES.contains(draft.word(kind)) && LANGUAGES.contains(language(draft)));
    }

    private static int kind(SqlDraft draft) {
        return draft.says(1, "or", "replace") ? 3 : 1;
    }

    private static String language(SqlDraft draft) {
        for (int i = 0; i + 1 < draft.size(); i++) {
            if (draft.word(i).equals("language")) {
                return draft.token(i + 1).text().toLowerCase(Locale.ROOT);
            }
        }
        return draft.says(0, "do") ? "plpgsql" : "";
    }

    /** The statement with its code in a spelling that every reader cuts alike. */
    static SqlDraft spelled(SqlDraft draft) {
        Edits edits = new Edits(draft);
        int body = body(draft.tokens());
        if (body >= 0) {
            edits.replace(body, body + 1, Writing.literal(CodeSpelling.plain(
                    draft.token(body).text())));
        }
        return edits.made();
    }

    /** The text that is the code; -1 where there is none. */
    private static int body(List<Token> tokens) {
        boolean block = tokens.getFirst().isWord("do");
        for (int i = 1; i < tokens.size(); i++) {
            Token before = tokens.get(i - 1);
            if (tokens.get(i).kind() == Token.Kind.STRING
                    && (before.isWord("as") || block && !before.isWord("language"))) {
                return i;
            }
        }
        return -1;
    }

    SqlStatement admit(String piece, Door door) {
        SqlStatement statement = SqlStatement.parse(piece);
        List<Token> tokens = statement.tokens();
        if (door.readsOnly()) {
            throw ServerRule.refused("queries-only", "only a query may stand here, and it must"
                    + " not write", "write a SELECT", tokens.getFirst());
        }
        String language = language(SqlDraft.written(piece));
        int at = body(tokens);
        String head = piece;
        String end = "";
        if (at >= 0) {
            head = piece.substring(0, tokens.get(at).start());
            end = piece.substring(tokens.get(at).end());
        }
        judgeHead(tokens, at);
        Optional<String> code = at < 0 ? Optional.empty()
                : Optional.of(code(statement, tokens.get(at), language));
        String spelled = head(head) + code.map(Writing::literal).orElse("") + tail(end);
        return SqlStatement.parse(spelled).calling(PostgresDialect.CLOCK);
    }

    private String code(SqlStatement statement, Token body, String language) {
        if (!LANGUAGES.contains(language)) {
            throw ServerRule.refused("linked-or-alias", "code in the language " + language
                    + " is not run here", "write it in plpgsql or in sql", body);
        }
        try {
            boolean block = statement.tokens().getFirst().isWord("do");
            String judged = new CodeBody(gate, body.text(),
                    block && statement.kind() == SqlKind.SCHEMA).judged(language.equals("sql"));
            return judged.isBlank() ? judged
                    : SqlStatement.parse(judged).calling(PostgresDialect.CLOCK).text();
        } catch (RejectedSql rejected) {
            throw ServerRule.refused(rejected.finding().rule(),
                    "in this code, " + rejected.finding().message(), rejected.finding().fix(),
                    body);
        }
    }

    /** The statement's own words, with the code cut out. */
    private String head(String text) {
        return text.isBlank() ? text : gate.checkPart(judgeable(text), Door.MIGRATION);
    }

    private String tail(String text) {
        if (text.isBlank()) {
            return text;
        }
        gate.checkPart("SELECT " + text, Door.MIGRATION);
        return text;
    }

    private static String judgeable(String head) {
        return head.strip().endsWith(";") ? head.strip().substring(0, head.strip().length() - 1)
                : head;
    }

    private void judgeHead(List<Token> tokens, int body) {
        Token first = tokens.getFirst();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isName() && token.text().equalsIgnoreCase("lr")) {
                throw ServerRule.refused("system-schema", "the name lr is the simulation's own",
                        "call it otherwise", token);
            }
            if (i != body && token.kind() == Token.Kind.STRING && !first.isWord("call")
                    && !tokens.get(i - 1).isWord("language")
                    && tokens.get(i - 1).kind() == Token.Kind.STRING) {
                throw ServerRule.refused("linked-or-alias", "code in libraries is not run here",
                        "write it in plpgsql or in sql", token);
            }
            if (token.isSymbol(";")) {
                throw ServerRule.refused("not-one-statement", "there is more than one statement",
                        "write each statement on its own", token);
            }
        }
        if (first.isWord("call") || first.isWord("do")) {
            return;
        }
        int kind = tokens.size() > 3 && tokens.get(1).isWord("or") ? 3 : 1;
        boolean trigger = tokens.stream().limit(4).anyMatch(token -> token.isWord("trigger"));
        if (trigger) {
            judgeTrigger(tokens, first.isWord("create"));
        } else if (first.isWord("create")) {
            judgeRoutine(tokens, kind + 1, body);
        }
    }

    private static void judgeTrigger(List<Token> tokens, boolean made) {
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isName() && ServerRule.isCapture(token.text())) {
                throw ServerRule.refused("system-schema", "a trigger of that name is the"
                        + " simulation's own", "call it otherwise", token);
            }
            if (made && token.kind() == Token.Kind.WORD && LATE.contains(token.text())) {
                throw ServerRule.refused("statement-not-allowed", "a trigger that waits for the"
                        + " end of a transaction, or for TRUNCATE, is not taken here",
                        "let it fire at rows or at statements", token);
            }
        }
    }

    private void judgeRoutine(List<Token> tokens, int name, int body) {
        Token named = tokens.get(Math.min(name, tokens.size() - 1));
        if (!named.isName() || !gate.mayBeMade(named.text().toLowerCase(Locale.ROOT))) {
            throw ServerRule.refused("statement-not-allowed", "a function of the name "
                    + named.text() + " is the server's own", "call it otherwise", named);
        }
        if (body < 0) {
            throw ServerRule.refused("statement-not-allowed", "its code does not stand in a text",
                    "write AS $$ … $$", tokens.getFirst());
        }
        int depth = 0;
        for (Token token : tokens) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0 && token.kind() == Token.Kind.WORD && REFUSED.contains(token.text())) {
                throw ServerRule.refused("session-state", token.text() + " is not taken of a"
                        + " function", "leave it out", token);
            }
        }
    }
}
