package dev.lastresort.database.gate;

import dev.lastresort.database.value.ArrayText;
import dev.lastresort.database.value.BadText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Arrays that stand in a text where their type can be seen: {@code '{a,b}'::text[]}, and the
 * default of a column of arrays. The engine would take such a text for the one element of an array.
 */
final class ArrayDefaults {

    private ArrayDefaults() {}

    /** @param sql in which arrays are spelled as the engine spells them already */
    static String spelled(String sql) {
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
