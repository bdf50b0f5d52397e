package dev.lastresort.database.written;

import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import java.util.List;
import java.util.Set;

/**
 * Spells PostgreSQL's types where the embedded engine has another way to write them: {@code
 * text[]} is a {@code VARCHAR ARRAY}, and {@code interval} is the name of a domain, which it must
 * not take for its own keyword. Nothing else of the text is touched.
 */
final class TypeSpelling {

    /** The engine has arrays of these; others are held in an array as their text. */
    private static final Set<String> ELEMENTS = Set.of("smallint", "int2", "integer", "int", "int4",
            "bigint", "int8", "numeric", "decimal", "real", "float4", "float8", "float",
            "boolean", "bool", "varchar", "char", "varying", "character", "precision", "date",
            "time", "timestamp", "zone", "uuid", "bytea", "array");
    private static final Set<String> FIELDS = Set.of("year", "month", "day", "hour", "minute",
            "second");

    private TypeSpelling() {}

    /** The text to run; the same one if nothing needs another spelling. */
    static String of(SqlStatement statement) {
        List<Token> tokens = statement.tokens();
        StringBuilder text = new StringBuilder(statement.text());
        for (int i = tokens.size() - 1; i > 0; i--) {
            Token token = tokens.get(i);
            if (token.isSymbol("]") && tokens.get(i - 1).isSymbol("[") && i > 1
                    && !tokens.get(i - 2).isWord("array")) {
                text.replace(tokens.get(i - 1).start(), token.end(), " ARRAY");
                spellElement(tokens.get(i - 2), text);
                i--;
            } else if (isIntervalType(tokens, i)) {
                text.replace(token.start(), token.end(), "\"interval\"");
            }
        }
        return text.toString();
    }

    private static void spellElement(Token type, StringBuilder text) {
        if (type.isWord("timestamptz")) {
            text.replace(type.start(), type.end(), "TIMESTAMP WITH TIME ZONE");
        } else if (type.isName() && !ELEMENTS.contains(type.text())) {
            text.replace(type.start(), type.end(), "VARCHAR");
        }
    }

    private static boolean isIntervalType(List<Token> tokens, int at) {
        if (!tokens.get(at).isWord("interval")) {
            return false;
        }
        Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : tokens.get(at);
        boolean literal = next.kind() == Token.Kind.STRING || next.kind() == Token.Kind.PARAMETER
                || next.isSymbol("-") || next.isSymbol("+")
                || next.kind() == Token.Kind.WORD && FIELDS.contains(next.text());
        return !literal;
    }
}
