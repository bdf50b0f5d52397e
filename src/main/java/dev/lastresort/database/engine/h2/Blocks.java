package dev.lastresort.database.engine.h2;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.gate.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * DO blocks that only make what is not there yet, as generators of migrations write them: their
 * statements run as such, without the code around them.
 */
final class Blocks implements Form {

    private static final Set<String> STATEMENTS = Set.of("create", "alter", "drop", "insert",
            "update", "delete", "truncate", "comment", "grant", "revoke");
    private static final Set<String> ALREADY_THERE = Set.of("duplicate_object", "duplicate_table",
            "duplicate_column", "duplicate_schema", "invalid_table_definition");

    private final Function<SqlDraft, List<SqlDraft>> translated;

    /** @param translated what is to run in the place of one statement */
    Blocks(Function<SqlDraft, List<SqlDraft>> translated) {
        this.translated = translated;
    }

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        if (!draft.says(0, "do")) {
            return Optional.empty();
        }
        int body = draft.says(1, "language") ? 3 : 1;
        if (!draft.isString(body)) {
            return Optional.empty();
        }
        Optional<List<SqlDraft>> statements = statements(inner(draft, draft.token(body)));
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        notes.leftOut(draft, 0, "DO: the statements of the block are run, without the block");
        List<SqlDraft> pieces = new ArrayList<>();
        statements.get().forEach(statement -> pieces.addAll(translated.apply(statement)));
        return Optional.of(pieces);
    }

    private static SqlDraft inner(SqlDraft draft, Token body) {
        int quote = (body.end() - body.start() - body.text().length()) / 2;
        return draft.part(body.start() + quote, body.end() - quote);
    }

    /** The statements of a block that holds no other code; empty if it does. */
    private static Optional<List<SqlDraft>> statements(SqlDraft block) {
        if (!block.says(0, "begin") || !block.says(endOf(block), "end")) {
            return Optional.empty();
        }
        if (block.says(1, "begin")) {
            return nested(block);
        }
        int exception = block.find(1, block.size(), "exception");
        boolean guarded = exception < block.size();
        if (guarded && !onlyAlreadyThere(block, exception)) {
            return Optional.empty();
        }
        return plain(block, 1, guarded ? exception : endOf(block), guarded);
    }

    /** The statements of blocks that stand one after the other in a block. */
    private static Optional<List<SqlDraft>> nested(SqlDraft block) {
        List<SqlDraft> statements = new ArrayList<>();
        int end = endOf(block);
        for (int from = 1; from < end;) {
            int to = from;
            while (to < end && !(block.says(to, "end") && block.isSymbol(to + 1, ";"))) {
                to++;
            }
            Optional<List<SqlDraft>> inner = to == end ? Optional.empty() : statements(
                    block.part(block.token(from).start(), block.token(to).end()));
            if (inner.isEmpty()) {
                return Optional.empty();
            }
            statements.addAll(inner.get());
            from = to + 2;
        }
        return Optional.of(statements);
    }

    private static int endOf(SqlDraft block) {
        int end = block.size() - 1;
        return block.isSymbol(end, ";") ? end - 1 : end;
    }

    /** @param onlyNew whether what is there already is to be left as it is */
    private static Optional<List<SqlDraft>> plain(SqlDraft block, int from, int to,
            boolean onlyNew) {
        List<SqlDraft> statements = new ArrayList<>();
        int start = from;
        while (start < to) {
            int end = endOfStatement(block, start, to);
            if (block.says(start, "if", "not", "exists") && asksCatalog(block, start + 3)) {
                int then = block.behind(start + 3);
                int endIf = endIf(block, then, to);
                Optional<List<SqlDraft>> inner = block.says(then, "then") && endIf < to
                        ? plain(block, then + 1, endIf, true) : Optional.empty();
                if (inner.isEmpty()) {
                    return Optional.empty();
                }
                statements.addAll(inner.get());
                end = endIf + 2;
            } else {
                Optional<SqlDraft> statement = STATEMENTS.contains(block.word(start))
                        ? statement(block, start, end, onlyNew) : Optional.empty();
                if (statement.isEmpty()) {
                    return Optional.empty();
                }
                statements.add(statement.get());
            }
            start = end + 1;
        }
        return Optional.of(statements);
    }

    private static Optional<SqlDraft> statement(SqlDraft block, int start, int end,
            boolean onlyNew) {
        SqlDraft statement = block.part(block.token(start).start(), block.token(end - 1).end());
        return onlyNew ? OnlyNew.of(statement) : Optional.of(statement);
    }

    private static int endOfStatement(SqlDraft block, int start, int to) {
        int end = start;
        while (end < to && !block.isSymbol(end, ";")) {
            end++;
        }
        return end;
    }

    private static int endIf(SqlDraft block, int from, int to) {
        for (int i = from; i < to; i++) {
            if (block.says(i, "else") || block.says(i, "elsif")) {
                return to;
            }
            if (block.says(i, "end", "if")) {
                return i;
            }
        }
        return to;
    }

    private static boolean asksCatalog(SqlDraft block, int open) {
        for (int i = open; i < block.behind(open); i++) {
            if (block.word(i).startsWith("pg_") || block.says(i, "information_schema")) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing is done about an error but to let what is there be, and perhaps say so. */
    private static boolean onlyAlreadyThere(SqlDraft block, int exception) {
        for (int i = exception + 1; i < endOf(block); i++) {
            boolean known = block.says(i, "when") || block.says(i, "then") || block.says(i, "or")
                    || block.says(i, "null") || block.isSymbol(i, ";")
                    || ALREADY_THERE.contains(block.word(i))
                    || block.says(i, "raise", "notice") || block.says(i - 1, "raise", "notice")
                    || block.says(i - 2, "raise", "notice") && block.isString(i);
            if (!known) {
                return false;
            }
        }
        return true;
    }
}
