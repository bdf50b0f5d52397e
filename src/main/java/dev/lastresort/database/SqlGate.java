package dev.lastresort.database;

import java.util.List;
import java.util.Optional;

/**
 * The one gate through which all SQL from outside passes. It reads tokens, never runs anything, and
 * lets through what its rules know to be harmless; whoever holds an accepted statement may run it.
 */
public final class SqlGate {

    private static final List<GateRule> RULES = List.of(new SymbolRule(), new StatementRule(),
            new NameRule(),
            new CallRule(), new SizeRule());

    private SqlGate() {}

    /**
     * The statement, if it may pass this door; throws {@link RefusedSql} with the rule that it
     * breaks if not.
     */
    public static SqlStatement check(String sql, Door door) {
        SqlStatement statement;
        try {
            statement = SqlStatement.parse(sql);
        } catch (SqlFailure e) {
            throw new RefusedSql(new Refusal("not-understood", e.getMessage(),
                    "write one complete statement", 0));
        }
        for (GateRule rule : RULES) {
            Optional<Refusal> refusal = rule.check(statement, door);
            if (refusal.isPresent()) {
                throw new RefusedSql(refusal.get());
            }
        }
        return statement;
    }
}
