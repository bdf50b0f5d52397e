package dev.lastresort.database;

import java.util.List;
import java.util.Optional;

/**
 * The one gate through which all SQL from outside passes. It reads tokens, never runs anything, and
 * lets through what its rules know to be harmless; whoever holds an accepted statement may run it.
 */
public final class SqlGate {

    private static final List<GateRule> RULES = List.of(new SymbolRule(), new GluedRule(),
            new ShapeRule(), new StatementRule(), new NameRule(), new TypeRule(), new CallRule(),
            new SizeRule(), new LikeRule());
    private static final String BEFORE_CONDITION = "SELECT * FROM t WHERE (";

    private SqlGate() {}

    /**
     * The statement, if it may pass this door; throws {@link RefusedSql} with the rule that it
     * breaks if not.
     */
    public static SqlStatement check(String sql, Door door) {
        SqlStatement statement = parsed(sql);
        for (GateRule rule : RULES) {
            Optional<Refusal> refusal = rule.check(statement, door);
            if (refusal.isPresent()) {
                throw new RefusedSql(refusal.get());
            }
        }
        return statement;
    }

    /**
     * Throws {@link RefusedSql} unless this is one condition, which stays one when it is put in
     * parentheses behind WHERE.
     */
    public static void checkCondition(String sql) {
        int depth = 0;
        for (Token token : parsed(sql).tokens()) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth < 0) {
                throw refused("not-one-condition", "a parenthesis closes what was never opened",
                        "write one condition, without the word WHERE", token.start());
            }
        }
        if (depth > 0) {
            throw refused("not-one-condition", "a parenthesis is not closed",
                    "write one condition, without the word WHERE", 0);
        }
        try {
            check(BEFORE_CONDITION + sql + "\n)", Door.FACT);
        } catch (RefusedSql e) {
            Refusal refusal = e.refusal();
            throw refused(refusal.rule(), refusal.message(), refusal.mend(),
                    Math.clamp(refusal.offset() - BEFORE_CONDITION.length(), 0, sql.length()));
        }
    }

    private static SqlStatement parsed(String sql) {
        if (sql.length() > ShapeRule.MOST_CHARACTERS) {
            throw refused("too-large", "the statement has more than " + ShapeRule.MOST_CHARACTERS
                    + " characters", "write several smaller statements", 0);
        }
        try {
            return SqlStatement.parse(sql);
        } catch (SqlFailure e) {
            throw refused("not-understood", e.getMessage(), "write one complete statement", 0);
        }
    }

    private static RefusedSql refused(String rule, String message, String mend, int offset) {
        return new RefusedSql(new Refusal(rule, message, mend, offset));
    }
}
