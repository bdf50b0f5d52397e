package dev.lastresort.database.difference;

import dev.lastresort.database.gate.SqlLexer;
import dev.lastresort.database.gate.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An {@code IN (SELECT …)} that the database answers anew for each row: what it reads was written
 * earlier in the same transaction, and then no answer is kept. The work grows with the square of
 * the rows; PostgreSQL answers it once.
 *
 * @param statement which of the transaction's, from 0
 * @param offset    where it stands in that statement
 * @param table     what was written
 */
public record AskedAnew(int statement, int offset, String table) {

    private static final List<String> WRITERS = List.of("insert", "update", "delete", "merge");
    private static final Set<String> BEFORE_WRITTEN = Set.of("into", "update", "from");

    /** @param transaction its statements, in order */
    public static List<AskedAnew> in(List<String> transaction) {
        List<AskedAnew> found = new ArrayList<>();
        Set<String> written = new HashSet<>();
        for (int statement = 0; statement < transaction.size(); statement++) {
            List<Token> tokens = SqlLexer.scan(transaction.get(statement)).stream()
                    .filter(token -> token.kind().speaks()).toList();
            for (int i = 0; i + 2 < tokens.size(); i++) {
                if (asks(tokens, i)) {
                    AskedAnew asked = new AskedAnew(statement, tokens.get(i).start(), "");
                    read(tokens, i + 1).stream().filter(written::contains).findFirst()
                            .ifPresent(table -> found.add(new AskedAnew(
                                    asked.statement, asked.offset, table)));
                }
            }
            written(tokens).forEach(written::add);
        }
        return found;
    }

    private static boolean asks(List<Token> tokens, int i) {
        return tokens.get(i).isWord("in") && tokens.get(i + 1).isSymbol("(")
                && tokens.get(i + 2).isWord("select");
    }

    /** The tables after FROM and JOIN between a parenthesis and its end. */
    private static List<String> read(List<Token> tokens, int open) {
        List<String> tables = new ArrayList<>();
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                break;
            }
            boolean names = tokens.get(i - 1).isWord("from") || tokens.get(i - 1).isWord("join");
            if (names && tokens.get(i).isName()) {
                tables.add(tokens.get(i).text());
            }
        }
        return tables;
    }

    /** The table that a statement writes: the first name after INTO, UPDATE or DELETE FROM. */
    private static Stream<String> written(List<Token> tokens) {
        boolean writes = !tokens.isEmpty() && WRITERS.stream()
                .anyMatch(tokens.getFirst()::isWord);
        for (int i = 1; writes && i < tokens.size(); i++) {
            Token before = tokens.get(i - 1);
            if (tokens.get(i).isName() && BEFORE_WRITTEN.stream().anyMatch(before::isWord)) {
                return Stream.of(tokens.get(i).text());
            }
        }
        return Stream.empty();
    }
}
