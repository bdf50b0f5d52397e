package dev.lastresort.database.gate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that is written as a text has no more digits than can be reckoned with: an exponent says
 * in ten letters what takes a minute and gigabytes. So has what becomes of many wide numbers.
 */
final class DigitsRule implements GateRule {

    private static final Pattern NUMBER = Pattern.compile(
            "\\s*[+-]?(?:[0-9_]+\\.?[0-9_]*|\\.[0-9_]+)[eE][+-]?([0-9_]+)\\s*");
    private static final int MOST_EXPONENT_DIGITS = 4;
    private static final Set<String> EXACT =
            Set.of("numeric", "decimal", "dec", "decfloat");
    private static final Set<String> MAKING_TEXT =
            Set.of("concat", "concat_ws", "repeat", "replace", "lpad", "rpad", "substring",
                    "overlay", "insert", "translate", "string_agg", "listagg");
    private static final int WIDE = 100;
    private static final int MOST_PRODUCTS = 20;

    @Override
    public Optional<GateFinding> check(SqlStatement statement, Door door) {
        List<Token> tokens = statement.tokens();
        boolean wide = false;
        int products = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.STRING && isTooLarge(token.text())) {
                return reject("the number in this text is too large to reckon with",
                        "write a smaller number", token);
            }
            if (token.isWord("cast") && castsMadeText(tokens, i + 1)) {
                return reject("a number that is put together as a text can be of any size",
                        "cast its parts, and reckon with these", token);
            }
            wide |= isWide(tokens, i);
            products += token.isSymbol("*") || token.isSymbol("/") ? 1 : 0;
            if (wide && products > MOST_PRODUCTS) {
                return reject("more than " + MOST_PRODUCTS + " products or quotients of numbers"
                        + " with more than " + WIDE + " digits", "use fewer digits", token);
            }
        }
        return Optional.empty();
    }

    private static boolean isTooLarge(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return false;
        }
        String digits = number.group(1).replace("_", "").replaceFirst("^0+(?=.)", "");
        return digits.length() > MOST_EXPONENT_DIGITS;
    }

    /** CAST(… AS NUMERIC) of what joins or changes texts. */
    private static boolean castsMadeText(List<Token> tokens, int open) {
        int depth = 0;
        boolean made = false;
        for (int i = open; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return false;
            }
            made |= token.isSymbol("|") || token.isName()
                    && MAKING_TEXT.contains(token.text().toLowerCase(Locale.ROOT));
            if (depth == 1 && token.isWord("as") && i + 1 < tokens.size()) {
                return made && EXACT.contains(tokens.get(i + 1).text());
            }
        }
        return false;
    }

    private static boolean isWide(List<Token> tokens, int at) {
        return EXACT.contains(tokens.get(at).text()) && at + 2 < tokens.size()
                && tokens.get(at + 1).isSymbol("(")
                && tokens.get(at + 2).kind() == Token.Kind.NUMBER
                && (tokens.get(at + 2).text().length() > 3
                        || tokens.get(at + 2).text().matches("[0-9]{3}")
                                && Integer.parseInt(tokens.get(at + 2).text()) > WIDE);
    }

    private static Optional<GateFinding> reject(String problem, String fix, Token at) {
        return Optional.of(new GateFinding("too-many-digits", problem, fix, at.start()));
    }
}
