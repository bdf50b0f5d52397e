package dev.lastresort.database.change;

import dev.lastresort.database.gate.SqlKind;
import dev.lastresort.database.gate.SqlStatement;

/** What a statement comes to, which is done whole or not at all. */
public enum Extent {
    ONE,
    SEVERAL_OF_ROWS,
    /** Each of them commits by itself. */
    SEVERAL_OF_SCHEMA;

    public static Extent of(SqlStatement statement, Tables tables) {
        if (statement.kind() != SqlKind.SCHEMA) {
            return statement.parts().size() > 1 ? SEVERAL_OF_ROWS : ONE;
        }
        boolean several = statement.isReplaced()
                || new SchemaPlan(tables).of(statement).size() > 1;
        return several ? SEVERAL_OF_SCHEMA : ONE;
    }
}
