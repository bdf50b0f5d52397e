package dev.lastresort.database.gate;

import dev.lastresort.database.value.HeldTypes;
import java.util.List;
import java.util.Optional;

/**
 * The one gate through which all SQL from outside passes. It reads tokens, never runs anything, and
 * lets through what its rules know to be harmless; whoever holds an accepted statement may run it.
 * What an engine's own types and functions are, the engine says.
 */
public final class SqlGate {

    public static final int MOST_CHARACTERS = ShapeRule.MOST_CHARACTERS;

    private static final String BEFORE_CONDITION = "SELECT * FROM t WHERE (";

    private final List<GateRule> rules;

    public SqlGate(HeldTypes types, KnownFunctions functions) {
        rules = List.of(new SymbolRule(), new GluedRule(), new ShapeRule(), new StatementRule(),
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
        for (GateRule rule : rules) {
            Optional<GateFinding> finding = rule.check(statement, door);
            if (finding.isPresent()) {
                throw new RejectedSql(finding.get());
            }
        }
        return statement;
    }

    /**
     * The condition, if this is one, which stays one when it is put in parentheses behind WHERE;
     * throws {@link RejectedSql} if not.
     */
    public SqlCondition checkCondition(String sql) {
        int depth = 0;
        for (Token token : parsed(sql).tokens()) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth < 0) {
                throw rejected("not-one-condition", "a parenthesis closes what was never opened",
                        "write one condition, without the word WHERE", token.start());
            }
        }
        if (depth > 0) {
            throw rejected("not-one-condition", "a parenthesis is not closed",
                    "write one condition, without the word WHERE", 0);
        }
        try {
            check(BEFORE_CONDITION + sql + "\n)", Door.FACT);
            return new SqlCondition(sql);
        } catch (RejectedSql e) {
            GateFinding finding = e.finding();
            throw rejected(finding.rule(), finding.message(), finding.fix(),
                    Math.clamp(finding.offset() - BEFORE_CONDITION.length(), 0, sql.length()));
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
