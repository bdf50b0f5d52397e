package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.gate.Token;

/**
 * LIKE as an operator, which is how {@code pg_dump} writes it; and patterns for which H2 tries too
 * many ways: they are left to a function.
 */
final class LikePatterns {

    private static final int LONGEST = 200;

    private LikePatterns() {}

    /** {@code ~~} and its kin as words; returns the place behind the operator. */
    static int spelledOut(SqlDraft draft, int tilde, Edits edits) {
        boolean not = draft.isSymbol(tilde - 1, "!");
        boolean anyCase = draft.isSymbol(tilde + 2, "*");
        int behind = anyCase ? tilde + 3 : tilde + 2;
        edits.replace(not ? tilde - 1 : tilde, behind,
                (not ? "NOT " : "") + (anyCase ? "ILIKE" : "LIKE"));
        return behind;
    }

    /** Whether LIKE stands there with a computed pattern, or one of several inner wildcards. */
    static boolean isCostly(SqlDraft draft, int at) {
        if (!draft.says(at, "like") && !draft.says(at, "ilike") || draft.says(0, "create", "table")
                && (draft.isSymbol(at - 1, "(") || draft.isSymbol(at - 1, ","))) {
            return false;
        }
        int end = Operands.endOfPattern(draft, at + 1);
        if (end < 0 || draft.says(end, "escape")) {
            return false;
        }
        boolean plain = true;
        long wildcards = 0;
        for (int i = at + 1; i < end; i++) {
            Token token = draft.token(i);
            plain &= token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.PARAMETER
                    || token.isSymbol("|") || token.isSymbol("(") || token.isSymbol(")");
            wildcards += token.kind() == Token.Kind.STRING && end == at + 2
                    ? inner(token.text()) : 0;
        }
        return !plain || wildcards > 1;
    }

    private static long inner(String pattern) {
        return pattern.length() > LONGEST ? LONGEST
                : pattern.chars().limit(Math.max(0, pattern.length() - 1))
                        .filter(c -> c == '%').count();
    }
}
