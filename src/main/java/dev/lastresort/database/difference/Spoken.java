package dev.lastresort.database.difference;

import dev.lastresort.database.gate.SqlLexer;
import dev.lastresort.database.gate.Token;
import dev.lastresort.database.gate.Token.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The tokens of a statement that speak, by their place. Asking beyond the ends is no mistake: there
 * stands nothing.
 */
record Spoken(List<Token> all, List<Token> tokens) {

    private static final Token NOTHING = new Token(Kind.GAP, "", 0, 0, true);

    static Spoken of(String text) {
        List<Token> all = SqlLexer.scan(text);
        return new Spoken(all, all.stream().filter(token -> token.kind().speaks()).toList());
    }

    int size() {
        return tokens.size();
    }

    Token at(int i) {
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
        int depth = 0;
        for (int i = open; i < size(); i++) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return size();
    }

    /** The parenthesis that is closed at {@code close}; -1 if there is none. */
    int before(int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            depth += is(i, ")") ? 1 : is(i, "(") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The parenthesis that {@code i} stands in; -1 outside of all. */
    int around(int i) {
        int depth = 0;
        for (int k = i - 1; k >= 0; k--) {
            depth += is(k, ")") ? 1 : is(k, "(") ? -1 : 0;
            if (depth < 0) {
                return k;
            }
        }
        return -1;
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

    /** The name of the table that the statement writes to, if it does. */
    Optional<Integer> written() {
        if (is(0, "insert", "into") || is(0, "delete", "from")) {
            return Optional.of(2);
        }
        return is(0, "update") ? Optional.of(1) : Optional.empty();
    }

    EngineDifference found(int i, String rule, String message, String advice) {
        return new EngineDifference(rule, message, advice, at(i).start());
    }
}
