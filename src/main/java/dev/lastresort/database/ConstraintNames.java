package dev.lastresort.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.constraint.Constraint;
import org.h2.constraint.ConstraintReferential;
import org.h2.constraint.ConstraintUnique;
import org.h2.table.Column;
import org.h2.table.IndexColumn;
import org.h2.table.Table;

/**
 * Constraints that their author gave no name get the one that PostgreSQL gives them: {@code t_pkey},
 * {@code t_c_key}, {@code t_c_fkey}, {@code t_c_check}. A redo names them the same, since it runs
 * the same statements.
 */
final class ConstraintNames {

    private static final String GIVEN_BY_H2 = "CONSTRAINT_";
    private static final int LONGEST = 63;

    private final Engine engine;
    private final Catalog catalog;

    ConstraintNames(Engine engine, Catalog catalog) {
        this.engine = engine;
        this.catalog = catalog;
    }

    /** Names those that have none; to be called when a schema change has been committed. */
    void settle() {
        List<Constraint> nameless = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Table table : catalog.baseTables()) {
            for (Constraint constraint : SchemaPlan.constraints(table)) {
                if (constraint.getTable() == table) {
                    taken.add(constraint.getName());
                    if (constraint.getName().startsWith(GIVEN_BY_H2)) {
                        nameless.add(constraint);
                    }
                }
            }
        }
        nameless.sort(Comparator.comparingInt(Constraint::getId));
        for (Constraint constraint : nameless) {
            String name = free(wanted(constraint), taken);
            taken.add(name);
            engine.session().prepareCommand("ALTER TABLE "
                    + Sequences.quoted(constraint.getTable().getName()) + " RENAME CONSTRAINT "
                    + Sequences.quoted(constraint.getName()) + " TO "
                    + Sequences.quoted(name)).executeUpdate(null);
        }
        if (!nameless.isEmpty()) {
            engine.session().commit(false);
        }
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 1; taken.contains(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    private static String wanted(Constraint constraint) {
        String table = constraint.getTable().getName();
        return switch (constraint.getConstraintType()) {
            case PRIMARY_KEY -> fitting(table, "", "pkey");
            case UNIQUE -> fitting(table, columns(((ConstraintUnique) constraint).getColumns()),
                    "key");
            case REFERENTIAL -> fitting(table,
                    columns(((ConstraintReferential) constraint).getColumns()), "fkey");
            case CHECK, DOMAIN -> {
                Set<Column> columns = constraint.getReferencedColumns(constraint.getTable());
                yield fitting(table, columns.size() == 1
                        ? columns.iterator().next().getName() : "", "check");
            }
        };
    }

    private static String columns(IndexColumn[] columns) {
        return Arrays.stream(columns).map(column -> column.column.getName())
                .collect(Collectors.joining("_"));
    }

    /** PostgreSQL shortens the longer of table and columns until the whole fits. */
    private static String fitting(String table, String columns, String kind) {
        StringBuilder first = new StringBuilder(table);
        StringBuilder second = new StringBuilder(columns);
        int most = LONGEST - 1 - kind.length() - (columns.isEmpty() ? 0 : 1);
        while (first.length() + second.length() > most) {
            StringBuilder longer = first.length() > second.length() ? first : second;
            longer.setLength(longer.length() - 1);
        }
        return first + (second.isEmpty() ? "" : "_" + second) + "_" + kind;
    }
}
