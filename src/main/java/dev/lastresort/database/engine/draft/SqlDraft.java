package dev.lastresort.database.engine.draft;

import dev.lastresort.database.engine.Translation;
import dev.lastresort.database.gate.SqlLexer;
import dev.lastresort.database.gate.Token;
import java.util.Arrays;
import java.util.List;

/**
 * A statement on its way to the engine: its text, the tokens that say something, and the place
 * where each character was written. Immutable; a rule makes another one of it, by a {@link
 * Writing}.
 */
public final class SqlDraft implements Translation.Runs {

    private final String text;
    private final int[] origins;
    private final List<Token> tokens;

    SqlDraft(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
        tokens = SqlLexer.scanWritten(text).stream().filter(token -> token.kind().speaks())
                .toList();
    }

    public static SqlDraft written(String sql) {
        int[] origins = new int[sql.length()];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = i;
        }
        return new SqlDraft(sql, origins);
    }

    /** What stands between two places of the text, as a statement of its own. */
    public SqlDraft part(int start, int end) {
        return new SqlDraft(text.substring(start, end), Arrays.copyOfRange(origins, start, end));
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public int origin(int offset) {
        if (origins.length == 0) {
            return 0;
        }
        return origins[Math.clamp(offset, 0, origins.length - 1)];
    }

    public List<Token> tokens() {
        return tokens;
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int at) {
        return tokens.get(at);
    }

    /** The word at that place in lower case; empty if something else stands there, or nothing. */
    public String word(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).kind() == Token.Kind.WORD
                ? tokens.get(at).text() : "";
    }

    /** Whether these words stand there, one behind the other. */
    public boolean says(int at, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!word(at + i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    public boolean isSymbol(int at, String symbol) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }

    public boolean isName(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isName();
    }

    public boolean isString(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).kind() == Token.Kind.STRING;
    }

    /** The place behind the parenthesis that closes the one at {@code open}, or the end. */
    public int behind(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += isSymbol(i, "(") || isSymbol(i, "[") ? 1
                    : isSymbol(i, ")") || isSymbol(i, "]") ? -1 : 0;
            if (depth <= 0) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    /** The place behind a name with what qualifies it. */
    public int behindName(int at) {
        int end = at + 1;
        while (isSymbol(end, ".") && isName(end + 1)) {
            end += 2;
        }
        return end;
    }

    /** The first of these words between the two places that no parenthesis holds, or {@code to}. */
    public int find(int from, int to, String... words) {
        for (int i = from; i < to; i = isSymbol(i, "(") ? behind(i) : i + 1) {
            for (String word : words) {
                if (word(i).equals(word)) {
                    return i;
                }
            }
        }
        return to;
    }

    /** What was written between two tokens. */
    public String between(int from, int to) {
        return from >= to ? "" : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** Where the token was written; the end of the text if there is none. */
    public int writtenAt(int at) {
        return at < tokens.size() ? origin(tokens.get(at).start()) : origin(text.length());
    }

    @Override
    public String toString() {
        return text;
    }
}
