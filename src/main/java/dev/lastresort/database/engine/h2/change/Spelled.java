package dev.lastresort.database.engine.h2.change;

import dev.lastresort.database.gate.SqlLexer;
import dev.lastresort.database.gate.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens of one statement. */
record Spelled(List<Token> tokens) {

    /** Those of a text that the engine itself has written, if there is one. */
    static Spelled of(@Nullable String sql) {
        return new Spelled(SqlLexer.scan(sql == null ? "" : sql).stream()
                .filter(token -> token.kind().speaks()).toList());
    }

    int size() {
        return tokens.size();
    }

    boolean isWord(int at, String word) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isWord(word);
    }

    boolean isSymbol(int at, String symbol) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }

    boolean says(int at, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!isWord(at + i, words[i])) {
                return false;
            }
        }
        return true;
    }

    String text(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).text() : "";
    }

    int start(int at) {
        return tokens.get(at).start();
    }

    int end(int at) {
        return tokens.get(at).end();
    }

    int find(String word) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isWord(word)) {
                return i;
            }
        }
        return tokens.size();
    }

    /** Behind the parenthesis that closes the one at {@code open}, or the end. */
    int behind(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += isSymbol(i, "(") ? 1 : isSymbol(i, ")") ? -1 : 0;
            if (depth <= 0) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    /** The items of a list between two places, as they are written. */
    List<String> items(String sql, int from, int to) {
        List<String> items = new ArrayList<>();
        int first = from;
        for (int i = from; i <= to; i = isSymbol(i, "(") ? behind(i) : i + 1) {
            if (i == to || isSymbol(i, ",")) {
                if (i > first) {
                    items.add(sql.substring(start(first), end(i - 1)));
                }
                first = i + 1;
            }
        }
        return items;
    }

    boolean names(String name) {
        return tokens.stream().anyMatch(token -> token.isName() && token.text().equals(name));
    }

    /** The names between two places, but for these words. */
    List<String> names(int from, Set<String> ends) {
        List<String> names = new ArrayList<>();
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.WORD && ends.contains(token.text())) {
                break;
            }
            if (token.isName()) {
                names.add(token.text());
            }
        }
        return names;
    }
}
