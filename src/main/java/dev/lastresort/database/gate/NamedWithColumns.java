package dev.lastresort.database.gate;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Where, by the grammar, a name before a parenthesis is that of a table, a view, a common table or
 * an alias, whose columns stand in the parentheses. Every other name before one is called.
 */
final class NamedWithColumns {

    private static final Set<String> ENDS_FROM = Set.of("where", "group", "having", "order",
            "limit", "offset", "fetch", "union", "except", "intersect", "minus", "window",
            "qualify", "for", "set", "when", "values");
    /** What may stand before a relation, so that what follows it is no alias. */
    private static final Set<String> BEFORE_A_RELATION = Set.of("from", "join", "using", "lateral",
            "only", "natural", "cross", "inner", "left", "right", "full", "outer", "table");

    private final List<Token> tokens;
    private final BitSet places = new BitSet();

    /** What has been seen since the parenthesis that is open now. */
    private static final class Level {
        /** Whether a query or a change stands here, and no arguments of a function. */
        private boolean ofQuery;
        private boolean inFrom;
        /** Whether a relation stands here, and no condition of a join. */
        private boolean atRelation;
        /** Whether the common tables of a WITH stand here. */
        private boolean inWith;
    }

    private NamedWithColumns(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The indexes of such names. */
    static BitSet in(List<Token> tokens) {
        NamedWithColumns found = new NamedWithColumns(tokens);
        found.inDefinitions();
        found.inQueries();
        return found.places;
    }

    /** CREATE TABLE t (, CREATE VIEW v (, CREATE INDEX … ON t (, REFERENCES t (. */
    private void inDefinitions() {
        if (tokens.isEmpty() || !word(0, "create") && !word(0, "alter")) {
            return;
        }
        int at = 1;
        while (word(at, "or") || word(at, "replace") || word(at, "unique")) {
            at++;
        }
        if (word(0, "create") && (word(at, "table") || word(at, "view"))) {
            boolean onlyNew = word(at + 1, "if") && word(at + 2, "not") && word(at + 3, "exists");
            name(onlyNew ? at + 4 : at + 1);
        } else if (word(0, "create") && indexOf("index") >= 0 && indexOf("on") >= 0) {
            name(indexOf("on") + 1);
        }
        for (int i = 1; i < tokens.size(); i++) {
            if (word(i, "references")) {
                name(i + 1);
            }
        }
    }

    private void inQueries() {
        Deque<Level> levels = new ArrayDeque<>();
        levels.push(new Level());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Level level = levels.peek();
            if (token.isSymbol("(")) {
                levels.push(new Level());
            } else if (token.isSymbol(")") && levels.size() > 1) {
                levels.pop();
            } else if (token.isSymbol(",")) {
                level.atRelation = level.inFrom;
                if (level.inWith) {
                    commonTable(i + 1);
                }
            } else if (token.kind() == Token.Kind.WORD) {
                read(i, token.text(), level);
            }
            if (token.isName() && level.atRelation && isAlias(i) && namesInside(i + 1) > 0) {
                places.set(i);
            }
        }
    }

    private void read(int at, String word, Level level) {
        switch (word) {
            case "into" -> {
                if (word(at - 1, "insert") || word(at - 1, "merge")) {
                    name(at + 1);
                }
            }
            case "with" -> level.inWith = commonTable(word(at + 1, "recursive") ? at + 2 : at + 1);
            case "select", "insert", "update", "delete", "merge" -> {
                level.ofQuery = true;
                level.inWith = false;
                level.inFrom = false;
            }
            case "from", "join", "using" ->
                    level.inFrom |= level.ofQuery && !word(at - 1, "distinct");
            default -> level.inFrom &= !ENDS_FROM.contains(word);
        }
        switch (word) {
            case "from", "join", "using" -> level.atRelation = level.inFrom;
            case "on" -> level.atRelation = false;
            default -> level.atRelation &= level.inFrom;
        }
    }

    /** Whether one is defined here; if it names its columns, its name is such a place. */
    private boolean commonTable(int at) {
        if (at >= tokens.size() || !tokens.get(at).isName()) {
            return false;
        }
        int close = namesInside(at + 1);
        boolean defined = word(close > 0 ? close + 1 : at + 1, "as");
        if (defined && close > 0) {
            places.set(at);
        }
        return defined;
    }

    /** It stands behind a relation: behind its name, its parentheses, or AS. */
    private boolean isAlias(int at) {
        Token before = tokens.get(Math.max(0, at - 1));
        boolean word = before.kind() == Token.Kind.WORD;
        return before.isSymbol(")")
                || before.isName() && !(word && BEFORE_A_RELATION.contains(before.text()));
    }

    /** Where the parentheses close that open at {@code open} and hold names alone; -1 if not. */
    private int namesInside(int open) {
        if (open >= tokens.size() || !tokens.get(open).isSymbol("(")) {
            return -1;
        }
        for (int i = open + 1; i + 1 < tokens.size(); i += 2) {
            if (!tokens.get(i).isName()) {
                return -1;
            }
            if (tokens.get(i + 1).isSymbol(")")) {
                return i + 1;
            }
            if (!tokens.get(i + 1).isSymbol(",")) {
                return -1;
            }
        }
        return -1;
    }

    /** A name, perhaps with that of its schema before it. */
    private void name(int at) {
        int last = at;
        while (last + 2 < tokens.size() && tokens.get(last + 1).isSymbol(".")) {
            last += 2;
        }
        if (last < tokens.size() && tokens.get(last).isName()) {
            places.set(last);
        }
    }

    private boolean word(int at, String word) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isWord(word);
    }

    private int indexOf(String word) {
        for (int i = 1; i < tokens.size(); i++) {
            if (word(i, word)) {
                return i;
            }
        }
        return -1;
    }
}
