package dev.lastresort.database.engine.postgres;

import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlGate;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of a piece of code, asked by their places; beyond the last one there is nothing. */
record CodeTokens(String code, List<Token> all) {

    static CodeTokens of(String code) {
        return new CodeTokens(code, SqlStatement.speaking(code));
    }

    int size() {
        return all.size();
    }

    Token get(int i) {
        return all.get(i);
    }

    boolean isAssignment(int at, int end) {
        if (!all.get(at).isName()) {
            return false;
        }
        int i = at + 1;
        while (i < end && (isSymbol(i, ".") || isSymbol(i - 1, ".") && all.get(i).isName())) {
            i++;
        }
        if (i < end && isSymbol(i, "[")) {
            while (i < end && !isSymbol(i, "=")) {
                i++;
            }
            i -= i < end && isSymbol(i - 1, ":") ? 1 : 0;
        }
        return i < end && (isSymbol(i, "=") || isSymbol(i, ":") && isSymbol(i + 1, "="));
    }

    /** Takes over what the gate has put before the scenario's own functions. */
    void spell(String judged, String spelled, int start, Map<Integer, String> insertions) {
        int added = 0;
        for (int i = 0; i < judged.length(); i++) {
            if (spelled.startsWith(SqlGate.OWN, i + added) && !judged.startsWith(SqlGate.OWN, i)) {
                insertions.put(start + i, SqlGate.OWN);
                added += SqlGate.OWN.length();
            }
        }
    }

    int targets(int from, int end) {
        int i = word(from).equals("strict") ? from + 1 : from;
        while (i < end && all.get(i).isName()) {
            i++;
            while (i < end && (isSymbol(i, ".") || isSymbol(i - 1, "."))) {
                i++;
            }
            if (!isSymbol(i, ",")) {
                return i;
            }
            i++;
        }
        return i;
    }

    boolean isArgument(int dollar) {
        return dollar + 1 < all.size() && all.get(dollar + 1).kind() == Token.Kind.NUMBER
                && all.get(dollar).end() == all.get(dollar + 1).start();
    }

    /** The place of a word that no parenthesis and no CASE holds. */
    int find(int from, String wanted) {
        int depth = 0;
        for (int i = from; i < all.size(); i++) {
            if (depth == 0 && word(i).equals(wanted)) {
                return i;
            }
            depth += isSymbol(i, "(") || word(i).equals("case") ? 1
                    : isSymbol(i, ")") || word(i).equals("end") ? -1 : 0;
            if (depth < 0 || isSymbol(i, ";")) {
                break;
            }
        }
        throw refused("not-understood", "no " + wanted.toUpperCase(Locale.ROOT) + " follows",
                "write one statement behind the other", Math.min(from, all.size() - 1));
    }

    int words(int from) {
        int i = from + 1;
        while (i < all.size() && !isSymbol(i, ";")) {
            if (!all.get(i).isName() || i > from + 2) {
                throw refused("not-understood", "END is not the end", "write END;", i);
            }
            i++;
        }
        return i;
    }

    int end(int at) {
        int i = at;
        while (i < all.size() && !isSymbol(i, ";")) {
            i++;
        }
        return i;
    }

    String text(int from, int end) {
        return code.substring(all.get(from).start(), all.get(end - 1).end());
    }

    String word(int i) {
        return i >= 0 && i < all.size() && all.get(i).kind() == Token.Kind.WORD
                ? all.get(i).text() : "";
    }

    boolean isSymbol(int i, String symbol) {
        return i >= 0 && i < all.size() && all.get(i).isSymbol(symbol);
    }

    RejectedSql refused(String rule, String message, String fix, int token) {
        return all.isEmpty() ? ServerRule.refused(rule, message, fix,
                new Token(Token.Kind.GAP, "", 0, 0, true))
                : ServerRule.refused(rule, message, fix, all.get(token));
    }
}
