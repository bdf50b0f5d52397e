package dev.lastresort.database.gate;

import dev.lastresort.database.value.HeldTypes;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one gate through which all SQL from outside passes. It reads tokens, never runs anything, and
 * lets through what its rules know to be harmless; whoever holds an accepted statement may run it.
 * What an engine's own types and functions are, the engine says.
 */
public final class SqlGate {

    /** What stands before the name of a function of a scenario's own. */
    public static final String OWN = OwnCalls.PREFIX;
    public static final int MOST_CHARACTERS = ShapeRule.MOST_CHARACTERS;

    private static final Set<String> STATEMENTS = Set.of("select", "with", "values", "table",
            "insert", "update", "delete", "merge", "create", "alter", "drop", "truncate");

    private final KnownFunctions functions;
    private final GateRule statements = new StatementRule();
    private final List<GateRule> rules;

    public SqlGate(HeldTypes types, KnownFunctions functions) {
        this(types, functions, Set.of());
    }

    /** @param operators the signs of which the engine makes operators besides */
    public SqlGate(HeldTypes types, KnownFunctions functions, Set<String> operators) {
        this.functions = functions;
        rules = List.of(new SymbolRule(operators), new GluedRule(), new ShapeRule(), statements,
                new NameRule(), new TypeRule(types), new CallRule(functions), new SizeRule(),
                new LikeRule(), new WindowRule(), new FrameRule(), new RecursionRule(),
                new DigitsRule(), new NestingRule());
    }

    /**
     * The statement, if it may pass this door; throws {@link RejectedSql} with the rule that it
     * breaks if not.
     */
    public SqlStatement check(String sql, Door door) {
        SqlStatement statement = parsed(sql);
        judge(statement, door, rules);
        BitSet own = OwnCalls.bare(statement.tokens(), functions);
        return own.isEmpty() ? statement : SqlStatement.parse(
                OwnCalls.spelled(statement.text(), statement.tokens(), own));
    }

    /**
     * The text, of which every rule holds that is not about whole statements, with the scenario's
     * own functions spelled apart from all others; throws {@link RejectedSql} if one does not.
     */
    public String checkPart(String sql, Door door) {
        SqlStatement part = parsed(sql);
        judge(part, door, rules.stream().filter(rule -> rule != statements).toList());
        return OwnCalls.spelled(sql, part.tokens(), OwnCalls.bare(part.tokens(), functions));
    }

    /** Whether a scenario may make a function of that name. */
    public boolean mayBeMade(String function) {
        return functions.isOwn(function);
    }

    private static void judge(SqlStatement statement, Door door, List<GateRule> rules) {
        for (GateRule rule : rules) {
            Optional<GateFinding> finding = rule.check(statement, door);
            if (finding.isPresent()) {
                throw new RejectedSql(finding.get());
            }
        }
    }

    /**
     * The condition, if this is one, which stays one when it is put in parentheses behind WHERE;
     * throws {@link RejectedSql} if not.
     */
    public SqlExpression checkCondition(String sql) {
        return checkWithin("SELECT * FROM t WHERE (", sql, "not-one-condition",
                "write one condition, without the word WHERE");
    }

    /** The same for one expression of any type. */
    public SqlExpression checkExpression(String sql) {
        return checkWithin("SELECT (", sql, "not-one-expression",
                "write one expression, such as price * 100");
    }

    private SqlExpression checkWithin(String before, String sql, String rule, String fix) {
        List<Token> tokens = parsed(sql).tokens();
        if (tokens.getFirst().kind() == Token.Kind.WORD
                && STATEMENTS.contains(tokens.getFirst().text())) {
            throw rejected(rule, "this is a whole statement", fix, tokens.getFirst().start());
        }
        int depth = 0;
        for (Token token : tokens) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth < 0) {
                throw rejected(rule, "a parenthesis closes what was never opened", fix,
                        token.start());
            }
            if (depth == 0 && token.isSymbol(",")) {
                throw rejected(rule, "a comma ends the expression", fix, token.start());
            }
        }
        if (depth > 0) {
            throw rejected(rule, "a parenthesis is not closed", fix, 0);
        }
        try {
            check(before + sql + "\n)", Door.FACT);
            return new SqlExpression(sql);
        } catch (RejectedSql e) {
            GateFinding finding = e.finding();
            throw rejected(finding.rule(), finding.message(), finding.fix(),
                    Math.clamp(finding.offset() - before.length(), 0, sql.length()));
        }
    }

    private static SqlStatement parsed(String sql) {
        if (sql.length() > MOST_CHARACTERS) {
            throw rejected("too-large", "the statement has more than " + MOST_CHARACTERS
                    + " characters", "write several smaller statements", 0);
        }
        try {
            return SqlStatement.parse(sql);
        } catch (UnreadableSql e) {
            throw rejected("not-understood", e.getMessage(), "write one complete statement", 0);
        }
    }

    private static RejectedSql rejected(String rule, String message, String fix, int offset) {
        return new RejectedSql(new GateFinding(rule, message, fix, offset));
    }
}
