package dev.lastresort.database.gate;

import dev.lastresort.database.gate.Token.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * One statement, made of characters that mean the same to us and to the database. Words are plain
 * ASCII: others have upper-case forms that turn into keywords.
 */
final class SymbolRule implements GateRule {

    private static final Set<String> KNOWN = Set.of("(", ")", ",", ".", "+", "-", "*", "/", "%",
            "=", "<", ">", "!",
            "|", "::");
    private static final int MOST_NUMBER_CHARACTERS = 60;

    @Override
    public Optional<GateFinding> check(SqlStatement statement, Door door) {
        return statement.tokens().stream().map(SymbolRule::judge).flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<GateFinding> judge(Token token) {
        return switch (token.kind()) {
            case SYMBOL -> symbol(token);
            case WORD -> token.text().chars().allMatch(c -> c < 128) ? Optional.empty()
                    : refuse("not-understood", "the name " + token.text() + " is not plain ASCII",
                            "put it in double quotes", token);
            case NUMBER -> number(token);
            case STRING, QUOTED, PARAMETER -> Optional.empty();
        };
    }

    private static Optional<GateFinding> symbol(Token token) {
        if (KNOWN.contains(token.text())) {
            return Optional.empty();
        }
        return switch (token.text()) {
            case ";" -> refuse("not-one-statement", "there is more than one statement",
                    "write each statement on its own", token);
            case "@" -> refuse("session-state", "session variables do not outlive a fork",
                    "use a parameter such as :name", token);
            case "?" -> refuse("not-understood", "a parameter has no name", "write :name", token);
            default -> refuse("not-understood", "the character " + token.text()
                    + " has no meaning here",
                    "use standard SQL", token);
        };
    }

    private static Optional<GateFinding> number(Token token) {
        String text = token.text();
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        boolean huge = text.length() > MOST_NUMBER_CHARACTERS || exponent >= 0
                && text.length() - exponent > 5;
        return huge ? refuse("memory-function", "the number is too large to reckon with",
                "write a smaller number",
                token) : Optional.empty();
    }

    private static Optional<GateFinding> refuse(
            String rule, String message, String fix, Token token) {
        assert token.kind() != Kind.PARAMETER;
        return Optional.of(new GateFinding(rule, message, fix, token.start()));
    }
}
