package dev.lastresort.database.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement is of a size and depth that the database's parser and planner take in their stride:
 * both work by recursion, and neither can be interrupted. More than five tables in one FROM
 * are rejected because H2 then chooses among the orders of the join for as long as a clock lets it;
 * those behind an outer join do not count, since they stay where they are.
 */
final class ShapeRule implements GateRule {

    static final int MOST_CHARACTERS = 1_000_000;

    private static final int MOST_TOKENS = 200_000;
    private static final int DEEPEST = 50;
    private static final int LONGEST_CHAIN = 500;
    /** How deep a tree of parts may get; a small stack takes half as many again. */
    private static final int DEEPEST_TREE = 1_500;
    private static final int MOST_TABLES = 5;
    private static final int MOST_JOINED = 40;
    private static final Set<String> LINKS = Set.of("and", "or", "not", "case", "union", "except",
            "intersect", "minus", "join", "select", "values", "is", "in", "like", "between");
    private static final Set<String> ENDS_FROM = Set.of("where", "group", "having", "order",
            "limit", "offset", "fetch", "union", "except", "intersect", "minus", "window",
            "qualify", "for", "select", "set", "when");

    /** What has been seen since the parenthesis, or the CASE, that is open now. */
    private static final class Level {
        private final boolean ofCase;
        private int links;
        private int tree;
        private int deepestTree;
        private int tables;
        private int allTables;
        private boolean inFrom;
        /** Whether an outer join came before: what stands behind it is not put elsewhere. */
        private boolean fixed;
        /** Whether the words before say LEFT, or LEFT OUTER. */
        private boolean outer;

        Level(boolean ofCase) {
            this.ofCase = ofCase;
        }

        /** {@code (((a) + b) + c)}: what is linked to a tree stands above it. */
        int depth() {
            return Math.max(deepestTree, tree);
        }
    }

    @Override
    public Optional<GateFinding> check(SqlStatement statement, Door door) {
        List<Token> tokens = statement.tokens();
        if (tokens.size() > MOST_TOKENS) {
            return tooLarge("the statement has more than " + MOST_TOKENS + " words", tokens.get(0));
        }
        Deque<Level> levels = new ArrayDeque<>();
        levels.push(new Level(false));
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSymbol("(") || token.isWord("case")) {
                levels.push(new Level(token.isWord("case")));
            } else if (levels.size() > 1 && (token.isSymbol(")") && !levels.peek().ofCase
                    || token.isWord("end") && levels.peek().ofCase)) {
                Level inner = levels.pop();
                // the tables of a join in parentheses count where they stand
                levels.peek().tables += inner.inFrom || !levels.peek().inFrom ? 0 : inner.tables;
                levels.peek().tree = Math.max(levels.peek().tree, inner.depth() + 1);
            } else {
                count(token, levels.peek());
            }
            Optional<GateFinding> finding = judge(levels, token);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    private static void count(Token token, Level level) {
        if (token.isSymbol(",")) {
            level.links = 0;
            level.deepestTree = level.depth();
            level.tree = 0;
            level.tables += level.inFrom ? 1 : 0;
            level.allTables += level.inFrom ? 1 : 0;
            level.fixed = false;
            return;
        }
        boolean word = token.kind() == Token.Kind.WORD;
        if (word && (token.text().equals("from") || token.text().equals("using"))) {
            level.inFrom = true;
            level.tables = Math.max(1, level.tables);
        } else if (word && token.text().equals("join")) {
            level.fixed |= level.inFrom && level.outer;
            level.tables += level.fixed ? 0 : 1;
            level.allTables++;
        } else if (word && ENDS_FROM.contains(token.text())) {
            level.inFrom = false;
            level.fixed = false;
            level.tables = 0;
            level.allTables = 0;
        }
        // LEFT [OUTER] JOIN, which is no call of the function
        level.outer = word && (token.text().equals("left") || token.text().equals("outer")
                && level.outer);
        boolean sign = token.kind() == Token.Kind.SYMBOL && !token.text().equals(".");
        int link = sign || word && LINKS.contains(token.text()) ? 1 : 0;
        level.links += link;
        level.tree += link;
    }

    private static Optional<GateFinding> judge(Deque<Level> levels, Token token) {
        if (levels.size() > DEEPEST) {
            return tooLarge("parentheses and CASEs are nested more than " + DEEPEST
                    + " deep", token);
        }
        if (levels.peek().links > LONGEST_CHAIN || levels.peek().tree > DEEPEST_TREE) {
            return tooLarge("an expression has more than " + LONGEST_CHAIN + " parts", token);
        }
        if (levels.peek().allTables > MOST_JOINED) {
            return tooLarge("more than " + MOST_JOINED + " tables are joined", token);
        }
        if (levels.peek().tables > MOST_TABLES) {
            return Optional.of(new GateFinding("too-many-tables", "more than " + MOST_TABLES
                    + " tables are joined: how that is done would depend on the machine's speed",
                    "join fewer tables at once, some of them in a subquery", token.start()));
        }
        return Optional.empty();
    }

    private static Optional<GateFinding> tooLarge(String what, Token token) {
        return Optional.of(new GateFinding("too-large", what, "write several smaller statements",
                token.start()));
    }
}
