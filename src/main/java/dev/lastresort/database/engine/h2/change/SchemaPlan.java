package dev.lastresort.database.engine.h2.change;

import dev.lastresort.database.gate.SqlStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.constraint.Constraint;
import org.h2.index.Index;
import org.h2.index.IndexType;
import org.h2.table.Column;
import org.h2.table.Table;

/**
 * What a schema change comes to on the tables that there are, where PostgreSQL takes along what H2
 * makes an obstacle of: indexes and constraints of a dropped column, views of a renamed table, rows
 * of tables that refer to a truncated one. The statements in order; only the given one if nothing
 * is to be taken along.
 */
public final class SchemaPlan {

    private final Tables tables;

    public SchemaPlan(Tables tables) {
        this.tables = tables;
    }

    public List<String> of(SqlStatement written) {
        String sql = new RowsMeant(tables).read(written.text());
        return planned(Spelled.of(sql), sql);
    }

    /** What becomes of statements of our own, which may drop columns that others depend on. */
    public List<String> withDependents(List<String> statements) {
        return statements.stream().flatMap(sql -> {
            Spelled words = Spelled.of(sql);
            return words.says(0, "alter", "table") && words.says(3, "drop", "column")
                    ? planned(words, sql).stream() : Stream.of(sql);
        }).toList();
    }

    private List<String> planned(Spelled words, String sql) {
        if (words.says(0, "truncate")) {
            return new TruncatePlan(tables).of(words, sql);
        }
        if (words.says(0, "alter", "sequence")) {
            return new SequencePlan(tables).altered(words, sql);
        }
        int index = words.find("index");
        if (index < 3 && index > 0 && index < words.size()) {
            return switch (words.text(0)) {
                case "create" -> new IndexPlan(tables).created(words, sql);
                case "drop" -> new IndexPlan(tables).dropped(words, sql);
                case "alter" -> new IndexPlan(tables).renamed(words, sql);
                default -> List.of(sql);
            };
        }
        if (words.says(0, "drop", "table")) {
            return dropped(words, sql);
        }
        int partition = words.find("partition");
        if (words.says(0, "create", "table") && words.says(partition, "partition", "of")) {
            return new PartitionPlan(tables).created(words, sql);
        }
        if (words.says(0, "create", "table")) {
            return List.of(created(words, sql));
        }
        if (!words.says(0, "alter", "table")) {
            return List.of(sql);
        }
        int name = words.says(2, "if", "exists") ? 4 : 2;
        Optional<Table> table = tables.find(words.text(name));
        if (table.isEmpty()) {
            return List.of(sql);
        }
        PartitionPlan partitions = new PartitionPlan(tables);
        int action = name + 1;
        if (partitions.isPartition(words.text(name))) {
            return partitions.altered(words, action) ? List.of() : List.of(sql);
        }
        if (words.says(action, "attach", "partition")) {
            return partitions.attached(words, sql, table.get(), action);
        }
        if (words.says(action, "detach", "partition")) {
            return partitions.detached(words.text(action + 2));
        }
        List<String> plan = altered(table.get(), words, name, sql);
        if (!partitions.isPartitioned(table.get())) {
            return plan;
        }
        return words.isWord(action, "rename")
                ? partitions.renamed(table.get(), words, action, plan)
                : partitions.around(table.get(), plan);
    }

    private List<String> altered(Table found, Spelled words, int name, String sql) {
        Optional<Table> table = Optional.of(found);
        int action = name + 1;
        if (words.says(action, "drop", "column")) {
            return dropColumn(table.get(), words, action + 2, sql);
        }
        if (words.says(action + 1, "constraint") && !words.says(action, "add")) {
            int constraint = words.says(action + 2, "if", "exists") ? action + 4 : action + 2;
            return List.of(named(table.get(), words, constraint, sql));
        }
        if (words.says(action, "rename", "to")) {
            List<String> statements = new ArrayList<>(new ViewsKept(tables).renamed(table.get(),
                    words.text(action + 2), sql));
            statements.addAll(new ConstraintKept(tables).named(table.get(),
                    words.text(action + 2)));
            return statements;
        }
        if (words.says(action, "rename", "column")) {
            return new ViewsKept(tables).renamedColumn(table.get(), words.text(action + 2),
                    words.text(action + 4), sql);
        }
        int generated = words.find("generated");
        if (words.says(action, "alter") && words.says(generated - 1, "add", "generated")) {
            return List.of(counting(table.get(), words, generated, sql));
        }
        int using = words.find("using");
        if (words.says(action, "add") && words.says(using, "using", "index")) {
            return usingIndex(words, name, using, sql);
        }
        if (words.says(action, "add")) {
            return List.of(new ConstraintKept(tables).toldApart(table.get().getName(), words,
                    sql));
        }
        return List.of(sql);
    }

    /** A partition is a view, and takes its rows along. */
    private List<String> dropped(Spelled words, String sql) {
        PartitionPlan partitions = new PartitionPlan(tables);
        List<String> names = PartitionPlan.names(words, 2).stream()
                .filter(partitions::isPartition).toList();
        List<String> statements = new ArrayList<>(PartitionPlan.names(words, 2).stream()
                .flatMap(name -> partitions.viewsOf(name).stream()).toList());
        if (names.isEmpty()) {
            statements.add(sql);
            return statements;
        }
        names.forEach(name -> statements.addAll(partitions.emptied(name, true)));
        PartitionPlan.names(words, 2).stream().filter(name -> !names.contains(name)
                && tables.find(name).isPresent())
                .forEach(name -> statements.add("DROP TABLE " + Tables.quoted(name)));
        return statements;
    }

    private String created(Spelled words, String sql) {
        String table = words.text(words.says(2, "if", "not", "exists") ? 5 : 2);
        String told = new ConstraintKept(tables).toldApart(table, words, sql);
        return new LikePlan(tables).columns(Spelled.of(told), told);
    }

    /** PostgreSQL drops the indexes and constraints that the column is in. */
    private List<String> dropColumn(Table table, Spelled words, int at, String sql) {
        String name = words.text(words.says(at, "if", "exists") ? at + 2 : at);
        Column column = table.findColumn(name);
        if (column == null) {
            return List.of(sql);
        }
        boolean cascade = words.isWord(words.size() - 1, "cascade");
        List<String> statements = new ArrayList<>();
        List<Constraint> own = new ArrayList<>();
        for (Constraint constraint : constraints(table)) {
            if (constraint.getTable() == table
                    && constraint.getReferencedColumns(table).contains(column)) {
                own.add(constraint);
            }
        }
        if (cascade) {
            statements.addAll(new ViewsKept(tables).dropsOf(table, column));
        }
        for (Constraint constraint : own) {
            statements.add("ALTER TABLE " + Tables.quoted(table.getName()) + " DROP CONSTRAINT "
                    + Tables.quoted(constraint.getName()) + (cascade ? " CASCADE" : ""));
        }
        statements.addAll(new UniqueIndexPlan(tables).droppedWith(table, column));
        for (Index index : table.getIndexes()) {
            if (isFreestanding(index) && index.getColumnIndex(column) >= 0) {
                statements.add("DROP INDEX " + Tables.quoted(index.getName()));
            }
        }
        statements.add("ALTER TABLE " + Tables.quoted(table.getName()) + " DROP COLUMN "
                + Tables.quoted(name));
        return statements;
    }

    /** DROP or RENAME of a constraint by the name that PostgreSQL would have given it. */
    private static String named(Table table, Spelled words, int at, String sql) {
        return ConstraintNames.find(table, words.text(at))
                .filter(constraint -> !constraint.getName().equals(words.text(at)))
                .map(constraint -> sql.substring(0, words.start(at))
                        + Tables.quoted(constraint.getName()) + sql.substring(words.end(at)))
                .orElse(sql);
    }

    /** A column that is to count by itself keeps its type. */
    private static String counting(Table table, Spelled words, int generated, String sql) {
        String name = words.text(generated - 2);
        Column column = table.findColumn(name);
        return column == null ? sql
                : "ALTER TABLE " + Tables.quoted(table.getName()) + " ALTER COLUMN "
                        + Tables.quoted(name) + " " + column.getType().getTraceSQL() + " "
                        + sql.substring(words.start(generated));
    }

    /** The constraint takes the place of the index. */
    private List<String> usingIndex(Spelled words, int name, int using, String sql) {
        Optional<Index> index = tables.find(words.text(name)).stream()
                .flatMap(table -> table.getIndexes().stream())
                .filter(each -> each.getName().equals(words.text(using + 2))).findFirst();
        if (index.isEmpty()) {
            return List.of(sql);
        }
        List<String> columns = Arrays.stream(index.get().getColumns())
                .map(column -> Tables.quoted(column.getName())).toList();
        return List.of("DROP INDEX " + Tables.quoted(index.get().getName()),
                sql.substring(0, words.start(using)) + "(" + String.join(", ", columns) + ")");
    }

    static List<Constraint> constraints(Table table) {
        Iterable<Constraint> all = table.getConstraints();
        List<Constraint> constraints = new ArrayList<>();
        if (all != null) {
            all.forEach(constraints::add);
        }
        return constraints;
    }

    private static boolean isFreestanding(Index index) {
        IndexType type = index.getIndexType();
        return index.getCreateSQL() != null && !type.isPrimaryKey() && !type.isScan()
                && !type.getBelongsToConstraint();
    }
}
