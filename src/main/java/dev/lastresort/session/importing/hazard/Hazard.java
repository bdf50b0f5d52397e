package dev.lastresort.session.importing.hazard;

import dev.lastresort.session.importing.schema.MigrationEffect.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A hazard of migrations. Its name is that of a linter's rule where there is one: squawk's, else
 * that of strong_migrations, Atlas or Bytebase; others' names are known, too. In the order in which
 * one is taken where none is asked for: what loses most comes first.
 */
public enum Hazard {
    BAN_DROP_TABLE("drop-table ds102 drop_table", false,
            "A table is dropped that programs still use.", Kind.TABLE_DROPPED),
    BAN_TRUNCATE_CASCADE("truncate destructive-cascade", false,
            "A TRUNCATE empties more tables than it names.", Kind.TRUNCATED),
    WHERE_REQUIRE_UPDATE_DELETE("update-without-where delete-without-where affected-row-limit",
            false, "An UPDATE or DELETE without a condition meets every row.",
            Kind.ALL_ROWS_DELETED, Kind.ALL_ROWS_CHANGED),
    BAN_DROP_COLUMN("remove-column drop-column ds103 remove_column", false,
            "A column is dropped that programs still read and write.", Kind.COLUMN_DROPPED),
    CHANGE_UNIT_WITH_TYPE("change-unit cents-to-dollars", false,
            "A type changes together with its unit, and old writers stay valid: no error, wrong"
                    + " values."),
    CHANGING_COLUMN_TYPE("change-column-type change_column column-disallow-change-type", false,
            "A column gets another type: rows are rewritten, and programs read other values.",
            Kind.COLUMN_RETYPED),
    RENAMING_TABLE("rename-table rename_table bc101", false,
            "A table is renamed under the programs that use it.", Kind.TABLE_RENAMED),
    RENAMING_COLUMN("rename-column rename_column bc102", false,
            "A column is renamed under the programs that use it.", Kind.COLUMN_RENAMED),
    ADDING_REQUIRED_FIELD("adding-not-null-column mf103", false,
            "A column must have a value that the deployed programs do not write.",
            Kind.REQUIRED_COLUMN_ADDED),
    ADDING_NOT_NULLABLE_FIELD("change-column-null setting-not-nullable-field set-not-null", false,
            "NULL is forbidden where deployed programs write it.", Kind.NULL_FORBIDDEN),
    LOSSY_BACKFILL("backfilling-data irreversible-migration", false,
            "A backfill throws away what it does not keep, and nothing takes it back.",
            Kind.ROWS_CHANGED, Kind.ROWS_DELETED),
    DISALLOWED_UNIQUE_CONSTRAINT("add-unique-constraint adding-unique-constraint mf101", true,
            "A unique constraint is built while the table is locked.", Kind.UNIQUE_ADDED),
    ADDING_FOREIGN_KEY_CONSTRAINT("add-foreign-key add_foreign_key", true,
            "A foreign key is validated while both tables are locked.", Kind.REFERENCE_ADDED),
    CONSTRAINT_MISSING_NOT_VALID("add-check-constraint add_check_constraint", true,
            "A check looks at every row while the table is locked.", Kind.CHECK_ADDED),
    REQUIRE_CONCURRENT_INDEX_CREATION("add-index add_index index-concurrently", true,
            "An index is built while nobody can write the table.", Kind.INDEX_BUILT),
    REQUIRE_CONCURRENT_INDEX_DELETION("remove-index remove_index", true,
            "An index is dropped behind a long query, and everybody waits behind it.",
            Kind.INDEX_DROPPED),
    BAN_DROP_NOT_NULL("drop-not-null", false,
            "NULL is allowed, and what follows does not expect it.", Kind.NULL_ALLOWED),
    BAN_SET_DEFAULT("changing-the-default change-column-default", false,
            "A default changes under programs that count on the old one.", Kind.DEFAULT_CHANGED),
    ADDING_FIELD_WITH_DEFAULT("add-column-default volatile-default", true,
            "A new column makes the table be written anew while it is locked.",
            Kind.COLUMN_ADDED),
    REQUIRE_TIMEOUT_SETTINGS("lock-queue lock-timeout require-lock-timeout", true,
            "A schema change waits for its lock, and everybody waits behind it.",
            Kind.TABLE_CREATED);

    private final Set<String> aliases;
    private final boolean locks;
    private final String words;
    private final List<Kind> shows;

    Hazard(String aliases, boolean locks, String words, Kind... shows) {
        this.aliases = Set.of(aliases.split(" ", -1));
        this.locks = locks;
        this.words = words;
        this.shows = List.of(shows);
    }

    /** As it is written on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String words() {
        return words;
    }

    /** Whether it is seen by what is refused while the migration runs. */
    public boolean locks() {
        return locks;
    }

    public boolean isShownBy(Kind kind) {
        return shows.contains(kind);
    }

    /** By its own name or by another linter's; case and underscores do not matter. */
    public static Optional<Hazard> named(String name) {
        String asked = name.toLowerCase(Locale.ROOT);
        for (Hazard hazard : values()) {
            if (hazard.label().equals(asked.replace('_', '-')) || hazard.aliases.contains(asked)
                    || hazard.aliases.contains(asked.replace('_', '-'))) {
                return Optional.of(hazard);
            }
        }
        return Optional.empty();
    }
}
