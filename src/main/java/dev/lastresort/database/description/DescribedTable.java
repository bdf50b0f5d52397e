package dev.lastresort.database.description;

import java.util.List;
import java.util.Optional;

/**
 * A table as its catalogue knows it.
 *
 * @param key        the columns of the primary key; none if there is none
 * @param uniques    the columns of each other unique constraint or index
 * @param references the foreign keys to other tables and to itself
 * @param checks     the conditions that each row must meet, as the engine writes them
 */
public record DescribedTable(String name, List<DescribedColumn> columns, List<String> key,
        List<List<String>> uniques, List<Reference> references, List<String> checks) {

    public DescribedTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        uniques = uniques.stream().map(List::copyOf).toList();
        references = List.copyOf(references);
        checks = List.copyOf(checks);
    }

    /**
     * A foreign key.
     *
     * @param columns  of this table, in the order of {@code target}
     * @param target   the columns that they refer to
     * @param onDelete what becomes of a row whose target is deleted, such as CASCADE; empty where
     *                 the target cannot be deleted
     * @param onUpdate what becomes of it where the target gets another value, likewise
     */
    public record Reference(String name, List<String> columns, String table, List<String> target,
            String onDelete, String onUpdate) {
        public Reference {
            columns = List.copyOf(columns);
            target = List.copyOf(target);
        }
    }

    public Optional<DescribedColumn> column(String named) {
        return columns.stream().filter(column -> column.name().equals(named)).findFirst();
    }
}
