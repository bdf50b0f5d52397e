package dev.lastresort.database.gate;

import dev.lastresort.database.gate.Token.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Tokens that touch do so where every reader of SQL agrees where one ends. H2 reads {@code 0x1f} as
 * one number; whoever cuts it otherwise can be made to take code for a string.
 */
final class GluedRule implements GateRule {

    @Override
    public Optional<GateFinding> check(SqlStatement statement, Door door) {
        List<Token> tokens = statement.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            Token left = tokens.get(i - 1);
            Token right = tokens.get(i);
            if (left.end() == right.start() && ambiguous(statement.text(), left, right)) {
                return Optional.of(new GateFinding("not-understood",
                        "where one word ends here and the next begins is not plain",
                        "put a space between them", right.start()));
            }
        }
        return Optional.empty();
    }

    private static boolean ambiguous(String text, Token left, Token right) {
        if (right.kind() == Kind.SYMBOL) {
            return false;
        }
        boolean dollars = text.charAt(right.start()) == '$';
        return switch (left.kind()) {
            case NUMBER, PARAMETER -> true;
            case QUOTED, STRING -> right.kind() != Kind.STRING && right.kind() != Kind.QUOTED
                    || dollars;
            case WORD, SYMBOL, COMMENT, GAP, DATA -> false;
        };
    }
}
