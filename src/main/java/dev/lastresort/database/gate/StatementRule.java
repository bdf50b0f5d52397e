package dev.lastresort.database.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which statements there are: queries, DML, TRUNCATE TABLE, and DDL on what a schema is made of.
 */
final class StatementRule implements GateRule {

    /** Where the database keeps its schema version; which facts hold depends on it. */
    private static final String HISTORY = "schema_history";
    private static final Set<String> TARGETS = Set.of("into", "update", "table", "exists", "to",
            "view", "only");
    private static final Set<String> QUERIES = Set.of("select", "with", "values", "table");
    private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "merge");
    private static final Set<String> OBJECTS = Set.of("table", "view", "index", "sequence",
            "domain", "type");
    private static final Set<String> COMMENTED = Set.of("table", "view", "index", "sequence",
            "domain", "type", "column",
            "constraint");
    private static final Set<String> CREATE_PREFIXES = Set.of("or", "replace", "unique", "nulls",
            "distinct");
    private static final Set<String> SESSION_WORDS = Set.of("temporary", "temp", "local", "global");
    private static final Set<String> CODE_WORDS = Set.of("alias", "linked", "trigger", "aggregate",
            "constant",
            "synonym", "engine", "function", "procedure", "role", "user");
    private static final Set<String> NEVER_IN_DDL = Set.of("engine", "persistent",
            "referential_integrity",
            "transactional", "hidden", "force", "recompile");

    @Override
    public Optional<GateFinding> check(SqlStatement statement, Door door) {
        List<Token> tokens = statement.tokens();
        int at = 0;
        while (tokens.get(at).isSymbol("(")) {
            at++;
        }
        String verb = tokens.get(at).kind() == Token.Kind.WORD ? tokens.get(at).text() : "";
        boolean query = QUERIES.contains(verb)
                && !hidesDdl(verb, tokens.subList(at, tokens.size()));
        if (door.readsOnly() && (!query || statement.writes())) {
            return reject("queries-only", "only a query may stand here, and it must not write",
                    "write a SELECT without NEXTVAL and without FINAL TABLE", tokens.get(at));
        }
        if (statement.writes() && changesHistory(verb, tokens)) {
            return reject("migration-history", HISTORY + " is kept by the simulator, not by SQL",
                    "give the step a version", tokens.get(at));
        }
        if (query || CHANGES.contains(verb)) {
            return Optional.empty();
        }
        return switch (verb) {
            case "create", "alter", "drop", "comment" -> schemaChange(statement, verb, at + 1);
            case "truncate" -> word(tokens, at + 1).equals("table") ? Optional.empty()
                    : notAllowed(verb, tokens.get(at));
            case "set" -> reject("session-state",
                    "SET changes the session, which does not outlive a fork",
                    "leave it out", tokens.get(at));
            case "refresh" -> materialized(tokens.get(at));
            case "commit", "rollback", "savepoint", "begin", "start", "release", "abort" ->
                    reject("statement-not-allowed",
                            "transactions are the simulator's",
                            "leave it out: each request and each step is one transaction already",
                            tokens.get(at));
            case "prepare", "execute", "deallocate", "declare", "fetch", "move", "close" ->
                    reject("statement-not-allowed",
                            "a prepared statement or a cursor belongs to the session, which does"
                                    + " not outlive a fork",
                            "write the statement itself", tokens.get(at));
            default -> notAllowed(verb, tokens.get(at));
        };
    }

    private static Optional<GateFinding> schemaChange(
            SqlStatement statement, String verb, int start) {
        List<Token> tokens = statement.tokens();
        int at = start;
        if (verb.equals("comment") && word(tokens, at).equals("on")) {
            at++;
        }
        while (verb.equals("create") && CREATE_PREFIXES.contains(word(tokens, at))) {
            at++;
        }
        String object = word(tokens, at);
        Token here = tokens.get(Math.min(at, tokens.size() - 1));
        if (object.equals("materialized")) {
            return materialized(here);
        }
        if (SESSION_WORDS.contains(object)) {
            return reject("session-state", "temporary tables do not outlive a fork",
                    "create an ordinary table", here);
        }
        if (CODE_WORDS.contains(object)) {
            return reject("linked-or-alias", "code, links and users are no part of a scenario",
                    "leave it out", here);
        }
        if (!(verb.equals("comment") ? COMMENTED : OBJECTS).contains(object)) {
            return notAllowed(verb + " " + object, here);
        }
        if (verb.equals("create") && object.equals("type") && !isEnum(tokens, at + 1)) {
            boolean range = tokens.stream().anyMatch(token -> token.isWord("range"));
            return reject("statement-not-allowed", (range ? "a range type"
                    : "a composite type") + " cannot be held: of types, CREATE TYPE makes enums"
                    + " here",
                    range ? "keep the ends of a range in two columns"
                            : "write its fields as columns",
                    here);
        }
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.WORD && NEVER_IN_DDL.contains(token.text())) {
                return notAllowed(token.text(), token);
            }
            if (token.kind() == Token.Kind.PARAMETER) {
                return reject("ddl-parameter", "DDL takes no parameters", "write the value itself",
                        token);
            }
        }
        return hiddenChange(tokens, object, here);
    }

    private static boolean isEnum(List<Token> tokens, int name) {
        int as = (word(tokens, name).equals("if") ? name + 3 : name) + 1;
        while (as + 1 < tokens.size() && tokens.get(as).isSymbol(".")) {
            as += 2;
        }
        return word(tokens, as).equals("as") && word(tokens, as + 1).equals("enum");
    }

    private static boolean changesHistory(String verb, List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (!tokens.get(i).isName() || !tokens.get(i).text().equalsIgnoreCase(HISTORY)) {
                continue;
            }
            int before = i >= 3 && tokens.get(i - 1).isSymbol(".") ? i - 3 : i - 1;
            boolean target = TARGETS.contains(word(tokens, before))
                    || word(tokens, before).equals("from") && before > 0
                            && word(tokens, before - 1).equals("delete");
            if (target || verb.equals("drop")) {
                return true;
            }
        }
        return false;
    }

    /** A query that reads a view, or the rows of a new table, must not change anything. */
    private static Optional<GateFinding> hiddenChange(
            List<Token> tokens, String object, Token here) {
        boolean moves = object.equals("view") && SqlStatement.movesSequence(tokens);
        return moves || SqlStatement.changesInside(tokens)
                ? reject("hidden-change", "reading this would change rows or a sequence",
                        "change them in a statement of their own", here)
                : Optional.empty();
    }

    /** WITH … CREATE and the like: what follows the named queries is none, and changes no rows. */
    private static boolean hidesDdl(String verb, List<Token> tokens) {
        if (!verb.equals("with")) {
            return false;
        }
        int depth = 0;
        boolean named = false;
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean begins = depth == 0 && named && !token.isSymbol(",") && !token.isWord("as")
                    && tokens.get(i - 1).isSymbol(")");
            if (begins) {
                return !(token.isSymbol("(") || token.kind() == Token.Kind.WORD
                        && (QUERIES.contains(token.text()) || CHANGES.contains(token.text())));
            }
            named |= depth == 0 && token.isWord("as");
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        }
        return true;
    }

    private static String word(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).kind() == Token.Kind.WORD ? tokens.get(at)
                .text() : "";
    }

    private static Optional<GateFinding> materialized(Token token) {
        return reject("materialized-view", "a materialized view is lost on a fork",
                "create an ordinary view", token);
    }

    private static Optional<GateFinding> notAllowed(String what, Token token) {
        return reject("statement-not-allowed", "this statement is not among those allowed: " + what,
                "use SELECT, INSERT, UPDATE, DELETE, MERGE, TRUNCATE TABLE, or DDL on tables,"
                        + " views, indexes, sequences, domains and enums",
                token);
    }

    private static Optional<GateFinding> reject(
            String rule, String message, String fix, Token token) {
        return Optional.of(new GateFinding(rule, message, fix, token.start()));
    }
}
