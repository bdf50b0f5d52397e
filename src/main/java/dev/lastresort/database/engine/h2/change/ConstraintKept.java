package dev.lastresort.database.engine.h2.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.constraint.Constraint;
import org.h2.table.Table;

/**
 * The names of constraints as PostgreSQL keeps them: two tables may each have a check or a
 * reference of one name, which H2 allows once in a schema, and a name that nobody gave stays as it
 * is when the table gets another.
 */
final class ConstraintKept {

    private final Tables tables;

    ConstraintKept(Tables tables) {
        this.tables = tables;
    }

    /** The statement in which a name that another table's constraint has is told apart. */
    String toldApart(String table, Spelled words, String sql) {
        StringBuilder text = new StringBuilder(sql);
        for (int i = words.size() - 3; i > 2; i--) {
            boolean named = words.isWord(i, "constraint") && !words.isWord(i + 1, "if")
                    && (words.isWord(i + 2, "check") || words.isWord(i + 2, "foreign")
                            || words.isWord(i + 2, "references"));
            if (named && isTaken(table, words.text(i + 1))) {
                text.replace(words.start(i + 1), words.end(i + 1),
                        Tables.quoted(ConstraintNames.apart(words.text(i + 1), table)));
            }
        }
        return text.toString();
    }

    private boolean isTaken(String table, String name) {
        return tables.base().stream().filter(other -> !other.getName().equals(table))
                .flatMap(other -> SchemaPlan.constraints(other).stream()
                        .filter(constraint -> constraint.getTable() == other))
                .anyMatch(constraint -> constraint.getName().equals(name));
    }

    /**
     * Gives a table's constraints the names that they would have had in PostgreSQL all along.
     *
     * @param now what the table is called by then
     */
    List<String> named(Table table, String now) {
        List<String> statements = new ArrayList<>();
        for (Constraint constraint : SchemaPlan.constraints(table)) {
            Optional<String> given = ConstraintNames.given(table, constraint);
            if (given.isPresent() && !isTaken("", given.get())) {
                statements.add("ALTER TABLE " + Tables.quoted(now)
                        + " RENAME CONSTRAINT " + Tables.quoted(constraint.getName()) + " TO "
                        + Tables.quoted(given.get()));
            }
        }
        return statements;
    }
}
