package dev.lastresort.session.importing.schema;

import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.session.importing.history.SourceStatement;
import java.util.List;
import java.util.Optional;

/**
 * A migration, tried on the schema before it.
 *
 * @param statements what of it the engine runs
 * @param effects    what it does, statement by statement
 * @param after      the base tables when it has ended
 * @param remarks    what the engine refused, each with its place
 */
public record TriedMigration(List<SourceStatement> statements, List<MigrationEffect> effects,
        List<DescribedTable> after, List<String> remarks) {
    public TriedMigration {
        statements = List.copyOf(statements);
        effects = List.copyOf(effects);
        after = List.copyOf(after);
        remarks = List.copyOf(remarks);
    }

    public Optional<DescribedTable> after(String name) {
        return after.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
