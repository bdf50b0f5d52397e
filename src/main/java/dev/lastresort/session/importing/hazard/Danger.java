package dev.lastresort.session.importing.hazard;

import dev.lastresort.database.description.DescribedColumn;
import dev.lastresort.database.description.DescribedColumn.Family;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.session.importing.schema.MigrationEffect;
import dev.lastresort.session.importing.schema.Names;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A hazard, as one migration shows it.
 *
 * @param effects  those of the migration that show it
 * @param proposed statements that are not in the migration and show it, where none of it does
 */
public record Danger(Hazard hazard, List<MigrationEffect> effects, List<String> proposed) {

    private static final Set<Family> SIMPLE = EnumSet.of(
            Family.INTEGER, Family.DECIMAL, Family.TEXT, Family.BOOLEAN);

    public Danger {
        effects = List.copyOf(effects);
        proposed = List.copyOf(proposed);
    }

    /**
     * @param asked  by the author; otherwise the gravest that the migration shows
     * @param target the table that a proposed statement is to meet
     */
    public static Danger of(Optional<Hazard> asked, List<MigrationEffect> effects,
            DescribedTable target) {
        Hazard hazard = asked.orElseGet(() -> gravest(effects));
        List<MigrationEffect> shown =
                effects.stream().filter(effect -> hazard.isShownBy(effect.kind())).toList();
        return new Danger(hazard, shown, shown.isEmpty() && !hazard.locks()
                ? proposal(hazard, target) : List.of());
    }

    /** Whether it can be seen at all. */
    public boolean isSeen() {
        return hazard.locks() || !effects.isEmpty() || !proposed.isEmpty();
    }

    private static Hazard gravest(List<MigrationEffect> effects) {
        for (Hazard hazard : Hazard.values()) {
            if (effects.stream().anyMatch(effect -> hazard.isShownBy(effect.kind()))) {
                return hazard;
            }
        }
        return effects.isEmpty() ? Hazard.WHERE_REQUIRE_UPDATE_DELETE
                : Hazard.REQUIRE_TIMEOUT_SETTINGS;
    }

    private static List<String> proposal(Hazard hazard, DescribedTable table) {
        String alter = "ALTER TABLE " + Names.sql(table.name()) + " ";
        Optional<DescribedColumn> needed = column(table, column -> !column.nullable());
        Optional<DescribedColumn> plain = column(table, column -> SIMPLE.contains(column.family()));
        Optional<String> proposal = switch (hazard) {
            case BAN_DROP_TABLE -> Optional.of(
                    "DROP TABLE " + Names.sql(table.name()) + " CASCADE");
            case BAN_TRUNCATE_CASCADE -> Optional.of(
                    "TRUNCATE " + Names.sql(table.name()) + " CASCADE");
            case WHERE_REQUIRE_UPDATE_DELETE -> plain.map(column -> everywhere(table, column));
            case BAN_DROP_COLUMN -> plain
                    .map(column -> alter + "DROP COLUMN " + Names.sql(column.name()) + " CASCADE");
            case CHANGE_UNIT_WITH_TYPE -> column(table, isA(Family.INTEGER)).map(column -> alter
                    + "ALTER COLUMN " + Names.sql(column.name()) + " TYPE numeric(14, 2)"
                    + " USING " + Names.sql(column.name()) + " / 100.0");
            case CHANGING_COLUMN_TYPE -> column(table, isA(Family.INTEGER)).map(column -> alter
                    + "ALTER COLUMN " + Names.sql(column.name()) + " TYPE text USING CAST("
                    + Names.sql(column.name()) + " AS text)");
            case RENAMING_TABLE -> Optional.of(
                    alter + "RENAME TO " + Names.sql(table.name() + "_old"));
            case RENAMING_COLUMN -> plain.map(column -> alter + "RENAME COLUMN "
                    + Names.sql(column.name()) + " TO " + Names.sql(column.name() + "_old"));
            case ADDING_REQUIRED_FIELD -> Optional.of(alter + "ADD COLUMN imported_from varchar(20)"
                    + " NOT NULL DEFAULT 'before', ALTER COLUMN imported_from DROP DEFAULT");
            case ADDING_NOT_NULLABLE_FIELD -> column(table, DescribedColumn::nullable).map(
                    column -> alter + "ALTER COLUMN " + Names.sql(column.name())
                            + " SET NOT NULL");
            case BAN_DROP_NOT_NULL ->
                    column(table, column -> !column.nullable()).map(column -> alter
                            + "ALTER COLUMN " + Names.sql(column.name()) + " DROP NOT NULL");
            case LOSSY_BACKFILL -> column(table, isA(Family.TEXT)).map(column -> "UPDATE "
                    + Names.sql(table.name()) + " SET " + Names.sql(column.name())
                    + " = lower(left(" + Names.sql(column.name()) + ", 4))");
            default -> Optional.empty();
        };
        List<String> statements = new ArrayList<>(proposal.stream().toList());
        if (hazard == Hazard.BAN_DROP_NOT_NULL) {
            needed.ifPresent(column -> statements.add("UPDATE " + Names.sql(table.name()) + " SET "
                    + Names.sql(column.name()) + " = NULL"));
        }
        return statements;
    }

    private static String everywhere(DescribedTable table, DescribedColumn column) {
        String value = column.nullable() ? "NULL" : switch (column.family()) {
            case INTEGER, DECIMAL, FLOAT -> "0";
            case BOOLEAN -> "false";
            default -> "'?'";
        };
        return "UPDATE " + Names.sql(table.name()) + " SET " + Names.sql(column.name()) + " = "
                + value;
    }

    private static Predicate<DescribedColumn> isA(Family family) {
        return column -> column.family() == family;
    }

    /** The last column that suits and that no key or reference speaks of; no check, if possible. */
    private static Optional<DescribedColumn> column(
            DescribedTable table, Predicate<DescribedColumn> suits) {
        Predicate<DescribedColumn> unchecked = column -> table.checks().stream()
                .noneMatch(check -> check.contains(column.name()));
        return anyColumn(table, suits.and(unchecked)).or(() -> anyColumn(table, suits));
    }

    private static Optional<DescribedColumn> anyColumn(
            DescribedTable table, Predicate<DescribedColumn> suits) {
        return table.columns().reversed().stream()
                .filter(suits)
                .filter(column -> column.filled() != DescribedColumn.Fill.COMPUTED
                        && column.family() != Family.TIMESTAMP
                        && !table.key().contains(column.name())
                        && table.uniques().stream()
                                .noneMatch(unique -> unique.contains(column.name()))
                        && table.references().stream().noneMatch(
                                reference -> reference.columns().contains(column.name())))
                .findFirst();
    }
}
