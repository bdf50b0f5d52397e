package dev.lastresort.database.difference;

import dev.lastresort.database.gate.SqlLexer;
import dev.lastresort.database.gate.Token;
import dev.lastresort.database.gate.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The tokens of one statement that speak, by their place. Asking beyond the ends is no mistake:
 * there stands nothing. Looks are counted, and there are enough for any statement that somebody
 * writes; who needs more gets {@link TooLong}.
 */
final class Spoken {

    /** So often may a token be looked at, on average. */
    private static final int LOOKS_PER_TOKEN = 500;
    private static final int LOOKS_AT_LEAST = 20_000;
    private static final Token NOTHING = new Token(Kind.GAP, "", 0, 0, true);

    private final List<Token> tokens;
    private final List<Token> comments;
    private final int[] behind;
    private final int[] around;
    private long looksLeft;

    /** More looks than any statement needs. */
    static final class TooLong extends RuntimeException {

        TooLong() {
            super("too long to be looked at", null, false, false);
        }
    }

    private Spoken(List<Token> tokens, List<Token> comments) {
        this.tokens = tokens;
        this.comments = comments;
        looksLeft = (long) LOOKS_PER_TOKEN * tokens.size() + LOOKS_AT_LEAST;
        behind = new int[tokens.size()];
        around = new int[tokens.size()];
        Arrays.fill(behind, tokens.size());
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            around[i] = open.isEmpty() ? -1 : open.peek();
            if (tokens.get(i).isSymbol(")") && !open.isEmpty()) {
                behind[open.pop()] = i + 1;
            }
            if (tokens.get(i).isSymbol("(")) {
                open.push(i);
            }
        }
    }

    /** The statements of a text, one by one. */
    static List<Spoken> all(String text) {
        List<Spoken> statements = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        List<Token> comments = new ArrayList<>();
        for (Token token : SqlLexer.scan(text)) {
            if (token.isSymbol(";")) {
                statements.add(new Spoken(List.copyOf(tokens), List.copyOf(comments)));
                tokens.clear();
                comments.clear();
            } else if (token.kind().speaks()) {
                tokens.add(token);
            } else if (token.kind() == Kind.COMMENT) {
                comments.add(token);
            }
        }
        statements.add(new Spoken(List.copyOf(tokens), List.copyOf(comments)));
        return statements;
    }

    int size() {
        return tokens.size();
    }

    List<Token> comments() {
        return comments;
    }

    Token at(int i) {
        if (--looksLeft < 0) {
            throw new TooLong();
        }
        return i < 0 || i >= tokens.size() ? NOTHING : tokens.get(i);
    }

    /** A word or a name without its quotes, in lower case; empty for all else. */
    String name(int i) {
        return at(i).isName() ? at(i).text().toLowerCase(Locale.ROOT) : "";
    }

    boolean is(int i, String... words) {
        for (int k = 0; k < words.length; k++) {
            if (!at(i + k).isWord(words[k]) && !at(i + k).isSymbol(words[k])) {
                return false;
            }
        }
        return true;
    }

    boolean isOneOf(int i, Set<String> words) {
        return at(i).kind() == Kind.WORD && words.contains(at(i).text());
    }

    boolean isNumber(int i) {
        return at(i).kind() == Kind.NUMBER;
    }

    boolean isString(int i) {
        return at(i).kind() == Kind.STRING;
    }

    /** A number with a point or an exponent. */
    boolean isDecimal(int i) {
        return isNumber(i) && at(i).text().matches(".*[.eE].*");
    }

    /** The place behind the parenthesis that closes the one at {@code open}. */
    int behind(int open) {
        return open < 0 || open >= behind.length ? size() : behind[open];
    }

    /** The parenthesis that is closed at {@code close}; -1 if there is none. */
    int before(int close) {
        return around(close);
    }

    /** The parenthesis that {@code i} stands in, or that it closes; -1 outside of all. */
    int around(int i) {
        return i < 0 || i >= around.length ? -1 : around[i];
    }

    /**
     * The next of these words from {@code from} on, on the same level of parentheses; the end of
     * the level if none stands there.
     */
    int next(int from, String... words) {
        Set<String> wanted = Set.of(words);
        for (int i = from; i < size(); i = is(i, "(") ? behind(i) : i + 1) {
            if (isOneOf(i, wanted) || is(i, ")")) {
                return i;
            }
        }
        return size();
    }

    /** Behind a name that may have its schema or table before it: {@code a.b}. */
    int behindName(int i) {
        return is(i + 1, ".") ? i + 3 : i + 1;
    }

    /** The last part of the name that begins at {@code i}. */
    String lastName(int i) {
        return name(behindName(i) - 1);
    }

    /** Behind these words, if they stand here; each may be left out. */
    int skip(int i, String... words) {
        int at = i;
        for (String word : words) {
            at += is(at, word) ? 1 : 0;
        }
        return at;
    }

    /** The column that gets another type at {@code i}: ALTER c TYPE; empty if none does there. */
    String retyped(int i) {
        int column = is(i - 2, "set", "data") ? i - 3 : i - 1;
        boolean alters = is(column - 1, "column") ? is(column - 2, "alter") : is(column - 1,
                "alter");
        return is(i, "type") && alters ? name(column) : "";
    }

    /** How many columns the query shows that begins at {@code select}; 0 if it has a star. */
    int shown(int select) {
        int columns = 1;
        int end = next(select, "from");
        for (int i = select + 1; i < end; i = is(i, "(") ? behind(i) : i + 1) {
            if (is(i, "*") && !isNumber(i + 1) && name(i + 1).isEmpty()
                    || is(i, "*") && is(i + 1, "from")) {
                return 0;
            }
            columns += is(i, ",") ? 1 : 0;
        }
        return columns;
    }

    EngineDifference found(int i, String rule, String message, String advice) {
        return new EngineDifference(rule, message, advice, at(i).start());
    }
}
