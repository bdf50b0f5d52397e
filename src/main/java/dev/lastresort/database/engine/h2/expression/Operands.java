package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.gate.Token;
import java.util.Set;

/** How far the operands of an operator reach, which PostgreSQL binds looser than arithmetic. */
final class Operands {

    /** What stands between operands and is none of them. */
    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "select", "where",
            "when", "then", "else", "on", "by", "set", "having", "returning", "values", "like",
            "ilike", "between", "is", "from", "as", "case", "distinct", "all", "any", "using",
            "limit", "offset", "check", "default", "similar", "escape", "filter", "join", "asc",
            "desc", "nulls", "union", "except", "intersect", "group", "order", "end", "do",
            "with", "if", "update", "delete", "insert", "into", "left", "right", "inner", "cross",
            "full", "for", "fetch", "window", "conflict", "nothing", "exists", "only", "some",
            "unique", "primary", "references", "constraint", "stored", "deferrable",
            "add", "return");

    private Operands() {}

    /** Where the one value begins that ends there, with its casts and subscripts; -1 if none. */
    static int beginOf(SqlDraft draft, int last) {
        int at = last;
        while (draft.isSymbol(at, "]")) {
            at = opening(draft, at) - 1;
        }
        if (draft.isSymbol(at, ")")) {
            int open = opening(draft, at);
            boolean called = draft.isName(open - 1) && !isBoundary(draft, open - 1);
            at = called ? open - 1 : open;
        } else if (draft.word(at).equals("end")) {
            return caseOf(draft, at);
        } else if (!isValue(draft, at)) {
            return -1;
        }
        while (draft.isSymbol(at - 1, ".") && draft.isName(at - 2)) {
            at -= 2;
        }
        if (draft.isSymbol(at - 1, "::")) {
            return beginOf(draft, at - 2);
        }
        boolean literal = draft.isString(at) && !isBoundary(draft, at - 1)
                && Set.of("date", "timestamp", "timestamptz", "interval", "time", "jsonb", "json")
                        .contains(draft.word(at - 1));
        return literal || draft.says(at - 1, "array") ? at - 1 : at;
    }

    /** Behind the one value that begins there, with its casts and subscripts; -1 if none. */
    static int endOf(SqlDraft draft, int first) {
        int at = draft.isSymbol(first, "-") || draft.isSymbol(first, "+") ? first + 1 : first;
        if (at >= draft.size() || isBoundary(draft, at) && !draft.says(at, "case")) {
            return -1;
        }
        if (draft.says(at, "case")) {
            at = behindCase(draft, at);
        } else if (draft.isSymbol(at, "(")) {
            at = draft.behind(at);
        } else if (draft.isName(at)) {
            at = draft.isString(at + 1) ? at + 2 : draft.behindName(at);
            at = draft.isSymbol(at, "(") ? draft.behind(at) : at;
        } else if (draft.isString(at) || isValue(draft, at)) {
            at++;
        } else {
            return -1;
        }
        while (draft.isSymbol(at, "::") || draft.isSymbol(at, "[")) {
            at = draft.isSymbol(at, "[") ? draft.behind(at) : behindType(draft, at + 1);
        }
        return at;
    }

    /** The same with all of the arithmetic that it stands in: {@code a + b ~ 'c'}. */
    static int beginOfChain(SqlDraft draft, int last) {
        int begin = beginOf(draft, last);
        while (begin > 1) {
            int operator = begin - 1;
            if (Expressions.isSign(draft, operator, "+-*/%^")) {
                int before = beginOf(draft, operator - 1);
                if (before < 0) {
                    return operator;
                }
                begin = before;
            } else if (draft.isSymbol(operator, "|") && draft.isSymbol(operator - 1, "|")) {
                begin = beginOf(draft, operator - 2);
            } else if (path(draft, operator) > 0) {
                begin = beginOf(draft, operator - path(draft, operator));
            } else {
                return begin;
            }
        }
        return begin;
    }

    /** How many signs the path into JSON has that ends there, such as {@code ->}; 0 if none. */
    private static int path(SqlDraft draft, int at) {
        if (!draft.isSymbol(at, ">")) {
            return 0;
        }
        int first = draft.isSymbol(at - 1, ">") ? at - 2 : at - 1;
        return Expressions.isSign(draft, first, "-#") ? at - first + 1 : 0;
    }

    /** Behind a pattern, which may be joined of several texts. */
    static int endOfPattern(SqlDraft draft, int first) {
        int end = endOfChain(draft, first);
        while (end > 0 && draft.isSymbol(end, "|") && draft.isSymbol(end + 1, "|")) {
            end = endOfChain(draft, end + 2);
        }
        return end;
    }

    static int endOfChain(SqlDraft draft, int first) {
        int end = endOf(draft, first);
        while (end > 0 && Expressions.isSign(draft, end, "+-*/%^")
                && !Expressions.isSign(draft, end + 1, ">")) {
            end = endOf(draft, end + 1);
        }
        return end;
    }

    /** Behind the name of a type, with what belongs to it. */
    static int behindType(SqlDraft draft, int type) {
        int at = draft.behindName(type);
        at = draft.says(type, "double", "precision") || draft.says(type, "character", "varying")
                ? type + 2 : at;
        at = draft.isSymbol(at, "(") ? draft.behind(at) : at;
        if (draft.says(at, "with", "time", "zone") || draft.says(at, "without", "time", "zone")) {
            at += 3;
        }
        while (draft.isSymbol(at, "[") && draft.isSymbol(at + 1, "]")) {
            at += 2;
        }
        return at;
    }

    private static boolean isValue(SqlDraft draft, int at) {
        if (at < 0 || at >= draft.size()) {
            return false;
        }
        Token token = draft.token(at);
        return token.kind() != Token.Kind.SYMBOL && !isBoundary(draft, at);
    }

    private static boolean isBoundary(SqlDraft draft, int at) {
        return WORDS.contains(draft.word(at));
    }

    private static int opening(SqlDraft draft, int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            depth += draft.isSymbol(i, ")") || draft.isSymbol(i, "]") ? 1
                    : draft.isSymbol(i, "(") || draft.isSymbol(i, "[") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return 0;
    }

    private static int caseOf(SqlDraft draft, int end) {
        int depth = 0;
        for (int i = end; i >= 0; i--) {
            depth += draft.says(i, "end") ? 1 : draft.says(i, "case") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int behindCase(SqlDraft draft, int at) {
        int depth = 0;
        for (int i = at; i < draft.size(); i++) {
            depth += draft.says(i, "case") ? 1 : draft.says(i, "end") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return draft.size();
    }
}
