package dev.lastresort.session.importing.schema;

import dev.lastresort.database.description.DescribedColumn;
import dev.lastresort.database.description.DescribedColumn.Fill;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.session.importing.history.SourceStatement;
import dev.lastresort.session.importing.schema.MigrationEffect.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one statement did: from the tables before and after it, and from its verbs. */
final class EffectReading {

    private final SourceStatement statement;
    private final List<DescribedTable> before;
    private final List<DescribedTable> after;
    private final String words;
    private final List<MigrationEffect> effects = new ArrayList<>();

    EffectReading(SourceStatement statement, List<DescribedTable> before,
            List<DescribedTable> after) {
        this.statement = statement;
        this.before = before;
        this.after = after;
        words = SqlWords.of(statement.sql());
    }

    List<MigrationEffect> effects() {
        List<DescribedTable> gone = missing(before, after);
        List<DescribedTable> come = missing(after, before);
        if (words.contains(" rename to ") && gone.size() == 1 && come.size() == 1) {
            add(Kind.TABLE_RENAMED, gone.getFirst().name(), "", come.getFirst().name());
        } else {
            gone.forEach(table -> add(Kind.TABLE_DROPPED, table.name(), "", ""));
            come.forEach(table -> add(Kind.TABLE_CREATED, table.name(), "", ""));
        }
        for (DescribedTable was : before) {
            named(after, was.name()).ifPresent(is -> table(was, is));
        }
        verbs();
        return List.copyOf(effects);
    }

    private void table(DescribedTable was, DescribedTable is) {
        List<DescribedColumn> gone = was.columns().stream()
                .filter(column -> is.column(column.name()).isEmpty()).toList();
        List<DescribedColumn> come = is.columns().stream()
                .filter(column -> was.column(column.name()).isEmpty()).toList();
        if (words.contains(" rename ") && gone.size() == 1 && come.size() == 1) {
            add(Kind.COLUMN_RENAMED, was.name(), gone.getFirst().name(), come.getFirst().name());
        } else {
            gone.forEach(column -> add(Kind.COLUMN_DROPPED, was.name(), column.name(), ""));
            come.forEach(column -> add(
                    !column.nullable() && column.filled() == Fill.NOTHING
                            ? Kind.REQUIRED_COLUMN_ADDED : Kind.COLUMN_ADDED,
                    was.name(), column.name(), column.type()));
        }
        for (DescribedColumn one : was.columns()) {
            is.column(one.name()).ifPresent(now -> column(was.name(), one, now));
        }
        if (is.uniques().size() > was.uniques().size()
                || was.key().isEmpty() && !is.key().isEmpty()) {
            add(Kind.UNIQUE_ADDED, was.name(), "", "");
        }
        if (is.references().size() > was.references().size()) {
            String to = is.references().stream()
                    .filter(reference -> !was.references().contains(reference))
                    .map(DescribedTable.Reference::table).findFirst().orElse("");
            add(Kind.REFERENCE_ADDED, was.name(), "", to);
        }
        if (is.checks().size() > was.checks().size()) {
            add(Kind.CHECK_ADDED, was.name(), "", "");
        }
    }

    private void column(String table, DescribedColumn was, DescribedColumn is) {
        if (!was.type().equals(is.type())) {
            add(Kind.COLUMN_RETYPED, table, was.name(), is.type());
        }
        if (!was.initial().equals(is.initial())) {
            add(Kind.DEFAULT_CHANGED, table, was.name(), is.initial());
        }
        if (was.nullable() != is.nullable()) {
            add(is.nullable() ? Kind.NULL_ALLOWED : Kind.NULL_FORBIDDEN, table, was.name(), "");
        }
    }

    private void verbs() {
        String table = SqlWords.target(words).flatMap(this::known).orElse("");
        boolean everywhere = !words.contains(" where ");
        if (words.startsWith("truncate")) {
            add(Kind.TRUNCATED, table, "", "");
        } else if (words.startsWith("delete from")) {
            add(everywhere ? Kind.ALL_ROWS_DELETED : Kind.ROWS_DELETED, table, "", "");
        } else if (words.startsWith("update ")) {
            add(everywhere ? Kind.ALL_ROWS_CHANGED : Kind.ROWS_CHANGED, table, "", "");
        } else if (words.startsWith("create index") || words.startsWith("create unique index")) {
            if (!words.contains(" concurrently ")) {
                add(Kind.INDEX_BUILT, table, "", "");
            }
        } else if (words.startsWith("drop index") && !words.contains(" concurrently ")) {
            add(Kind.INDEX_DROPPED, table, "", "");
        }
    }

    /** The table of that name; names without quotes are told in lower case. */
    private Optional<String> known(String name) {
        return before.stream().map(DescribedTable::name).filter(name::equals).findFirst();
    }

    private void add(Kind kind, String table, String column, String now) {
        effects.add(new MigrationEffect(kind, table, column, now, statement));
    }

    private static List<DescribedTable> missing(
            List<DescribedTable> these, List<DescribedTable> those) {
        var names = those.stream().map(DescribedTable::name).collect(Collectors.toSet());
        return these.stream().filter(table -> !names.contains(table.name())).toList();
    }

    private static Optional<DescribedTable> named(List<DescribedTable> tables, String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
