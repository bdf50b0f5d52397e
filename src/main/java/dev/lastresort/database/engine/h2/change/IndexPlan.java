package dev.lastresort.database.engine.h2.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.h2.constraint.Constraint;
import org.h2.constraint.ConstraintReferential;
import org.h2.index.Index;
import org.h2.table.Table;
import org.h2.table.TableView;

/**
 * Indexes where H2 has other ones than PostgreSQL: none on views, none on expressions, none with
 * the name of a constraint, and such as a reference has taken for its own.
 */
final class IndexPlan {

    private final Tables tables;

    IndexPlan(Tables tables) {
        this.tables = tables;
    }

    List<String> created(Spelled words, String sql) {
        int on = words.find("on");
        boolean onView = tables.find(words.text(on + 1)).filter(TableView.class::isInstance)
                .isPresent();
        return onView ? List.of() : new UniqueIndexPlan(tables).created(words, sql);
    }

    List<String> dropped(Spelled words, String sql) {
        String name = words.text(words.says(2, "if", "exists") ? 4 : 2);
        List<String> computed = new UniqueIndexPlan(tables).dropped(name);
        if (!computed.isEmpty()) {
            return computed;
        }
        List<ConstraintReferential> users = usersOf(name);
        List<String> statements = new ArrayList<>();
        users.forEach(user -> statements.add("ALTER TABLE "
                + Tables.quoted(user.getTable().getName()) + " DROP CONSTRAINT "
                + Tables.quoted(user.getName())));
        statements.add(sql);
        users.forEach(user -> statements.add(user.getCreateSQLWithoutIndexes()));
        return statements;
    }

    /** An index that PostgreSQL would have for a constraint goes by the constraint's name. */
    List<String> renamed(Spelled words, String sql) {
        int at = words.says(2, "if", "exists") ? 4 : 2;
        String name = words.text(at);
        boolean known = tables.base().stream().flatMap(table -> table.getIndexes().stream())
                .anyMatch(index -> index.getName().equals(name));
        if (known || !words.says(at + 1, "rename", "to")) {
            return List.of(sql);
        }
        for (Table table : tables.base()) {
            Optional<Constraint> constraint = ConstraintNames.find(table, name);
            if (constraint.isPresent()) {
                return List.of("ALTER TABLE " + Tables.quoted(table.getName())
                        + " RENAME CONSTRAINT " + Tables.quoted(constraint.get().getName())
                        + " TO " + Tables.quoted(words.text(at + 3)));
            }
        }
        return List.of(sql);
    }

    /** References whose own index it has become, though it was made by itself. */
    private List<ConstraintReferential> usersOf(String name) {
        List<ConstraintReferential> users = new ArrayList<>();
        for (Table table : tables.base()) {
            for (Index index : table.getIndexes()) {
                if (index.getName().equals(name)) {
                    SchemaPlan.constraints(table).stream()
                            .filter(ConstraintReferential.class::isInstance)
                            .map(ConstraintReferential.class::cast)
                            .filter(reference -> reference.getTable() == table
                                    && startsWith(index, reference))
                            .forEach(users::add);
                }
            }
        }
        return users;
    }

    private static boolean startsWith(Index index, ConstraintReferential reference) {
        int columns = reference.getColumns().length;
        return index.getColumns().length >= columns && Arrays.stream(reference.getColumns())
                .allMatch(column -> index.getColumnIndex(column.column) >= 0
                        && index.getColumnIndex(column.column) < columns);
    }
}
