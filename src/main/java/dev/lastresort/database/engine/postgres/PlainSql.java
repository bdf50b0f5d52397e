package dev.lastresort.database.engine.postgres;

import dev.lastresort.database.engine.Translation;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.gate.GateFinding;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlLexer;
import dev.lastresort.database.gate.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Written SQL, spelled so that whoever reads it cuts it alike. Strings and quoted names are written
 * anew in their plainest form, comments and gaps become one space. What the gate has judged is then
 * what the server runs: no escape, no tag and no comment of one reader hides code from the other.
 */
final class PlainSql implements Translation.Runs {

    private static final Set<Token.Kind> APART_ALREADY =
            Set.of(Token.Kind.SYMBOL, Token.Kind.GAP, Token.Kind.COMMENT);

    private final Translation.Runs from;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> origins = new ArrayList<>();

    private PlainSql(Translation.Runs from) {
        this.from = from;
    }

    static PlainSql of(String written) {
        return of(SqlDraft.written(written));
    }

    /** The same of what was made of written SQL. */
    static PlainSql of(Translation.Runs from) {
        String written = from.text();
        PlainSql plain = new PlainSql(from);
        Optional<Token> before = Optional.empty();
        for (Token token : SqlLexer.scanWritten(written)) {
            if (!token.closed()) {
                throw new RejectedSql(new GateFinding("not-understood",
                        "a quote or a comment is not closed", "close it",
                        from.origin(token.start())));
            }
            plain.add(written, token, before);
            before = Optional.of(token);
        }
        return plain;
    }

    private void add(String written, Token token, Optional<Token> before) {
        boolean apart = before.filter(left -> !APART_ALREADY.contains(left.kind())
                && !isOfBits(left)).isPresent();
        boolean quotes = token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.QUOTED;
        if (quotes && before.filter(left -> left.isSymbol("&")).isPresent()) {
            // U&'…' is one literal, whose escapes only the server reads
            throw new RejectedSql(new GateFinding("not-understood", "where the sign & ends here"
                    + " is not plain", "put a space behind it, or write the character itself",
                    from.origin(token.start())));
        }
        switch (token.kind()) {
            case GAP, COMMENT -> append(" ", token);
            case STRING -> append((apart ? " '" : "'") + token.text().replace("'", "''") + "'",
                    token);
            case QUOTED -> {
                if (written.charAt(token.start()) == '`') {
                    throw new RejectedSql(new GateFinding("not-understood", "the character ` has"
                            + " no meaning here", "put the name in double quotes",
                            from.origin(token.start())));
                }
                append((apart ? " \"" : "\"") + token.text().replace("\"", "\"\"") + "\"",
                        token);
            }
            case WORD, NUMBER, SYMBOL, PARAMETER, DATA ->
                    append(written.substring(token.start(), token.end()), token);
        }
    }

    /** B'01' and X'ff' are one literal. */
    private static boolean isOfBits(Token left) {
        return left.isWord("b") || left.isWord("x");
    }

    private void append(String piece, Token token) {
        for (int i = 0; i < piece.length(); i++) {
            origins.add(Math.min(token.start() + i, Math.max(token.start(), token.end() - 1)));
        }
        text.append(piece);
    }

    @Override
    public String text() {
        return text.toString();
    }

    @Override
    public int origin(int offset) {
        return origins.isEmpty() ? 0
                : from.origin(origins.get(Math.clamp(offset, 0, origins.size() - 1)));
    }
}
