package dev.lastresort.database.engine.postgres;

import dev.lastresort.database.gate.GateFinding;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlKind;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What only PostgreSQL would do, and what is no part of a scenario: making a table by a query,
 * leaving the row images out, changing owners and places, reaching the schema that is the
 * simulation's.
 */
final class ServerRule {

    private static final String OURS = "lr";
    private static final Set<String> ALTERING =
            Set.of("enable replica", "enable always", "disable rule", "enable rule", "disable row",
                    "enable row", "level security", "owner to", "set tablespace", "set schema",
                    "set logged", "set unlogged", "replica identity", "cluster on", "set without",
                    "set access", "all in", "depends on", "no depends");
    private static final Set<String> DEFINING = Set.of("tablespace", "inherits", "unlogged",
            "concurrently", "authorization");
    private static final Set<String> ALL_TRIGGERS = Set.of("all", "user");

    private ServerRule() {}

    static void check(SqlStatement statement) {
        List<Token> tokens = statement.tokens();
        boolean schema = statement.kind() == SqlKind.SCHEMA;
        boolean ofTable = schema && tokens.size() > 1 && !tokens.get(1).isWord("view")
                && !tokens.get(1).isWord("or");
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token before = tokens.get(Math.max(0, i - 1));
            if (token.isName() && token.text().toLowerCase(Locale.ROOT).equals(OURS)) {
                throw refused("system-schema", "the name lr is the simulation's own",
                        "call it otherwise", token);
            }
            if (token.isWord("app") && i + 3 < tokens.size() && tokens.get(i + 1).isSymbol(".")
                    && tokens.get(i + 3).isSymbol("(")) {
                throw refused("system-schema", "a function is called without the schema",
                        "leave out " + token.text() + ".", token);
            }
            if (token.isWord("into") && !before.isWord("insert") && !before.isWord("merge")) {
                throw refused("statement-not-allowed", "SELECT … INTO makes a table",
                        "write CREATE TABLE … AS", token);
            }
            if (schema && token.isWord("trigger") && Set.of("disable", "enable")
                    .contains(before.text()) && i + 1 < tokens.size()) {
                ownTrigger(tokens.get(i + 1));
            }
            boolean pair = schema && i > 0 && before.kind() == Token.Kind.WORD
                    && token.kind() == Token.Kind.WORD
                    && ALTERING.contains(before.text() + " " + token.text());
            if (pair || ofTable && token.kind() == Token.Kind.WORD
                    && DEFINING.contains(token.text())) {
                throw refused("statement-not-allowed", "this is not taken on PostgreSQL: "
                        + (pair ? before.text() + " " : "") + token.text(), "leave it out", token);
            }
        }
    }

    /** Row images come of a trigger of the simulation's, which is not to be touched. */
    static void ownTrigger(Token name) {
        boolean all = name.kind() == Token.Kind.WORD && ALL_TRIGGERS.contains(name.text());
        if (all || isCapture(name.text())) {
            throw refused("system-schema", "the simulation has triggers of its own there",
                    "name each of yours", name);
        }
    }

    /** Whether a trigger of that name is the simulation's. */
    static boolean isCapture(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("aa capture");
    }

    static RejectedSql refused(String rule, String message, String fix, Token token) {
        return new RejectedSql(new GateFinding(rule, message, fix, token.start()));
    }
}
