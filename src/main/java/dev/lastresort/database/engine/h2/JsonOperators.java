package dev.lastresort.database.engine.h2;

import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import dev.lastresort.database.value.ArrayText;
import dev.lastresort.database.value.BadText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * PostgreSQL's operators that follow a path into JSON, spelled as the functions that PostgreSQL has
 * for them: {@code doc -> 'a' ->> 'b'} is {@code jsonb_extract_path_text(jsonb_extract_path(doc,
 * 'a'), 'b')}. A step is a text, a number, a parameter, a name or a call.
 */
final class JsonOperators {

    private static final int MOST = 200;

    private JsonOperators() {}

    /** The text with calls for operators; the same one if it has none. */
    static String spelled(String sql) {
        String text = sql;
        if (!sql.contains("->") && !sql.contains("#>")) {
            return sql;
        }
        for (int i = 0; i < MOST; i++) {
            String next = first(text, SqlStatement.speaking(text));
            if (next.equals(text)) {
                break;
            }
            text = next;
        }
        return text;
    }

    /** With the leftmost operator spelled, since they bind from left to right. */
    private static String first(String text, List<Token> tokens) {
        for (int i = 1; i + 2 < tokens.size(); i++) {
            int length = operator(tokens, i);
            int from = length == 0 ? -1 : leftOf(tokens, i - 1);
            int end = from < 0 ? -1 : rightOf(tokens, i + length);
            if (end > 0) {
                boolean path = tokens.get(i).isSymbol("#");
                String steps = path ? path(tokens.get(i + length))
                        : step(text, tokens, i + length, end);
                if (!steps.isEmpty()) {
                    return text.substring(0, tokens.get(from).start())
                            + (length == 3 ? "jsonb_extract_path_text(" : "jsonb_extract_path(")
                            + text.substring(tokens.get(from).start(), tokens.get(i - 1).end())
                            + steps + ")" + text.substring(tokens.get(end - 1).end());
                }
            }
        }
        return text;
    }

    /** How many symbols the operator is made of; 0 if none stands there. */
    private static int operator(List<Token> tokens, int at) {
        boolean begins = (tokens.get(at).isSymbol("-") || tokens.get(at).isSymbol("#"))
                && adjacent(tokens, at, ">");
        return !begins ? 0 : adjacent(tokens, at + 1, ">") ? 3 : 2;
    }

    private static boolean adjacent(List<Token> tokens, int at, String symbol) {
        return at + 1 < tokens.size() && tokens.get(at + 1).isSymbol(symbol)
                && tokens.get(at + 1).start() == tokens.get(at).end();
    }

    /** Where the operand begins that ends there; -1 if none does. */
    private static int leftOf(List<Token> tokens, int end) {
        int at = end;
        if (tokens.get(at).isSymbol(")")) {
            at = opening(tokens, at);
            at -= at > 0 && tokens.get(at - 1).isName() && !isOperatorWord(tokens.get(at - 1))
                    ? 1 : 0;
        } else if (!(tokens.get(at).isName() || tokens.get(at).kind() == Token.Kind.PARAMETER
                || tokens.get(at).kind() == Token.Kind.STRING)) {
            return -1;
        }
        while (at >= 2 && tokens.get(at - 1).isSymbol(".") && tokens.get(at - 2).isName()) {
            at -= 2;
        }
        return at >= 2 && tokens.get(at - 1).isSymbol("::") ? leftOf(tokens, at - 2) : at;
    }

    private static boolean isOperatorWord(Token token) {
        return token.kind() == Token.Kind.WORD && List.of("and", "or", "not", "in", "select",
                "where", "when", "then", "else", "on", "by", "set", "having", "returning", "values")
                .contains(token.text());
    }

    /** Behind the operand that begins there; -1 if none does. */
    private static int rightOf(List<Token> tokens, int start) {
        int at = start;
        if (at < tokens.size() && tokens.get(at).isSymbol("-")) {
            at++;
        }
        if (at >= tokens.size()) {
            return -1;
        }
        if (tokens.get(at).isName()) {
            while (at + 2 < tokens.size() && tokens.get(at + 1).isSymbol(".")) {
                at += 2;
            }
            at = at + 1 < tokens.size() && tokens.get(at + 1).isSymbol("(")
                    ? closing(tokens, at + 1) : at;
        } else if (tokens.get(at).isSymbol("(")) {
            at = closing(tokens, at);
        } else if (tokens.get(at).kind() == Token.Kind.SYMBOL) {
            return -1;
        }
        while (at + 2 < tokens.size() && tokens.get(at + 1).isSymbol("::")) {
            at += 2;
        }
        return at + 1;
    }

    private static String step(String text, List<Token> tokens, int from, int end) {
        String written = text.substring(tokens.get(from).start(), tokens.get(end - 1).end());
        Token last = tokens.get(end - 1);
        if (last.kind() == Token.Kind.STRING) {
            return ", " + written;
        }
        return last.kind() == Token.Kind.NUMBER ? ", '" + written.replace(" ", "") + "'"
                : ", CAST(" + written + " AS VARCHAR)";
    }

    private static String path(Token steps) {
        if (steps.kind() != Token.Kind.STRING) {
            return "";
        }
        try {
            return ArrayText.read(steps.text()).stream()
                    .map(step -> ", '" + step.orElse("").replace("'", "''") + "'")
                    .collect(Collectors.joining());
        } catch (BadText notAPath) {
            return "";
        }
    }

    private static int opening(List<Token> tokens, int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            depth += tokens.get(i).isSymbol(")") ? 1 : tokens.get(i).isSymbol("(") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return 0;
    }

    private static int closing(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }
}
