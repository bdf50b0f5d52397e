package dev.lastresort.database.engine.h2.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.constraint.Constraint;
import org.h2.constraint.ConstraintReferential;
import org.h2.constraint.ConstraintUnique;
import org.h2.table.Column;
import org.h2.table.IndexColumn;
import org.h2.table.Table;

/**
 * The names that PostgreSQL gives to constraints whose author gave none: {@code t_pkey}, {@code
 * t_c_key}, {@code t_c_fkey}, {@code t_c_check}. They stand for the names that H2 gave them.
 */
final class ConstraintNames {

    private static final String GIVEN_BY_H2 = "CONSTRAINT_";
    private static final int LONGEST = 63;

    private ConstraintNames() {}

    /** The constraint of the table that is called so, here or in PostgreSQL. */
    static Optional<Constraint> find(Table table, String name) {
        List<Constraint> own = SchemaPlan.constraints(table).stream()
                .filter(constraint -> constraint.getTable() == table).toList();
        return own.stream().filter(constraint -> constraint.getName().equals(name)).findFirst()
                .or(() -> own.stream().filter(constraint -> constraint.getName()
                        .equals(apart(name, table.getName()))).findFirst())
                .or(() -> nameless(own).entrySet().stream()
                        .filter(named -> named.getValue().equals(name)).map(Map.Entry::getKey)
                        .findFirst());
    }

    /** The name that PostgreSQL would have given to a constraint that was given none. */
    static Optional<String> given(Table table, Constraint constraint) {
        List<Constraint> own = SchemaPlan.constraints(table).stream()
                .filter(each -> each.getTable() == table).toList();
        return Optional.ofNullable(nameless(own).get(constraint));
    }

    /** What a constraint is called here whose name another table's has, too. */
    static String apart(String name, String table) {
        return name + " (" + table + ")";
    }

    private static Map<Constraint, String> nameless(List<Constraint> own) {
        Map<Constraint, String> named = new LinkedHashMap<>();
        Set<String> taken = own.stream().map(Constraint::getName)
                .collect(Collectors.toCollection(HashSet::new));
        List<Constraint> nameless = own.stream()
                .filter(constraint -> constraint.getName().startsWith(GIVEN_BY_H2))
                .sorted(Comparator.comparingInt(Constraint::getId)).toList();
        for (Constraint constraint : nameless) {
            String given = free(wanted(constraint), taken);
            taken.add(given);
            named.put(constraint, given);
        }
        return named;
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
