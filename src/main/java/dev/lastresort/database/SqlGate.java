package dev.lastresort.database;

/** The one gate through which all SQL from outside passes. Whoever holds an accepted statement may run it. */
public final class SqlGate {

    private SqlGate() {}

    /** The statement, if it may pass this door; throws {@link RefusedSql} with the rule that it breaks if not. */
    public static SqlStatement check(String sql, Door door) {
        try {
            return SqlStatement.parse(sql);
        } catch (SqlFailure e) {
            throw new RefusedSql(new Refusal("not-understood", e.getMessage(), "check the quotes", 0));
        }
    }
}
