package dev.lastresort.database.gate;

import dev.lastresort.database.gate.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cuts any text into SQL tokens where H2 in PostgreSQL mode cuts it: nested comments, {@code --}
 * and {@code //} line comments, doubled quotes, backquotes, {@code $$} quotes, names of all that
 * Java takes in a name. What an author wrote may hold besides what only PostgreSQL reads: {@link
 * WrittenForms}. Invariant: the tokens follow one another without a hole and cover the text,
 * whatever it is. What is not understood is a symbol; whether it may stand there is up to the
 * reader.
 */
public final class SqlLexer {

    private final String sql;
    private final Optional<WrittenForms> written;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private SqlLexer(String sql, Optional<WrittenForms> written) {
        this.sql = sql;
        this.written = written;
    }

    /**
     * All tokens as the engine cuts them, comments and gaps included. Never throws, whatever the
     * text.
     */
    public static List<Token> scan(String sql) {
        return new SqlLexer(sql, Optional.empty()).all();
    }

    /** All tokens as an author of PostgreSQL means them. Never throws, whatever the text. */
    public static List<Token> scanWritten(String sql) {
        return new SqlLexer(sql, Optional.of(new WrittenForms(sql))).all();
    }

    private List<Token> all() {
        while (at < sql.length()) {
            Optional<Token> form = written.flatMap(forms -> forms.at(at));
            if (form.isPresent()) {
                tokens.add(form.get());
                at = form.get().end();
            } else {
                step();
            }
            written.ifPresent(forms -> forms.saw(tokens.getLast()));
        }
        return List.copyOf(tokens);
    }

    private void step() {
        char c = sql.charAt(at);
        if (isGap(c)) {
            addAsIs(Kind.GAP, gapEnd());
        } else if (sql.startsWith("--", at) || sql.startsWith("//", at)) {
            addAsIs(Kind.COMMENT, lineEnd());
        } else if (sql.startsWith("/*", at)) {
            comment();
        } else if (c == '\'') {
            quoted(Kind.STRING, c);
        } else if (c == '"' || c == '`') {
            quoted(Kind.QUOTED, c);
        } else if (sql.startsWith("$$", at)) {
            dollarQuoted();
        } else if (isDigit(at) || c == '.' && isDigit(at + 1)) {
            addAsIs(Kind.NUMBER, numberEnd());
        } else if (c != '$' && Character.isJavaIdentifierStart(sql.codePointAt(at))) {
            int end = nameEnd();
            add(Kind.WORD, sql.substring(at, end).toLowerCase(Locale.ROOT), end, true);
        } else if (c == ':' && isParameterStart(at + 1)) {
            int end = parameterEnd();
            add(Kind.PARAMETER, sql.substring(at + 1, end), end, true);
        } else {
            addAsIs(Kind.SYMBOL, sql.startsWith("::", at) ? at + 2
                    : at + Character.charCount(sql.codePointAt(at)));
        }
    }

    private void quoted(Kind kind, char quote) {
        StringBuilder content = new StringBuilder();
        for (int i = at + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            boolean doubled = c == quote && i + 1 < sql.length() && sql.charAt(i + 1) == quote;
            if (c == quote && !doubled) {
                add(kind, content.toString(), i + 1, true);
                return;
            }
            content.append(c);
            i += doubled ? 1 : 0;
        }
        add(kind, content.toString(), sql.length(), false);
    }

    private void dollarQuoted() {
        int close = sql.indexOf("$$", at + 2);
        boolean closed = close >= 0;
        add(Kind.STRING, sql.substring(at + 2, closed ? close : sql.length()),
                closed ? close + 2 : sql.length(), closed);
    }

    private void comment() {
        int depth = 1;
        int end = at + 2;
        while (depth > 0 && end < sql.length()) {
            boolean opens = sql.startsWith("/*", end);
            boolean closes = sql.startsWith("*/", end);
            depth += opens ? 1 : closes ? -1 : 0;
            end += opens || closes ? 2 : 1;
        }
        add(Kind.COMMENT, sql.substring(at, end), end, depth == 0);
    }

    /**
     * Digits, a fraction, an exponent: no more. What stands right behind is the next token, which
     * {@link GluedRule} then rejects: {@code 1or} and {@code 0x1f}.
     */
    private int numberEnd() {
        int end = digitsEnd(at);
        if (end < sql.length() && sql.charAt(end) == '.') {
            end = digitsEnd(end + 1);
        }
        if (end < sql.length() && (sql.charAt(end) == 'e' || sql.charAt(end) == 'E')) {
            boolean signed = end + 1 < sql.length()
                    && (sql.charAt(end + 1) == '+' || sql.charAt(end + 1) == '-');
            int exponent = signed ? end + 2 : end + 1;
            end = isDigit(exponent) ? digitsEnd(exponent) : end;
        }
        return end;
    }

    private int digitsEnd(int from) {
        int end = from;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private int lineEnd() {
        int end = at;
        while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int gapEnd() {
        int end = at;
        while (end < sql.length() && isGap(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private int nameEnd() {
        int end = at;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.codePointAt(end))) {
            end += Character.charCount(sql.codePointAt(end));
        }
        return end;
    }

    /** {@code :name} or {@code :name.column}. */
    private int parameterEnd() {
        int end = parameterNameEnd(at + 1);
        boolean column = end < sql.length() && sql.charAt(end) == '.' && isParameterStart(end + 1);
        return column ? parameterNameEnd(end + 1) : end;
    }

    private int parameterNameEnd(int from) {
        int end = from;
        while (isParameterStart(end)
                || end < sql.length() && Character.isDigit(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isParameterStart(int place) {
        return place < sql.length()
                && (sql.charAt(place) == '_' || Character.isLetter(sql.charAt(place)));
    }

    private boolean isDigit(int place) {
        return place < sql.length() && sql.charAt(place) >= '0' && sql.charAt(place) <= '9';
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void addAsIs(Kind kind, int end) {
        add(kind, sql.substring(at, end), end, true);
    }

    private void add(Kind kind, String text, int end, boolean closed) {
        tokens.add(new Token(kind, text, at, end, closed));
        at = end;
    }
}
