package dev.lastresort.database.gate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A window that numbers rows, or picks them by their place, says in which order they stand. Without
 * one it tells where rows are kept, as {@code ROWNUM} would.
 */
final class WindowRule implements GateRule {

    private static final Set<String> BY_PLACE =
            Set.of("row_number", "first_value", "last_value", "nth_value");

    @Override
    public Optional<GateFinding> check(SqlStatement statement, Door door) {
        List<Token> tokens = statement.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isWord("over") && byPlace(tokens, i) && !ordered(tokens, i + 1)) {
                return Optional.of(new GateFinding("row-id", "this window tells in which order rows"
                        + " are kept", "write ORDER BY in its OVER", tokens.get(i).start()));
            }
        }
        return Optional.empty();
    }

    /** Whether the function before OVER, or the frame behind it, goes by the place of rows. */
    private static boolean byPlace(List<Token> tokens, int over) {
        int at = over - 1;
        while (at > 0 && tokens.get(at).kind() == Token.Kind.WORD) {
            // IGNORE NULLS, FROM LAST
            at--;
        }
        int open = at;
        for (int depth = 0; open >= 0; open--) {
            depth += tokens.get(open).isSymbol(")") ? 1 : tokens.get(open).isSymbol("(") ? -1 : 0;
            if (depth == 0) {
                break;
            }
        }
        boolean function = open > 0 && tokens.get(open - 1).isName()
                && BY_PLACE.contains(tokens.get(open - 1).text().toLowerCase(Locale.ROOT));
        return function || has(tokens, over + 1, "rows");
    }

    /** In the parentheses that open here, or in the window of that name. */
    private static boolean ordered(List<Token> tokens, int at) {
        if (has(tokens, at, "order")) {
            return true;
        }
        boolean inside = tokens.get(at).isSymbol("(");
        Token name = tokens.get(inside && at + 1 < tokens.size() ? at + 1 : at);
        for (int i = at + 1; name.isName() && i + 2 < tokens.size(); i++) {
            if (tokens.get(i).isName() && tokens.get(i).text().equalsIgnoreCase(name.text())
                    && tokens.get(i + 1).isWord("as") && has(tokens, i + 2, "order")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word stands right in the parentheses that open at this place. */
    private static boolean has(List<Token> tokens, int open, String word) {
        if (open >= tokens.size() || !tokens.get(open).isSymbol("(")) {
            return false;
        }
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return false;
            }
            if (depth == 1 && token.isWord(word)) {
                return true;
            }
        }
        return false;
    }
}
