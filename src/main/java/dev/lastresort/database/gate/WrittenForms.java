package dev.lastresort.database.gate;

import dev.lastresort.database.gate.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL and its tools read otherwise than H2: {@code E'…'}, {@code $tag$ … $tag$}, the
 * rows behind {@code COPY … FROM stdin;}, and psql's own lines. One scan of one text.
 */
public final class WrittenForms {

    private static final Pattern TAG = Pattern.compile("\\$[A-Za-z_][A-Za-z_0-9]*\\$");
    private static final Pattern END_OF_ROWS = Pattern.compile("^\\\\\\.[ \\t]*\\r?$",
            Pattern.MULTILINE);

    private static final String LETTERS = "bfnrtv";
    private static final String MEANINGS = "\b\f\n\r\t\u000b";

    private final String sql;
    private final List<String> words = new ArrayList<>();
    private boolean rowsFollow;

    WrittenForms(String sql) {
        this.sql = sql;
    }

    /** What the scan has just passed. */
    void saw(Token token) {
        if (token.kind() == Kind.DATA || token.isSymbol(";")) {
            rowsFollow = token.kind() != Kind.DATA && copiesFromStdin();
            words.clear();
        } else if (token.kind().speaks()) {
            boolean last = words.size() > 1 && !words.getFirst().equals("copy");
            if (!last) {
                words.add(token.kind() == Kind.WORD ? token.text() : "");
            }
        }
    }

    Optional<Token> at(int at) {
        char c = sql.charAt(at);
        if (rowsFollow) {
            return Optional.of(startsLine(at) ? rows(at) : restOfLine(at));
        }
        if (c == '\\' && words.isEmpty()) {
            int end = lineEnd(at);
            return Optional.of(data(at, end));
        }
        boolean escapes = (c == 'E' || c == 'e') && at + 1 < sql.length()
                && sql.charAt(at + 1) == '\'' && !(at > 0
                        && Character.isJavaIdentifierPart(sql.charAt(at - 1)));
        if (escapes) {
            return Optional.of(escaped(at));
        }
        return c == '$' ? tagged(at) : Optional.empty();
    }

    private boolean copiesFromStdin() {
        return !words.isEmpty() && words.getFirst().equals("copy") && words.contains("stdin");
    }

    private boolean startsLine(int at) {
        return at > 0 && sql.charAt(at - 1) == '\n';
    }

    private Token rows(int at) {
        Matcher end = END_OF_ROWS.matcher(sql).region(at, sql.length());
        return data(at, end.find() ? end.end() : sql.length());
    }

    private Token restOfLine(int at) {
        int end = Math.min(sql.length(), lineEnd(at) + 1);
        return new Token(Kind.GAP, sql.substring(at, end), at, end, true);
    }

    private Token data(int at, int end) {
        return new Token(Kind.DATA, sql.substring(at, end), at, end, true);
    }

    private int lineEnd(int at) {
        int end = sql.indexOf('\n', at);
        return end < 0 ? sql.length() : end;
    }

    private Optional<Token> tagged(int at) {
        Matcher open = TAG.matcher(sql).region(at, sql.length());
        if (!open.lookingAt()) {
            return Optional.empty();
        }
        int close = sql.indexOf(open.group(), open.end());
        return Optional.of(close < 0
                ? new Token(Kind.STRING, sql.substring(open.end()), at, sql.length(), false)
                : new Token(Kind.STRING, sql.substring(open.end(), close), at,
                        close + open.group().length(), true));
    }

    private Token escaped(int at) {
        StringBuilder content = new StringBuilder();
        for (int i = at + 2; i < sql.length(); i++) {
            char c = sql.charAt(i);
            boolean doubled = c == '\'' && i + 1 < sql.length() && sql.charAt(i + 1) == '\'';
            if (c == '\'' && !doubled) {
                return new Token(Kind.STRING, content.toString(), at, i + 1, true);
            }
            if (c == '\\' && i + 1 < sql.length()) {
                i = appendEscaped(sql, i + 1, content);
            } else {
                content.append(c);
                i += doubled ? 1 : 0;
            }
        }
        return new Token(Kind.STRING, content.toString(), at, sql.length(), false);
    }

    /** Appends what the escape means whose character behind the backslash is at that place. */
    public static int appendEscaped(String text, int at, StringBuilder to) {
        char c = text.charAt(at);
        int letter = LETTERS.indexOf(c);
        if (letter >= 0) {
            to.append(MEANINGS.charAt(letter));
            return at;
        }
        if (c >= '0' && c <= '7') {
            return code(text, at, 3, 8, to);
        }
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits > 0 && at + 1 < text.length() && Character.digit(text.charAt(at + 1), 16) >= 0) {
            return code(text, at + 1, digits, 16, to);
        }
        to.append(c);
        return at;
    }

    private static int code(String text, int from, int most, int radix, StringBuilder to) {
        int end = from;
        while (end < text.length() && end < from + most
                && Character.digit(text.charAt(end), radix) >= 0) {
            end++;
        }
        long code = Long.parseLong(text.substring(from, end), radix);
        if (Character.isValidCodePoint((int) code) && code <= Character.MAX_CODE_POINT) {
            to.appendCodePoint((int) code);
        }
        return end - 1;
    }
}
