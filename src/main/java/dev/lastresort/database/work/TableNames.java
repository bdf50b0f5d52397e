package dev.lastresort.database.work;

import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names that stand in a statement where a table or a view stands: behind FROM, JOIN, INTO and
 * the like. A column or an alias that is called like a table is none of them; a common table is
 * one, also where it hides a table of its name.
 */
public final class TableNames {

    private enum Due {
        /** A name here is something else. */
        NOTHING,
        /** A table comes next. */
        TABLE,
        /** One stood here: behind a comma stands another. */
        COMMA,
        /** Inside EXTRACT and its kin, where FROM and FOR are words of the function. */
        CALL
    }

    private static final Set<String> CALLS_WITH_FROM =
            Set.of("extract", "substring", "trim", "overlay");
    private static final Set<String> OPENING = Set.of("from", "join", "into", "update", "table",
            "view", "references", "truncate", "using", "on");
    private static final Set<String> NOT_BEFORE_UPDATE =
            Set.of("for", "do", "on", "key", "then");
    private static final Set<String> PASSED_OVER =
            Set.of("if", "not", "exists", "only", "lateral", "final", "new", "old");
    private static final Set<String> CLOSING = Set.of("select", "with", "values", "where", "set",
            "group", "order", "having", "limit", "offset", "fetch", "when", "union", "except",
            "intersect", "for", "window", "qualify", "returning", "insert", "delete", "merge",
            "add", "alter", "drop", "rename");

    private final List<Token> tokens;
    private final boolean makesIndex;
    private final SortedSet<String> names = new TreeSet<>();
    private final Deque<Due> outside = new ArrayDeque<>();
    private Due due = Due.NOTHING;

    private TableNames(List<Token> tokens) {
        this.tokens = tokens;
        makesIndex = is(0, "create")
                && tokens.stream().limit(4).anyMatch(token -> token.isWord("index"));
    }

    /** Words in lower case, quoted names as they are written. */
    public static SortedSet<String> of(SqlStatement statement) {
        SortedSet<String> names = new TreeSet<>();
        if (statement.isReplaced()) {
            statement.parts().forEach(part -> names.addAll(of(part)));
        } else {
            TableNames found = new TableNames(statement.tokens());
            found.read();
            names.addAll(found.names);
        }
        return Collections.unmodifiableSortedSet(names);
    }

    private void read() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSymbol("(")) {
                open(i);
            } else if (token.isSymbol(")")) {
                due = outside.isEmpty() ? Due.NOTHING : outside.pop();
            } else if (token.isSymbol(",")) {
                due = due == Due.COMMA ? Due.TABLE : due;
            } else if (due != Due.CALL && token.isName()) {
                name(token, i);
            }
        }
    }

    private void open(int i) {
        boolean call = i > 0 && tokens.get(i - 1).kind() == Token.Kind.WORD
                && CALLS_WITH_FROM.contains(tokens.get(i - 1).text());
        outside.push(due == Due.TABLE ? Due.COMMA : due);
        due = call ? Due.CALL : due == Due.TABLE ? Due.TABLE : Due.NOTHING;
    }

    private void name(Token token, int i) {
        boolean word = token.kind() == Token.Kind.WORD;
        if (word && opens(i)) {
            due = Due.TABLE;
        } else if (word && CLOSING.contains(token.text())) {
            due = Due.NOTHING;
        } else if (due == Due.TABLE && !isSymbol(i + 1, ".")
                && !(word && PASSED_OVER.contains(token.text()))) {
            names.add(token.text());
            due = Due.COMMA;
        }
    }

    private boolean opens(int i) {
        String word = tokens.get(i).text();
        return OPENING.contains(word) && switch (word) {
            case "from" -> !(is(i - 1, "distinct") && (is(i - 2, "is") || is(i - 2, "not")));
            case "update" -> i == 0 || !NOT_BEFORE_UPDATE.contains(tokens.get(i - 1).text());
            case "on" -> makesIndex;
            // JOIN … USING (column): what stands in the parentheses is no table.
            case "using" -> !isSymbol(i + 1, "(") || is(i + 2, "select") || is(i + 2, "values")
                    || is(i + 2, "with") || is(i + 2, "table");
            default -> true;
        };
    }

    private boolean is(int i, String word) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isWord(word);
    }

    private boolean isSymbol(int i, String symbol) {
        return i < tokens.size() && tokens.get(i).isSymbol(symbol);
    }
}
