package dev.lastresort.database.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is replaced within what was replaced grows by each: together they may make a text no more
 * than a hundred times as long. What is searched for is not made at its full length first.
 */
final class NestingRule implements GateRule {

    private static final long MOST_GROWTH = 100;
    private static final Set<String> GROWING = Set.of("repeat", "lpad", "rpad", "space");
    private static final Set<String> SEARCHING =
            Set.of("position", "locate", "instr", "strpos", "replace", "split_part");

    @Override
    public Optional<GateFinding> check(SqlStatement statement, Door door) {
        List<Token> tokens = statement.tokens();
        Deque<Long> growths = new ArrayDeque<>(List.of(1L));
        Deque<Boolean> searches = new ArrayDeque<>(List.of(false));
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSymbol(")") && growths.size() > 1) {
                growths.pop();
                searches.pop();
            }
            if (!token.isSymbol("(")) {
                continue;
            }
            String function = i > 0 && tokens.get(i - 1).isName()
                    ? tokens.get(i - 1).text().toLowerCase(Locale.ROOT) : "";
            if (GROWING.contains(function) && searches.peek()) {
                return reject("text-search", function + " makes a text to search for or in that"
                        + " can be long", "search in columns and short texts", tokens.get(i - 1));
            }
            long growth = growths.peek() * (function.equals("replace") ? growth(tokens, i) : 1);
            if (growth > MOST_GROWTH) {
                return reject("memory-function", "replace within replace makes a text more than "
                        + MOST_GROWTH + " times as long", "replace by shorter texts",
                        tokens.get(i - 1));
            }
            growths.push(growth);
            searches.push(SEARCHING.contains(function)
                    || searches.peek() && function.isEmpty());
        }
        return Optional.empty();
    }

    /** How many times as long one replacement can make its text, by its last two texts. */
    private static long growth(List<Token> tokens, int open) {
        int depth = 0;
        int close = open;
        for (; close < tokens.size(); close++) {
            depth += tokens.get(close).isSymbol("(") ? 1
                    : tokens.get(close).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                break;
            }
        }
        if (close - 3 <= open || !tokens.get(close - 2).isSymbol(",")) {
            return 1;
        }
        int replacement = length(tokens.get(close - 1));
        int searched = Math.max(1, length(tokens.get(close - 3)));
        return Math.max(1, (replacement + searched - 1) / searched);
    }

    private static int length(Token token) {
        return token.kind() == Token.Kind.STRING ? token.text().length() : 1;
    }

    private static Optional<GateFinding> reject(String rule, String problem, String fix,
            Token at) {
        return Optional.of(new GateFinding(rule, problem, fix, at.start()));
    }
}
