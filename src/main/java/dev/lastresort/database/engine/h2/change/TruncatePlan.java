package dev.lastresort.database.engine.h2.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.constraint.Constraint;
import org.h2.constraint.ConstraintReferential;
import org.h2.table.Column;
import org.h2.table.Table;

/**
 * TRUNCATE of several tables, and of those that refer to them. H2 truncates no table that another
 * refers to, so the references are taken off meanwhile: all of them end up without rows.
 */
final class TruncatePlan {

    private static final Set<String> ENDS = Set.of("restart", "continue", "cascade", "restrict");
    private static final Pattern NEXT_VALUE =
            Pattern.compile(
                    "(?:NEXT VALUE FOR \"\\w+\"\\.\"|NEXTVAL\\(')((?:[^\"']|\"\")+)[\"']",
                    Pattern.CASE_INSENSITIVE);

    private final Tables tables;

    TruncatePlan(Tables tables) {
        this.tables = tables;
    }

    List<String> of(Spelled words, String sql) {
        Set<String> names = new LinkedHashSet<>(words.names(2, ENDS));
        PartitionPlan partitions = new PartitionPlan(tables);
        if (names.size() == 1 && names.stream().allMatch(partitions::isPartition)) {
            return partitions.emptied(names.iterator().next(), false);
        }
        boolean known = names.stream().allMatch(name -> tables.find(name).isPresent());
        boolean cascade = words.isWord(words.size() - 1, "cascade");
        boolean restart = words.find("restart") < words.size();
        boolean plain = names.size() == 1 && !cascade && !restart
                && !words.isWord(words.size() - 1, "restrict")
                && words.find("continue") == words.size();
        if (!known || plain) {
            return known || names.size() == 1 && words.size() == 3 ? List.of(sql)
                    : missing(names);
        }
        Set<String> all = cascade ? withReferring(names) : names;
        List<ConstraintReferential> references = references(all);
        boolean barred = references.stream()
                .anyMatch(reference -> !all.contains(reference.getTable().getName()));
        List<String> statements = new ArrayList<>();
        if (!barred) {
            references.forEach(reference -> statements.add("ALTER TABLE "
                    + Tables.quoted(reference.getTable().getName()) + " DROP CONSTRAINT "
                    + Tables.quoted(reference.getName())));
        }
        for (String name : all) {
            statements.add("TRUNCATE TABLE " + Tables.quoted(name)
                    + (restart ? " RESTART IDENTITY" : ""));
            if (restart) {
                tables.find(name).ifPresent(table -> restart(table, statements));
            }
        }
        if (!barred) {
            references.forEach(
                    reference -> statements.add(reference.getCreateSQLWithoutIndexes()));
        }
        return statements;
    }

    /** Each by itself, so that the one that is not there is named. */
    private List<String> missing(Set<String> names) {
        return names.stream().filter(name -> tables.find(name).isEmpty()).limit(1)
                .map(name -> "TRUNCATE TABLE " + Tables.quoted(name)).toList();
    }

    private Set<String> withReferring(Set<String> names) {
        Set<String> all = new LinkedHashSet<>(names);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (ConstraintReferential reference : references(all)) {
                grows |= all.add(reference.getTable().getName());
            }
        }
        return all;
    }

    /** All references to one of these tables. */
    private List<ConstraintReferential> references(Set<String> names) {
        List<ConstraintReferential> references = new ArrayList<>();
        for (Table table : tables.base()) {
            for (Constraint constraint : SchemaPlan.constraints(table)) {
                if (constraint instanceof ConstraintReferential reference
                        && reference.getTable() == table
                        && names.contains(reference.getRefTable().getName())) {
                    references.add(reference);
                }
            }
        }
        return references;
    }

    /** The sequences that the defaults of its columns count by. */
    private static void restart(Table table, List<String> statements) {
        for (Column column : table.getColumns()) {
            String value = column.getDefaultSQL();
            Matcher next = NEXT_VALUE.matcher(value == null ? "" : value);
            if (next.find()) {
                statements.add("ALTER SEQUENCE \"" + next.group(1) + "\" RESTART");
            }
        }
    }
}
