package dev.lastresort.database.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One statement, made of characters that mean the same to us and to the database. Words are plain
 * ASCII: others have upper-case forms that turn into keywords.
 */
final class SymbolRule implements GateRule {

    private static final Set<String> KNOWN = Set.of("(", ")", ",", ".", "+", "-", "*", "/", "%",
            "=", "<", ">", "!",
            "|", "::", "[", "]", "#");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final int MOST_NUMBER_CHARACTERS = 60;

    private final Set<String> operators;

    /** @param operators the signs of which an engine makes operators besides */
    SymbolRule(Set<String> operators) {
        this.operators = Set.copyOf(operators);
    }

    @Override
    public Optional<GateFinding> check(SqlStatement statement, Door door) {
        List<Token> tokens = statement.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String next = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
            Optional<GateFinding> finding = judge(statement.text(), tokens.get(i), next);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    private Optional<GateFinding> judge(String text, Token token, String next) {
        return switch (token.kind()) {
            case SYMBOL -> symbol(token, next);
            // as it was written: the Kelvin sign in lower case is a k
            case WORD -> PLAIN.matcher(text).region(token.start(), token.end()).matches()
                    ? Optional.empty()
                    : reject("not-understood", "the name " + token.text()
                            + " has more in it than the letters A to Z, digits and _",
                            "put it in double quotes", token);
            case NUMBER -> number(token);
            case QUOTED -> text.charAt(token.start()) == '`'
                    ? reject("not-understood", "the character ` has no meaning here",
                            "put the name in double quotes", token)
                    : Optional.empty();
            case DATA -> reject("not-understood", "these lines are no SQL", "leave them out",
                    token);
            case STRING, PARAMETER, COMMENT, GAP -> Optional.empty();
        };
    }

    private Optional<GateFinding> symbol(Token token, String next) {
        boolean path = !token.text().equals("#") || next.equals(">");
        if (KNOWN.contains(token.text()) && path || operators.contains(token.text())) {
            return Optional.empty();
        }
        return switch (token.text()) {
            case ";" -> reject("not-one-statement", "there is more than one statement",
                    "write each statement on its own", token);
            case "@" -> next.equals(">") || next.equals("@")
                    ? lacking("@" + next, next.equals(">")
                            ? "compare what jsonb_extract_path_text finds"
                            : "search with LIKE, ILIKE or ~", token)
                    : reject("session-state", "the operator @ and variables of the session, which"
                            + " do not outlive a fork, are not taken",
                            "write abs(…), or a parameter such as :name", token);
            case "?" -> reject("not-understood", "a parameter has no name, and the operator ?"
                    + " takes one text alone", "write :name, or doc ? 'field'", token);
            case "&" -> next.equals("&")
                    ? lacking("&&", "compare the ends, or the elements, one by one", token)
                    : lacking("&", "put both sides in parentheses, or write bitand(a, b)", token);
            case "~" -> lacking("~", "put both sides in parentheses", token);
            case "^" -> lacking("^", "write power(a, b)", token);
            case ":" -> reject("not-understood", "a slice of an array, such as a[1:2], is not"
                    + " supported by the embedded engine", "name the elements one by one", token);
            case "$" -> reject("not-understood", "a parameter has a name here, no number",
                    "write :name", token);
            default -> reject("not-understood", "the character " + token.text()
                    + " has no meaning here",
                    "use standard SQL", token);
        };
    }

    private static Optional<GateFinding> lacking(String operator, String instead, Token token) {
        return reject("not-understood", "the operator " + operator
                + " is not supported by the embedded engine for these operands", instead, token);
    }

    private static Optional<GateFinding> number(Token token) {
        String text = token.text();
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        boolean huge = text.length() > MOST_NUMBER_CHARACTERS || exponent >= 0
                && text.length() - exponent > 5;
        return huge ? reject("memory-function", "the number is too large to reckon with",
                "write a smaller number",
                token) : Optional.empty();
    }

    private static Optional<GateFinding> reject(
            String rule, String message, String fix, Token token) {
        return Optional.of(new GateFinding(rule, message, fix, token.start()));
    }
}
