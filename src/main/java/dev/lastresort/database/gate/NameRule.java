package dev.lastresort.database.gate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Words that mean something without parentheses: the clock, the session, and schemas that are not
 * the scenario's.
 */
final class NameRule implements GateRule {

    private static final Set<String> CLOCK = Set.of("sysdate", "systimestamp", "today",
            "curdate", "curtime");
    private static final Set<String> SESSION = Set.of("current_user", "session_user",
            "system_user", "user",
            "current_role", "current_schema", "current_catalog", "current_path");
    /** Where a row is kept, and in which order it was found, however they are quoted. */
    private static final Set<String> ROW_IDS = Set.of("_rowid_", "ctid", "oid", "rownum",
            "tableoid", "xmin", "xmax", "cmin", "cmax");
    private static final Set<String> SCHEMAS = Set.of("information_schema", "pg_catalog",
            "definition_schema", "public",
            "sys", "dual");

    @Override
    public Optional<GateFinding> check(SqlStatement statement, Door door) {
        List<Token> tokens = statement.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<GateFinding> finding = judge(tokens, i);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    private static Optional<GateFinding> judge(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (!token.isName()) {
            return Optional.empty();
        }
        String name = token.text().toLowerCase(Locale.ROOT);
        boolean qualified = at > 0 && tokens.get(at - 1).isSymbol(".");
        // a catalog may stand before a schema, so what qualifies is looked at wherever it stands
        boolean qualifies = at + 1 < tokens.size() && tokens.get(at + 1).isSymbol(".");
        boolean called = at + 1 < tokens.size() && tokens.get(at + 1).isSymbol("(");
        if (name.startsWith("pg_") && called) {
            return reject("system-schema", "the function " + name + " asks the server, of which"
                    + " nothing is simulated", "leave it out", token);
        }
        if (SCHEMAS.contains(name) && (qualifies || !qualified) || name.startsWith("pg_")) {
            return reject("system-schema", name + " is no part of the scenario",
                    "name only its own tables", token);
        }
        if (ROW_IDS.contains(name)) {
            return reject("row-id", name + " differs from branch to branch", "use the primary key",
                    token);
        }
        boolean currentValue = token.isWord("current") && at + 1 < tokens.size()
                && tokens.get(at + 1).isWord("value");
        if (qualified && name.equals("currval") || currentValue) {
            return reject("identity-function", "the last value of a sequence depends on the"
                    + " session, which does not outlive a fork", "draw the key as a parameter",
                    token);
        }
        if (token.kind() == Token.Kind.QUOTED || qualified) {
            return Optional.empty();
        }
        if (CLOCK.contains(name)) {
            return reject("clock-function", name + " reads the machine's clock", "use now()",
                    token);
        }
        if (SESSION.contains(name)) {
            return reject("session-state", name + " depends on the session",
                    "write the value itself", token);
        }
        if (name.equals("regexp")) {
            return reject("regexp-function", "a regular expression can run for ever", "use LIKE",
                    token);
        }
        return Optional.empty();
    }

    private static Optional<GateFinding> reject(
            String rule, String message, String fix, Token token) {
        return Optional.of(new GateFinding(rule, message, fix, token.start()));
    }
}
