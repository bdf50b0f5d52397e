package dev.lastresort.session.importing.draft;

import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.session.importing.hazard.Danger;
import dev.lastresort.session.importing.history.ImportPlan;
import dev.lastresort.session.importing.schema.FillOrder;
import dev.lastresort.session.importing.schema.Ground;
import dev.lastresort.session.importing.schema.MigrationEffect;
import dev.lastresort.session.importing.schema.TriedMigration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a draft is made of.
 *
 * @param change        the migration, with the statement that the danger proposes at its end
 * @param version       what the migration is called
 * @param versionBefore what the schema is called before it
 * @param engine        what runs the SQL
 */
public record DraftPlan(String id, String version, String versionBefore, ImportPlan plan,
        Ground ground, TriedMigration change, Danger danger, EngineName engine) {

    private static final int MOST_TOUCHED = 4;
    private static final int MOST_IMPORTANT = 4;

    /** The tables that there are before the migration and that it does something to, in order. */
    public List<String> touched() {
        Set<String> tables = new LinkedHashSet<>();
        change.effects().stream().sorted(Comparator.comparing(MigrationEffect::kind))
                .forEach(effect -> {
                    tables.add(nameBefore(effect.table()));
                    if (effect.kind() == MigrationEffect.Kind.REFERENCE_ADDED) {
                        tables.add(effect.now());
                    }
                });
        change.after().stream()
                .filter(table -> ground.table(table.name()).isEmpty())
                .flatMap(table -> table.references().stream())
                .forEach(reference -> tables.add(reference.table()));
        return tables.stream().filter(name -> ground.table(name).isPresent()).toList();
    }

    /** The tables that get programs: those touched, then those that most others refer to. */
    public List<DescribedTable> important() {
        List<DescribedTable> important = new ArrayList<>(touched().stream()
                .map(ground::table).flatMap(Optional::stream)
                .filter(table -> !table.key().isEmpty()).limit(MOST_TOUCHED).toList());
        mostReferenced(ground).stream()
                .filter(table -> !important.contains(table))
                .limit(Math.max(0, MOST_IMPORTANT - important.size())).forEach(important::add);
        return important;
    }

    /** Tables with a key, by how many others refer to them. */
    public static List<DescribedTable> mostReferenced(Ground ground) {
        return ground.tables().stream().filter(table -> !table.key().isEmpty())
                .filter(table -> !table.name().matches(
                        "(?i)schema_migrations|ar_internal_metadata|flyway_schema_history"
                                + "|_prisma_migrations|databasechangelog.*"))
                .sorted(Comparator
                        .comparingLong((DescribedTable table) -> -ground.references(table.name()))
                        .thenComparing(DescribedTable::name))
                .toList();
    }

    public FillOrder order() {
        return FillOrder.of(ground.tables());
    }

    /** What a table was called before the migration, whatever it is called in the middle of it. */
    public String nameBefore(String table) {
        String name = table;
        for (MigrationEffect effect : change.effects().reversed()) {
            if (effect.kind() == MigrationEffect.Kind.TABLE_RENAMED && effect.now().equals(name)) {
                name = effect.table();
            }
        }
        return name;
    }

    /** What the migration does to a table, in order. */
    public List<MigrationEffect> effectsOn(String table) {
        return change.effects().stream().filter(effect -> effect.table().equals(table)).toList();
    }
}
