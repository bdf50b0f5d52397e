package dev.lastresort.database.engine.h2;

import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import dev.lastresort.database.value.ArrayText;
import dev.lastresort.database.value.BadText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Spells PostgreSQL's types where the embedded engine has another way to write them: {@code
 * text[]} is a {@code VARCHAR ARRAY}, and {@code interval} is the name of a domain, which it must
 * not take for its own keyword. Arrays and paths into JSON that are written as texts and operators
 * become the engine's. Nothing else of the text is touched.
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
        return JsonOperators.spelled(withArrays(text.toString()));
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

    /**
     * Arrays that stand in a text where their type can be seen: {@code '{a,b}'::text[]}, and the
     * default of a column of arrays. The engine would take such a text for the one element of an
     * array.
     */
    private static String withArrays(String sql) {
        List<Token> tokens = SqlStatement.speaking(sql);
        StringBuilder text = new StringBuilder(sql);
        for (int i = tokens.size() - 1; i > 1; i--) {
            if (tokens.get(i).isWord("array") && tokens.get(i - 1).isName()) {
                int cast = castBefore(tokens, i);
                int literal = cast >= 0 ? cast : defaultBehind(tokens, i + 1);
                Optional<String> array = literal < 0 ? Optional.empty()
                        : constructed(tokens.get(literal).text());
                if (array.isPresent()) {
                    text.replace(tokens.get(literal).start(), tokens.get(literal).end(),
                            array.get());
                }
            }
        }
        return text.toString();
    }

    /** The text that is cast to the type that ends there; -1 if none is. */
    private static int castBefore(List<Token> tokens, int array) {
        for (int i = array - 1; i > 0 && (tokens.get(i).isName() || tokens.get(i).isSymbol("::"));
                i--) {
            if (tokens.get(i).isSymbol("::")) {
                return tokens.get(i - 1).kind() == Token.Kind.STRING ? i - 1 : -1;
            }
        }
        return -1;
    }

    private static int defaultBehind(List<Token> tokens, int from) {
        for (int i = from; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSymbol(",") || token.isSymbol(")") || token.isSymbol("(")) {
                return -1;
            }
            if (token.isWord("default")) {
                boolean cast = i + 2 < tokens.size() && tokens.get(i + 2).isSymbol("::");
                return tokens.get(i + 1).kind() == Token.Kind.STRING && !cast ? i + 1 : -1;
            }
        }
        return -1;
    }

    private static Optional<String> constructed(String written) {
        try {
            return Optional.of(ArrayText.read(written).stream()
                    .map(element -> element.map(value -> "'" + value.replace("'", "''") + "'")
                            .orElse("NULL"))
                    .collect(Collectors.joining(", ", "ARRAY[", "]")));
        } catch (BadText notAnArray) {
            return Optional.empty();
        }
    }
}
