package dev.lastresort.database.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Types are those that a row can hold exactly. Rejected are types that load classes or look into
 * the catalog, and those whose values depend on the time zones of the machine. A quoted name is
 * never one of H2's own types.
 */
final class TypeRule implements GateRule {

    private static final Set<String> REJECTED = Set.of("java_object", "object", "other", "geometry",
            "json", "jsonb", "uuid", "enum", "array", "regclass", "xml", "tid", "oid", "result_set",
            "timestamptz", "timetz", "datetimeoffset", "varchar_ignorecase", "citext");
    private static final Set<String> SIZED = Set.of("enum", "geometry", "java_object", "json",
            "object", "other", "varchar_ignorecase");
    /** Behind one of these a name is the name of something. */
    private static final Set<String> BEFORE_A_NAME = Set.of("add", "column", "drop", "rename", "to",
            "exists", "table", "view", "index", "on", "constraint", "select", "by", "as", "and",
            "or", "not", "where", "from", "join", "set", "before", "after", "sequence", "domain",
            "default", "check", "references", "distinct", "all", "then", "else", "when", "in");

    @Override
    public Optional<GateFinding> check(SqlStatement statement, Door door) {
        List<Token> tokens = statement.tokens();
        boolean definition = statement.kind() == SqlKind.SCHEMA;
        boolean domain = tokens.size() > 1 && tokens.get(1).isWord("domain");
        Deque<Boolean> casts = new ArrayDeque<>(List.of(false));
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSymbol("(")) {
                casts.push(i > 0 && tokens.get(i - 1).isWord("cast"));
            } else if (token.isSymbol(")") && casts.size() > 1) {
                casts.pop();
            } else if (token.isWord("zone") && zoned(tokens, i)) {
                return Optional.of(new GateFinding("locale-function",
                        "time zones follow the machine's tables", "use TIMESTAMP without a zone",
                        token.start()));
            } else if (token.kind() == Token.Kind.WORD && REJECTED.contains(token.text())
                    && isType(tokens, i, casts.peek() || domain, definition)) {
                return Optional.of(new GateFinding("type-not-allowed", "values of the type "
                        + token.text() + " cannot be held",
                        "use a number, VARCHAR, DATE, TIME,"
                                + " TIMESTAMP, BOOLEAN or VARBINARY",
                        token.start()));
            }
        }
        return Optional.empty();
    }

    private static boolean zoned(List<Token> tokens, int at) {
        return at > 0 && tokens.get(at - 1).isWord("time")
                && !(at > 1 && tokens.get(at - 2).isWord("without"));
    }

    private static boolean isType(List<Token> tokens, int at, boolean behindAs,
            boolean definition) {
        Token before = at == 0 ? tokens.get(0) : tokens.get(at - 1);
        boolean literal = at + 1 < tokens.size() && tokens.get(at + 1).kind() == Token.Kind.STRING;
        boolean tested = before.isWord("is") || before.isWord("format")
                || before.isWord("not") && at > 1 && tokens.get(at - 2).isWord("is");
        boolean called = !SIZED.contains(tokens.get(at).text()) && at + 1 < tokens.size()
                && tokens.get(at + 1).isSymbol("(");
        boolean column = definition && before.isName() && at > 0 && !called
                && !(before.kind() == Token.Kind.WORD && BEFORE_A_NAME.contains(before.text()));
        return before.isSymbol("::") || before.isWord("as") && behindAs || literal
                || tested && !called || column;
    }
}
