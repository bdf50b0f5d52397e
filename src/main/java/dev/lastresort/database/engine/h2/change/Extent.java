package dev.lastresort.database.engine.h2.change;

import dev.lastresort.database.gate.SqlKind;
import dev.lastresort.database.gate.SqlStatement;
import java.util.function.IntSupplier;

/** What a statement comes to, which is done whole or not at all. */
public enum Extent {
    ONE,
    SEVERAL_OF_ROWS,
    /** Each of them commits by itself. */
    SEVERAL_OF_SCHEMA;

    /** @param plan how many statements it takes */
    public static Extent of(SqlStatement statement, IntSupplier plan) {
        if (statement.kind() != SqlKind.SCHEMA) {
            return statement.parts().size() > 1 ? SEVERAL_OF_ROWS : ONE;
        }
        return statement.isReplaced() || plan.getAsInt() > 1 ? SEVERAL_OF_SCHEMA : ONE;
    }
}
