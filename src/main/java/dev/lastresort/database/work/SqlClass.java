package dev.lastresort.database.work;

import dev.lastresort.database.gate.SqlKind;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What sort of work a statement is, as far as its words tell: what a model of its duration and its
 * locks goes by.
 *
 * @param target  the base table that it changes, if there is one of that name
 * @param sources the base tables that it names besides, also through views
 */
public record SqlClass(Kind kind, Optional<String> target, SortedSet<String> sources) {

    /** From the cheapest to the dearest, more or less. */
    public enum Kind {
        /** It only looks. */
        READ,
        /** It changes what there is, not the rows: CREATE, DROP, RENAME, ADD COLUMN, TRUNCATE. */
        CATALOG,
        /** INSERT … VALUES. */
        INSERT_VALUES,
        /** INSERT … SELECT. */
        INSERT_QUERY,
        /** UPDATE, DELETE, MERGE. */
        CHANGE_ROWS,
        /** A constraint that all rows are held against. */
        CHECK_ROWS,
        BUILD_INDEX,
        /** A column gets another type. */
        REWRITE
    }

    private static final Set<String> BEFORE_NAME =
            Set.of("if", "exists", "not", "only", "into", "from", "table");
    private static final Set<String> CONSTRAINTS =
            Set.of("constraint", "check", "foreign", "primary", "unique");

    /** @param tablesBehind the base tables that names stand for */
    public static SqlClass of(
            SqlStatement statement, Function<Set<String>, Set<String>> tablesBehind) {
        if (statement.isReplaced()) {
            return ofAll(statement.parts().stream().map(part -> of(part, tablesBehind)).toList());
        }
        List<Token> tokens = statement.tokens();
        Kind kind = kind(statement, tokens);
        Set<String> named = kind == Kind.READ ? Set.of() : target(tokens);
        Optional<String> target = tablesBehind.apply(named).stream().findFirst();
        TreeSet<String> sources = new TreeSet<>(tablesBehind.apply(TableNames.of(statement)));
        target.ifPresent(sources::remove);
        return new SqlClass(kind, target, sources);
    }

    /** Of several that are one piece of work, the dearest. */
    private static SqlClass ofAll(List<SqlClass> parts) {
        TreeSet<String> sources = new TreeSet<>();
        parts.forEach(part -> sources.addAll(part.sources()));
        Optional<String> target = parts.stream().map(SqlClass::target).flatMap(Optional::stream)
                .findFirst();
        target.ifPresent(sources::remove);
        return new SqlClass(parts.stream().map(SqlClass::kind).max(Kind::compareTo)
                .orElse(Kind.READ), target, sources);
    }

    private static Kind kind(SqlStatement statement, List<Token> tokens) {
        if (statement.kind() == SqlKind.QUERY) {
            return statement.writes() ? Kind.CHANGE_ROWS : Kind.READ;
        }
        if (statement.kind() == SqlKind.DML) {
            boolean insert = tokens.getFirst().isWord("insert");
            return insert ? statement.insertsOnlyValues() ? Kind.INSERT_VALUES : Kind.INSERT_QUERY
                    : Kind.CHANGE_ROWS;
        }
        if (tokens.getFirst().isWord("create")) {
            return has(tokens, "index") ? Kind.BUILD_INDEX
                    : has(tokens, "table") && has(tokens, "select") ? Kind.INSERT_QUERY
                    : Kind.CATALOG;
        }
        return tokens.getFirst().isWord("alter") && has(tokens, "table")
                ? alteration(tokens) : Kind.CATALOG;
    }

    private static Kind alteration(List<Token> tokens) {
        boolean retyped = has(tokens, "type")
                || tokens.stream().filter(token -> token.isWord("alter")).count() > 1
                        && !has(tokens, "drop") && !has(tokens, "rename")
                        && !has(tokens, "default") && !has(tokens, "null");
        if (retyped) {
            return Kind.REWRITE;
        }
        boolean checks = !has(tokens, "drop") && !has(tokens, "rename")
                && (has(tokens, "null") && has(tokens, "set")
                        || CONSTRAINTS.stream().anyMatch(word -> has(tokens, word)));
        return checks ? Kind.CHECK_ROWS : Kind.CATALOG;
    }

    private static boolean has(List<Token> tokens, String word) {
        return tokens.stream().anyMatch(token -> token.isWord(word));
    }

    /** The first name behind the verb, or behind ON where an index is made. */
    private static Set<String> target(List<Token> tokens) {
        boolean index = tokens.getFirst().isWord("create") && has(tokens, "index");
        boolean seen = false;
        for (Token token : tokens) {
            if (seen && token.isName() && !BEFORE_NAME.contains(token.text())) {
                return Set.of(token.text());
            }
            seen |= index ? token.isWord("on") : STARTS.contains(token.text());
        }
        return Set.of();
    }

    private static final Set<String> STARTS =
            Set.of("update", "into", "from", "table", "truncate");
}
