package dev.lastresort.database.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A recursion adds to a text what is not that text itself: one that joins a column with itself
 * doubles it with each step, and one that replaces or repeats within it multiplies it.
 */
final class RecursionRule implements GateRule {

    private static final Set<String> JOINING = Set.of("concat", "concat_ws", "listagg",
            "string_agg");
    private static final Set<String> MULTIPLYING = Set.of("replace", "repeat", "translate",
            "lpad", "rpad", "insert", "overlay");

    @Override
    public Optional<GateFinding> check(SqlStatement statement, Door door) {
        List<Token> tokens = statement.tokens();
        boolean recursive = tokens.stream().anyMatch(token -> token.isWord("recursive"));
        for (int i = 0; recursive && i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isWord("as") && tokens.get(i + 1).isSymbol("(") && i > 0) {
                int end = close(tokens, i + 1);
                Optional<GateFinding> found = body(tokens.subList(i + 2, end),
                        columns(tokens, i, tokens.subList(i + 2, end)));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<GateFinding> body(List<Token> body, Set<String> columns) {
        int depth = 0;
        Set<String> used = new HashSet<>();
        boolean joins = false;
        boolean twice = false;
        for (Token token : body) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            boolean next = depth == 0 && (token.isSymbol(",") || token.isWord("select")
                    || token.isWord("from") || token.isWord("union"));
            if (next) {
                used.clear();
                joins = false;
                twice = false;
            }
            joins |= token.isSymbol("|") || isOf(JOINING, token);
            twice |= isOf(columns, token) && !used.add(token.text().toLowerCase(Locale.ROOT));
            if (joins && twice) {
                return reject("a recursion that joins a column with itself doubles it with each"
                        + " step", "join it once, with a text of another table", token);
            }
            if (isOf(MULTIPLYING, token)) {
                return reject(token.text() + " in a recursion can multiply a text with each step",
                        "do it outside of the recursion", token);
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(Set<String> names, Token token) {
        return token.isName() && names.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** Those that are declared before AS, and those that a SELECT in it names. */
    private static Set<String> columns(List<Token> tokens, int as, List<Token> body) {
        Set<String> columns = new HashSet<>();
        for (int i = as - 1; i > 0 && tokens.get(as - 1).isSymbol(")")
                && !tokens.get(i).isSymbol("("); i--) {
            if (tokens.get(i).isName()) {
                columns.add(tokens.get(i).text().toLowerCase(Locale.ROOT));
            }
        }
        for (int i = 0; i + 1 < body.size(); i++) {
            if (body.get(i).isWord("as") && body.get(i + 1).isName()) {
                columns.add(body.get(i + 1).text().toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    private static int close(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    private static Optional<GateFinding> reject(String problem, String fix, Token at) {
        return Optional.of(new GateFinding("recursion-grows", problem, fix, at.start()));
    }
}
