package dev.lastresort.database.gate;

import java.util.List;
import java.util.Optional;

/**
 * A window's frame is one that can be moved on from row to row, or a small one. Any other is
 * reckoned anew for each row, which no cancel ends.
 */
final class FrameRule implements GateRule {

    private static final long MOST_ROWS = 1_000;

    @Override
    public Optional<GateFinding> check(SqlStatement statement, Door door) {
        List<Token> tokens = statement.tokens();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isWord("exclude") && excludes(tokens.get(i + 1))) {
                return reject("a frame that leaves out rows is reckoned anew for each row",
                        "leave EXCLUDE out", token);
            }
            boolean distance = (token.isWord("preceding") || token.isWord("following"))
                    && !tokens.get(i - 1).isWord("unbounded");
            if (distance && !byRows(tokens, i)) {
                return reject("a frame by a distance of values is reckoned anew for each row",
                        "write ROWS, or join the rows that are near", token);
            }
            if (distance && !isSmall(tokens.get(i - 1))) {
                return reject("a frame's distance is a number of at most " + MOST_ROWS,
                        "write a smaller number, or UNBOUNDED", token);
            }
        }
        return Optional.empty();
    }

    private static boolean excludes(Token what) {
        return what.isWord("current") || what.isWord("group") || what.isWord("ties");
    }

    private static boolean byRows(List<Token> tokens, int at) {
        int depth = 0;
        for (int i = at; i >= 0; i--) {
            depth += tokens.get(i).isSymbol(")") ? 1 : tokens.get(i).isSymbol("(") ? -1 : 0;
            if (depth < 0 || depth == 0
                    && (tokens.get(i).isWord("range") || tokens.get(i).isWord("groups"))) {
                return false;
            }
            if (depth == 0 && tokens.get(i).isWord("rows")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmall(Token distance) {
        return distance.kind() == Token.Kind.NUMBER && distance.text().matches("[0-9]{1,9}")
                && Long.parseLong(distance.text()) <= MOST_ROWS;
    }

    private static Optional<GateFinding> reject(String problem, String fix, Token at) {
        return Optional.of(new GateFinding("window-frame", problem, fix, at.start()));
    }
}
