package dev.lastresort.database.work;

import dev.lastresort.database.gate.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/**
 * What a statement locks in PostgreSQL, by its form: the one table of lock levels and lengths that
 * prices go by. A lock is held to the end of the transaction; row locks turn nobody away here.
 *
 * @param level  who is turned away meanwhile
 * @param length from when the lock counts: an instant at the statement's end, or all of its run
 * @param tables the names as they are written
 */
public record LockForm(Level level, Length length, SequencedSet<String> tables) {

    /** From the mildest to the strictest. */
    public enum Level { NONE, WRITES, ALL }

    public enum Length { INSTANT, SCAN, REWRITE }

    private static final LockForm FREE =
            new LockForm(Level.NONE, Length.INSTANT, new LinkedHashSet<>());
    private static final Set<String> BEFORE_NAME =
            Set.of("if", "exists", "not", "only", "table", "concurrently");
    private static final Set<String> VOLATILE =
            Set.of("generated", "serial", "bigserial", "identity", "random", "gen_random_uuid",
                    "clock_timestamp");

    /** @param written as its author wrote it */
    public static LockForm of(List<Token> written) {
        if (written.isEmpty()) {
            return FREE;
        }
        return switch (written.getFirst().text()) {
            case "drop" -> has(written, "table") || has(written, "index")
                    ? all(Length.INSTANT, list(written, "table")) : FREE;
            case "truncate" -> all(Length.INSTANT, list(written, "truncate"));
            case "create" -> has(written, "index") && isBefore(written, "index", "on")
                    ? index(written) : FREE;
            case "alter" -> has(written, "table") ? alteration(written) : FREE;
            default -> FREE;
        };
    }

    private static LockForm index(List<Token> written) {
        return has(written, "concurrently") ? FREE
                : new LockForm(Level.WRITES, Length.SCAN, first(written, "on"));
    }

    private static LockForm alteration(List<Token> written) {
        SequencedSet<String> table = first(written, "table");
        if (has(written, "validate")) {
            return FREE;
        }
        if (has(written, "add") && has(written, "foreign") || has(written, "add")
                && has(written, "references") && has(written, "constraint")) {
            table.addAll(first(written, "references"));
            return new LockForm(Level.WRITES,
                    has(written, "valid") ? Length.INSTANT : Length.SCAN, table);
        }
        boolean retyped = has(written, "type") || has(written, "add")
                && written.stream().anyMatch(token -> VOLATILE.contains(token.text()));
        if (retyped) {
            return all(Length.REWRITE, table);
        }
        boolean checks = has(written, "add") && (has(written, "check") || has(written, "unique")
                || has(written, "primary")) || has(written, "set") && has(written, "null");
        return all(checks && !has(written, "valid") ? Length.SCAN : Length.INSTANT, table);
    }

    private static LockForm all(Length length, SequencedSet<String> tables) {
        return tables.isEmpty() ? FREE : new LockForm(Level.ALL, length, tables);
    }

    private static boolean has(List<Token> tokens, String word) {
        return tokens.stream().anyMatch(token -> token.isWord(word));
    }

    private static boolean isBefore(List<Token> tokens, String one, String other) {
        int first = indexOf(tokens, one);
        return first >= 0 && indexOf(tokens.subList(first, tokens.size()), other) >= 0;
    }

    private static int indexOf(List<Token> tokens, String word) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isWord(word)) {
                return i;
            }
        }
        return -1;
    }

    /** The name behind a word; of a name with its schema, the last part. */
    private static SequencedSet<String> first(List<Token> tokens, String word) {
        SequencedSet<String> names = list(tokens, word);
        return names.isEmpty() ? names : new LinkedHashSet<>(List.of(names.getFirst()));
    }

    /** The names behind a word, divided by commas. */
    private static SequencedSet<String> list(List<Token> tokens, String word) {
        SequencedSet<String> names = new LinkedHashSet<>();
        boolean due = true;
        for (int i = indexOf(tokens, word) + 1; i > 0 && i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSymbol(",")) {
                due = true;
            } else if (token.isSymbol(".") && !names.isEmpty()) {
                names.removeLast();
                due = true;
            } else if (!due || !token.isName()) {
                return names;
            } else if (!(token.kind() == Token.Kind.WORD && BEFORE_NAME.contains(token.text()))) {
                names.add(token.text());
                due = false;
            }
        }
        return names;
    }
}
