package dev.lastresort.database.written;

import dev.lastresort.database.gate.SqlLexer;
import dev.lastresort.database.gate.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * One statement of a text that an author wrote, which may hold many, as SQL files do. Texts are cut
 * at the semicolons that the lexer sees, none of them in quotes, bodies or comments; the rows
 * behind a COPY belong to it.
 *
 * @param start where its text begins in the whole
 * @param text  from its first word, without the semicolon
 */
public record WrittenStatement(int start, String text) {

    /** All of a text that say something, in order. */
    public static List<WrittenStatement> of(String sql) {
        List<WrittenStatement> statements = new ArrayList<>();
        List<Token> tokens = SqlLexer.scanWritten(sql);
        int start = -1;
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean copied = token.kind() == Token.Kind.DATA && start >= 0;
            if (token.kind() == Token.Kind.DATA && start < 0) {
                statements.add(new WrittenStatement(token.start(), token.text()));
            } else if (token.isSymbol(";") && !rowsFollow(tokens, i) || copied) {
                if (start >= 0) {
                    int to = copied ? token.end() : end;
                    statements.add(new WrittenStatement(start, sql.substring(start, to)));
                }
                start = -1;
            } else if (token.kind().speaks()) {
                start = start < 0 ? token.start() : start;
                end = token.end();
            }
        }
        if (start >= 0) {
            statements.add(new WrittenStatement(start, sql.substring(start, end)));
        }
        return List.copyOf(statements);
    }

    private static boolean rowsFollow(List<Token> tokens, int semicolon) {
        int next = semicolon + 1;
        while (next < tokens.size() && tokens.get(next).kind() == Token.Kind.GAP) {
            next++;
        }
        return next < tokens.size() && tokens.get(next).kind() == Token.Kind.DATA
                && !isPsqlLine(tokens.get(next));
    }

    private static boolean isPsqlLine(Token data) {
        return data.text().startsWith("\\") && !data.text().startsWith("\\.")
                && !data.text().startsWith("\\N");
    }
}
