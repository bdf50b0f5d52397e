package dev.lastresort.database.engine.h2.change;

import dev.lastresort.database.gate.SqlStatement;
import java.util.Optional;
import org.h2.constraint.Constraint;

/**
 * VALIDATE CONSTRAINT, which looks at the rows that there are, and changes nothing.
 *
 * @param name       as it was written
 * @param constraint empty if the table has none of that name
 */
public record Validation(String name, Optional<Constraint> constraint) {

    /** Empty if the statement is another one. */
    public static Optional<Validation> of(SqlStatement statement, Tables tables) {
        Spelled words = new Spelled(statement.tokens());
        int at = words.says(2, "if", "exists") ? 5 : 3;
        if (!words.says(0, "alter", "table") || !words.says(at, "validate", "constraint")) {
            return Optional.empty();
        }
        String name = words.text(at + 2);
        return Optional.of(new Validation(name, tables.find(words.text(at - 1))
                .flatMap(table -> ConstraintNames.find(table, name))));
    }
}
