package dev.lastresort.session.importing.history;

import java.util.List;

/**
 * One migration.
 *
 * @param version what its tool calls it, such as V42
 * @param file    where it stands
 */
public record Migration(String version, String file, List<SourceStatement> statements) {
    public Migration {
        statements = List.copyOf(statements);
    }
}
