package dev.lastresort.database.gate;

import dev.lastresort.database.value.HeldTypes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Types are those that a row can hold exactly: of the engine's own, those on the list of its {@link
 * HeldTypes}; any other name is that of a domain or an enum. Zones are refused but for UTC, since
 * the others follow the machine's tables. A quoted name is never one of the engine's own types.
 */
final class TypeRule implements GateRule {

    private static final Set<String> UTC = Set.of("UTC", "GMT", "Z", "ETC/UTC");
    private static final Set<String> SIZED = Set.of("enum", "geometry", "java_object", "json",
            "object", "other", "varchar_ignorecase", "bit", "varbit");
    /** Behind one of these a name is the name of something. */
    private static final Set<String> BEFORE_A_NAME = Set.of("add", "column", "drop", "rename", "to",
            "exists", "table", "view", "index", "on", "constraint", "select", "by", "as", "and",
            "or", "not", "where", "from", "join", "set", "before", "after", "sequence", "domain",
            "default", "check", "references", "distinct", "all", "then", "else", "when", "in");

    private final HeldTypes names;

    TypeRule(HeldTypes names) {
        this.names = names;
    }

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
                return Optional.of(zone(tokens, i));
            } else if (token.kind() == Token.Kind.WORD) {
                Optional<String> instead = isJson(tokens, i)
                        ? Optional.of("write it as '…'::jsonb") : names.insteadOf(token.text());
                if (instead.isPresent() && isType(tokens, i, casts.peek() || domain, definition)) {
                    return Optional.of(new GateFinding("type-not-allowed", "values of the type "
                            + token.text() + " cannot be held", instead.get(), token.start()));
                }
            }
        }
        return Optional.empty();
    }

    /** The engine's own JSON, which is none of the texts that stand for it here. */
    private static boolean isJson(List<Token> tokens, int at) {
        Token before = tokens.get(Math.max(0, at - 1));
        boolean literal = at + 1 < tokens.size() && tokens.get(at + 1).kind() == Token.Kind.STRING;
        return tokens.get(at).text().startsWith("json") && (literal || before.isWord("format")
                || before.isWord("is") || before.isWord("not"));
    }

    /** TIME ZONE, unless it says WITHOUT, belongs to a TIMESTAMP, or names UTC. */
    private static boolean zoned(List<Token> tokens, int at) {
        if (at < 2 || !tokens.get(at - 1).isWord("time")) {
            return at == 1 && tokens.get(0).isWord("time");
        }
        Token before = tokens.get(at - 2);
        boolean named = before.isWord("at") && at + 1 < tokens.size()
                && tokens.get(at + 1).kind() == Token.Kind.STRING
                && UTC.contains(tokens.get(at + 1).text().toUpperCase(Locale.ROOT));
        return !(before.isWord("without") || named || before.isWord("with") && instant(tokens, at));
    }

    /** TIMESTAMP WITH TIME ZONE, with or without the digits of its seconds. */
    private static boolean instant(List<Token> tokens, int at) {
        int type = at - 3;
        if (type >= 0 && tokens.get(type).isSymbol(")")) {
            type -= 3;
        }
        return type >= 0 && tokens.get(type).isWord("timestamp");
    }

    private static GateFinding zone(List<Token> tokens, int at) {
        boolean type = at >= 2 && tokens.get(at - 2).isWord("with");
        return type
                ? new GateFinding("type-not-allowed",
                        "values of the type time with time zone cannot be held",
                        "use TIME, or TIMESTAMPTZ", tokens.get(at).start())
                : new GateFinding("locale-function", "time zones follow the machine's tables",
                        "use UTC: AT TIME ZONE 'UTC'", tokens.get(at).start());
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
