package dev.lastresort.session.importing.draft;

import static dev.lastresort.session.importing.draft.DraftText.NODES;

import dev.lastresort.database.description.DescribedColumn;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.session.importing.schema.MigrationEffect;
import dev.lastresort.session.importing.schema.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One fact for a table: its rows by their key, under their names before the migration, whatever
 * the schema is called since.
 */
final class FactDraft {

    private final DescribedTable table;
    private final DraftPlan plan;

    FactDraft(DescribedTable table, DraftPlan plan) {
        this.table = table;
        this.plan = plan;
    }

    String name() {
        return Names.plain(table.name());
    }

    /** @param undone the schema's version once the migration is taken back */
    ObjectNode fact(Optional<String> undone, boolean sinceMigration) {
        ObjectNode fact = NODES.objectNode().put("name", name()).put("title", table.name());
        ArrayNode key = fact.putArray("key");
        table.key().stream().map(Names::file).forEach(key::add);
        ArrayNode alternatives = fact.putArray("alternatives");
        String before = query(table.name(), Map.of(), Optional.empty());
        alternative(alternatives, Optional.empty(), table.name(), before);
        if (sinceMigration) {
            since().filter(query -> !query.equals(before)).ifPresent(query -> {
                alternative(alternatives, Optional.of(plan.version()), nameAfter(), query);
                undone.ifPresent(version -> alternative(
                        alternatives, Optional.of(version), table.name(), before));
            });
        }
        return fact;
    }

    private static void alternative(
            ArrayNode alternatives, Optional<String> since, String table, String query) {
        ObjectNode alternative = alternatives.addObject();
        since.ifPresent(version -> alternative.put("since", version));
        alternative.put("table", Names.file(table)).set("query", DraftText.sql(query));
    }

    private String nameAfter() {
        return plan.effectsOn(table.name()).stream()
                .filter(effect -> effect.kind() == MigrationEffect.Kind.TABLE_RENAMED)
                .map(MigrationEffect::now).reduce((_, later) -> later).orElse(table.name());
    }

    /** How it is read after the migration; nothing if its table is gone. */
    private Optional<String> since() {
        return plan.change().after(nameAfter()).map(after -> {
            Map<String, String> names = new TreeMap<>();
            plan.change().effects().stream()
                    .filter(effect -> effect.kind() == MigrationEffect.Kind.COLUMN_RENAMED
                            && List.of(table.name(), nameAfter()).contains(effect.table()))
                    .forEach(effect -> names.put(effect.column(), effect.now()));
            return query(after.name(), names, Optional.of(after));
        });
    }

    private String query(
            String from, Map<String, String> renamed, Optional<DescribedTable> after) {
        return "SELECT " + table.columns().stream()
                .map(column -> column(column, renamed.getOrDefault(
                        column.name(), column.name()), after))
                .collect(Collectors.joining(", ")) + "\nFROM " + Names.sql(from);
    }

    private static String column(
            DescribedColumn was, String called, Optional<DescribedTable> after) {
        if (after.isEmpty()) {
            return Names.sql(was.name());
        }
        return after.get().column(called).map(is -> is.type().equals(was.type())
                ? called.equals(was.name()) ? Names.sql(called)
                        : Names.sql(called) + " AS " + Names.sql(was.name())
                : "CAST(" + Names.sql(called) + " AS " + type(was) + ") AS "
                        + Names.sql(was.name()))
                .orElseGet(() -> "CAST(NULL AS " + type(was) + ") AS " + Names.sql(was.name()));
    }

    /** A type as it may be written again. */
    static String type(DescribedColumn column) {
        return switch (column.family()) {
            case ENUM, JSON, INTERVAL, OTHER, ARRAY -> "text";
            default -> column.type().startsWith("CHARACTER VARYING") && column.length() > 100_000
                    ? "text" : column.type().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
