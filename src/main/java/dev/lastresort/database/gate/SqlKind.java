package dev.lastresort.database.gate;

import java.util.List;
import java.util.Set;

/**
 * The three ways in which a statement is run: it answers with rows, changes rows, or changes the
 * schema.
 */
public enum SqlKind {
    QUERY,
    DML,
    /** DDL and TRUNCATE: commits by itself, and no row trigger sees what it does. */
    SCHEMA;

    private static final Set<String> DML_WORDS = Set.of("insert", "update", "delete", "merge");
    private static final Set<String> DEFINING_WORDS =
            Set.of("create", "alter", "drop", "truncate");
    private static final Set<String> QUERY_WORDS = Set.of("select", "values", "table", "with",
            "show", "explain");

    static SqlKind of(List<Token> tokens) {
        int first = 0;
        while (first < tokens.size() && tokens.get(first).isSymbol("(")) {
            first++;
        }
        if (first == tokens.size()) {
            throw new UnreadableSql("there is no statement here");
        }
        String word = tokens.get(first).text();
        if (word.equals("with")) {
            return writesBehindWith(tokens.subList(first, tokens.size())) ? DML : QUERY;
        }
        if (DML_WORDS.contains(word)) {
            return DML;
        }
        if (word.equals("call") || word.equals("do") && !definesInside(tokens)) {
            return DML;
        }
        return QUERY_WORDS.contains(word) ? QUERY : SCHEMA;
    }

    /** Whether the code of a block has a word in it that changes the schema. */
    private static boolean definesInside(List<Token> tokens) {
        return tokens.stream().filter(token -> token.kind() == Token.Kind.STRING)
                .flatMap(code -> SqlLexer.scan(code.text()).stream())
                .anyMatch(token -> token.kind() == Token.Kind.WORD
                        && DEFINING_WORDS.contains(token.text()));
    }

    /** WITH … INSERT and the like: the verb stands outside all parentheses. */
    private static boolean writesBehindWith(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0 && changesRows(token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the verb of a statement that changes rows. */
    static boolean changesRows(Token token) {
        return token.kind() == Token.Kind.WORD && DML_WORDS.contains(token.text());
    }
}
