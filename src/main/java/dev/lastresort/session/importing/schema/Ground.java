package dev.lastresort.session.importing.schema;

import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.session.importing.history.SourceStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schema before a migration, as far as the engine made it.
 *
 * @param statements what made it, in order
 * @param tables     the base tables by name, without the history of migrations
 * @param rows       how many rows the statements themselves put into each table
 * @param remarks    what the engine refused, each with its place
 */
public record Ground(List<SourceStatement> statements, List<DescribedTable> tables,
        Map<String, Long> rows, List<String> remarks) {
    public Ground {
        statements = List.copyOf(statements);
        tables = List.copyOf(tables);
        rows = Map.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    public Optional<DescribedTable> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** How many foreign keys of other tables refer to a table. */
    public long references(String table) {
        return tables.stream().filter(other -> !other.name().equals(table))
                .flatMap(other -> other.references().stream())
                .filter(reference -> reference.table().equals(table)).count();
    }
}
