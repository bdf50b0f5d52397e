package dev.lastresort.database.gate;

import dev.lastresort.database.gate.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits SQL text into tokens the way H2 does in PostgreSQL mode: nested comments, {@code --} and
 * {@code //} line comments, doubled quotes, {@code $$} quotes, {@code ::} casts. What H2 reads
 * otherwise than we do would slip through the gate, so anything unusual stays a symbol, which the
 * gate does not know, and tokens that touch where a reader would expect a gap are refused.
 */
final class Tokenizer {

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String sql) {
        this.sql = sql;
    }

    static List<Token> tokenize(String sql) {
        Tokenizer tokenizer = new Tokenizer(sql);
        while (tokenizer.at < sql.length()) {
            tokenizer.step();
        }
        return List.copyOf(tokenizer.tokens);
    }

    private void step() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            at++;
        } else if (sql.startsWith("--", at) || sql.startsWith("//", at)) {
            skipLine();
        } else if (sql.startsWith("/*", at)) {
            skipComment();
        } else if (c == '\'') {
            quoted(Kind.STRING, '\'');
        } else if (c == '"') {
            quoted(Kind.QUOTED, '"');
        } else if (sql.startsWith("$$", at)) {
            dollarQuoted();
        } else if (isDigit(c) || c == '.' && at + 1 < sql.length() && isDigit(sql.charAt(at + 1))) {
            number();
        } else if (isNameStart(c)) {
            int end = nameEnd(at);
            add(Kind.WORD, sql.substring(at, end).toLowerCase(Locale.ROOT), end);
        } else if (c == ':') {
            colon();
        } else {
            add(Kind.SYMBOL, String.valueOf(c), at + 1);
        }
    }

    private void colon() {
        if (sql.startsWith("::", at)) {
            add(Kind.SYMBOL, "::", at + 2);
        } else if (at + 1 < sql.length() && isNameStart(sql.charAt(at + 1))) {
            int end = nameEnd(at + 1);
            if (end + 1 < sql.length() && sql.charAt(end) == '.' && isNameStart(sql.charAt(end
                    + 1))) {
                end = nameEnd(end + 1);
            }
            add(Kind.PARAMETER, sql.substring(at + 1, end), end);
        } else {
            add(Kind.SYMBOL, ":", at + 1);
        }
    }

    private void quoted(Kind kind, char quote) {
        StringBuilder content = new StringBuilder();
        int i = at + 1;
        while (true) {
            if (i >= sql.length()) {
                throw notClosed(String.valueOf(quote));
            }
            if (sql.charAt(i) == quote) {
                if (i + 1 >= sql.length() || sql.charAt(i + 1) != quote) {
                    break;
                }
                i++;
            }
            content.append(sql.charAt(i++));
        }
        add(kind, content.toString(), i + 1);
    }

    private void dollarQuoted() {
        int close = sql.indexOf("$$", at + 2);
        if (close < 0) {
            throw notClosed("$$");
        }
        add(Kind.STRING, sql.substring(at + 2, close), close + 2);
    }

    /**
     * Digits, a fraction, an exponent: no more. What stands right behind is the next token, as it
     * is for H2; {@link GluedRule} then refuses {@code 1or} and {@code 0x1f}.
     */
    private void number() {
        int end = digitsEnd(at);
        if (end < sql.length() && sql.charAt(end) == '.') {
            end = digitsEnd(end + 1);
        }
        if (end < sql.length() && (sql.charAt(end) == 'e' || sql.charAt(end) == 'E')) {
            int sign = end + 1;
            boolean signed = sign < sql.length() && (sql.charAt(sign) == '+'
                    || sql.charAt(sign) == '-');
            int exponent = signed ? sign + 1 : sign;
            int exponentEnd = digitsEnd(exponent);
            end = exponentEnd > exponent ? exponentEnd : end;
        }
        add(Kind.NUMBER, sql.substring(at, end), end);
    }

    private int digitsEnd(int from) {
        int end = from;
        while (end < sql.length() && isDigit(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private void skipLine() {
        while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
            at++;
        }
    }

    private void skipComment() {
        int depth = 0;
        int i = at;
        do {
            if (i >= sql.length()) {
                throw notClosed("/*");
            } else if (sql.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i += 2;
            } else {
                i++;
            }
        } while (depth > 0);
        at = i;
    }

    private UnreadableSql notClosed(String opener) {
        return new UnreadableSql("the " + opener + " at offset " + at
                + " is not closed");
    }

    private void add(Kind kind, String text, int end) {
        tokens.add(new Token(kind, text, at, end));
        at = end;
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < sql.length() && isNamePart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return c == '_' || Character.isLetter(c);
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || Character.isDigit(c);
    }
}
