package dev.lastresort.session.importing.history;

import java.util.List;
import java.util.Optional;

/**
 * What a history comes to for one of its migrations.
 *
 * @param before        makes the schema as it was before it
 * @param versionBefore the schema's version then
 * @param incident      the migration; none if there is only a schema
 * @param remarks       what was not read, each with its place, and what was taken for granted
 */
public record ImportPlan(HistoryKind kind, List<SourceStatement> before, String versionBefore,
        Optional<Migration> incident, List<String> remarks) {
    public ImportPlan {
        before = List.copyOf(before);
        remarks = List.copyOf(remarks);
    }
}
