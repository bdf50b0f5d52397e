package dev.lastresort.database.engine.h2.change;

import dev.lastresort.database.gate.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.h2.constraint.ConstraintUnique;
import org.h2.table.Column;
import org.h2.table.Table;
import org.h2.table.TableView;

/**
 * Partitions, which H2 lacks: the partitioned table is one plain table that holds all rows, and
 * each partition is a view of those within its bounds. What it is partitioned by, and what the
 * bounds are, stands in comments, which go where the table goes.
 */
final class PartitionPlan {

    private static final String KEY = "PARTITION BY ";
    private static final String PART = "PARTITION OF ";
    private static final String WHERE = " WHERE ";
    private static final String OTHERS = PartitionBounds.OTHERS;

    private final Tables tables;

    PartitionPlan(Tables tables) {
        this.tables = tables;
    }

    /** One partition. */
    private record Part(String name, String parent, String condition) {

        String others() {
            return condition.equals(OTHERS) ? "" : condition;
        }
    }

    boolean isPartition(String name) {
        return parts().stream().anyMatch(part -> part.name().equals(name));
    }

    boolean isPartitioned(Table table) {
        return table.getComment() != null && table.getComment().startsWith(KEY);
    }

    /** CREATE TABLE p PARTITION OF t …, and the empty list for one by hash. */
    List<String> created(Spelled words, String sql) {
        int at = words.find("partition");
        String name = words.text(at - 1);
        if (words.says(2, "if", "not", "exists") && isPartition(name)) {
            return List.of();
        }
        return added(words, sql, words.text(at + 2), name, at + 3);
    }

    /** ALTER TABLE t ATTACH PARTITION p …: its rows go to where all the others are. */
    List<String> attached(Spelled words, String sql, Table table, int action) {
        String name = words.text(action + 2);
        Optional<Table> part = tables.find(name);
        if (part.isEmpty()) {
            return List.of("SELECT * FROM " + Tables.quoted(name));
        }
        String columns = Arrays.stream(part.get().getColumns()).filter(Column::getVisible)
                .filter(column -> !column.isGenerated())
                .map(column -> Tables.quoted(column.getName())).collect(Collectors.joining(", "));
        List<String> statements = new ArrayList<>();
        if (part.get().getRowCountApproximation(tables.session()) > 0) {
            statements.add("INSERT INTO " + Tables.quoted(table.getName()) + " (" + columns
                    + ") SELECT " + columns + " FROM " + Tables.quoted(name));
        }
        statements.add("DROP TABLE " + Tables.quoted(name));
        statements.addAll(added(words, sql, table.getName(), name, action + 3));
        return statements;
    }

    /** ALTER TABLE t DETACH PARTITION p: a table of its own with these rows. */
    List<String> detached(String name) {
        List<String> statements = new ArrayList<>();
        for (Part part : parts()) {
            if (part.name().equals(name)) {
                statements.add("DROP VIEW " + Tables.quoted(name));
                tables.find(part.parent()).ifPresent(parent -> statements.add("CREATE TABLE "
                        + Tables.quoted(name) + " (" + LikePlan.all(parent) + ")"));
                statements.add("INSERT INTO " + Tables.quoted(name) + " SELECT * FROM "
                        + from(part));
                statements.add("DELETE FROM " + from(part));
                statements.addAll(othersMade(part.parent(), List.of(name)));
            }
        }
        return statements;
    }

    /** DROP TABLE p, or TRUNCATE p: the rows within its bounds go. */
    List<String> emptied(String name, boolean dropped) {
        List<String> statements = new ArrayList<>();
        for (Part part : parts()) {
            if (part.name().equals(name)) {
                statements.add("DELETE FROM " + from(part));
                if (dropped) {
                    statements.add("DROP VIEW " + Tables.quoted(name));
                    statements.addAll(othersMade(part.parent(), List.of(name)));
                }
            }
        }
        return statements;
    }

    /** The statements that take away the partitions of a table. */
    List<String> viewsOf(String parent) {
        return parts().stream().filter(part -> part.parent().equals(parent))
                .map(part -> "DROP VIEW " + Tables.quoted(part.name())).toList();
    }

    /**
     * Whether ALTER TABLE of a partition says nothing that does not hold already: a default, or a
     * key that the partitioned table has, too, as dumps write them for each partition.
     */
    boolean altered(Spelled words, int action) {
        if (words.isWord(action, "alter")) {
            return true;
        }
        int kind = words.isWord(action + 1, "constraint") ? action + 3 : action + 1;
        boolean key = words.says(kind, "primary", "key") || words.isWord(kind, "unique");
        int open = words.isWord(kind, "unique") ? kind + 1 : kind + 2;
        List<String> columns = names(new Spelled(words.tokens().subList(
                Math.min(open, words.size()), words.size())), 0);
        String part = words.text(action - 1);
        return words.isWord(action, "add") && key && parts().stream()
                .filter(each -> each.name().equals(part))
                .map(each -> tables.find(each.parent())).flatMap(Optional::stream)
                .anyMatch(parent -> hasKey(parent, columns));
    }

    private static boolean hasKey(Table table, List<String> columns) {
        return SchemaPlan.constraints(table).stream().anyMatch(
                constraint -> constraint instanceof ConstraintUnique key
                        && Arrays.stream(key.getColumns())
                                .map(column -> column.column.getName()).toList()
                                .equals(columns))
                || Tables.keyOf(table).stream().map(Column::getName).toList().equals(columns);
    }

    /** What the views of the partitions are made of goes by the new name, too. */
    List<String> renamed(Table table, Spelled words, int action, List<String> change) {
        boolean column = words.isWord(action + 1, "column");
        String parent = column ? table.getName() : words.text(action + 2);
        String from = words.text(action + 2);
        String to = words.text(action + 4);
        List<Part> own = parts().stream().filter(part -> part.parent().equals(table.getName()))
                .toList();
        List<String> statements = new ArrayList<>();
        own.forEach(part -> statements.add("DROP VIEW " + Tables.quoted(part.name())));
        change.stream().filter(sql -> own.stream().noneMatch(part -> isOf(sql, part)))
                .forEach(statements::add);
        List<Part> now = own.stream().map(part -> new Part(part.name(), parent,
                column && !part.condition().equals(OTHERS) ? renamed(part.condition(), from, to)
                        : part.condition()))
                .toList();
        now.forEach(part -> statements.addAll(view(part, now)));
        if (column) {
            statements.add("COMMENT ON TABLE " + Tables.quoted(parent) + " IS '"
                    + renamed(table.getComment(), from, to).replace("'", "''") + "'");
        }
        return statements;
    }

    /** Whether a statement takes away or makes the view of a partition. */
    private static boolean isOf(String sql, Part part) {
        return sql.startsWith("DROP VIEW " + Tables.quoted(part.name()))
                || sql.startsWith("CREATE VIEW " + Tables.quoted(part.name()) + " ");
    }

    private static String renamed(String sql, String from, String to) {
        StringBuilder text = new StringBuilder(sql);
        List<Token> tokens = Spelled.of(sql).tokens();
        tokens.reversed().stream().filter(token -> token.isName() && token.text().equals(from))
                .forEach(token -> text.replace(token.start(), token.end(), Tables.quoted(to)));
        return text.toString();
    }

    /** A change of the columns of a partitioned table: its partitions go along. */
    List<String> around(Table table, List<String> change) {
        List<String> statements = new ArrayList<>();
        List<Part> own = parts().stream().filter(part -> part.parent().equals(table.getName()))
                .toList();
        own.forEach(part -> statements.add("DROP VIEW " + Tables.quoted(part.name())));
        statements.addAll(change);
        own.forEach(part -> statements.addAll(view(part, own)));
        return statements;
    }

    private List<String> added(Spelled words, String sql, String parent, String name, int bounds) {
        Optional<String> key = tables.find(parent).map(Table::getComment)
                .filter(comment -> comment.startsWith(KEY))
                .map(comment -> comment.substring(KEY.length()));
        if (key.isEmpty()) {
            // so that the engine says what is missing
            return List.of("SELECT 1 FROM " + Tables.quoted(tables.find(parent).isEmpty() ? parent
                    : parent + " (partitioned)"));
        }
        Optional<String> condition = key.flatMap(
                by -> PartitionBounds.condition(words, sql, by, bounds));
        if (condition.isEmpty()) {
            return List.of();
        }
        Part part = new Part(name, parent, condition.get());
        List<Part> all = new ArrayList<>(parts());
        all.add(part);
        List<String> statements = new ArrayList<>(view(part, all));
        all.stream().filter(other -> other != part && other.parent().equals(parent)
                && other.condition().equals(OTHERS)).forEach(other -> {
                    statements.add("DROP VIEW " + Tables.quoted(other.name()));
                    statements.addAll(view(other, all));
                });
        return statements;
    }

    private List<String> othersMade(String parent, List<String> without) {
        List<String> statements = new ArrayList<>();
        List<Part> left = parts().stream().filter(part -> !without.contains(part.name())).toList();
        left.stream().filter(part -> part.parent().equals(parent)
                && part.condition().equals(OTHERS)).forEach(part -> {
                    statements.add("DROP VIEW " + Tables.quoted(part.name()));
                    statements.addAll(view(part, left));
                });
        return statements;
    }

    private static List<String> view(Part part, List<Part> all) {
        String where = part.condition().equals(OTHERS) ? all.stream()
                .filter(other -> other.parent().equals(part.parent()))
                .map(Part::others).filter(condition -> !condition.isEmpty())
                .map(condition -> "(" + condition + ") IS NOT TRUE")
                .collect(Collectors.joining(" AND ")) : part.condition();
        return List.of("CREATE VIEW " + Tables.quoted(part.name()) + " AS SELECT * FROM "
                + Tables.quoted(part.parent()) + (where.isEmpty() ? "" : WHERE + where),
                comment(part));
    }

    private static String comment(Part part) {
        return "COMMENT ON VIEW " + Tables.quoted(part.name()) + " IS '"
                + (PART + part.parent() + WHERE + part.condition()).replace("'", "''") + "'";
    }

    private String from(Part part) {
        return tables.find(part.name()).map(view -> ((TableView) view).getQuerySQL())
                .map(query -> query.substring(query.indexOf("FROM") + 4).strip())
                .orElse(Tables.quoted(part.parent()));
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (TableView view : tables.views()) {
            String comment = view.getComment();
            if (comment != null && comment.startsWith(PART)) {
                int where = comment.indexOf(WHERE);
                parts.add(new Part(view.getName(), comment.substring(PART.length(), where),
                        comment.substring(where + WHERE.length())));
            }
        }
        return parts;
    }

    /** The places of the names in DROP TABLE or TRUNCATE. */
    static List<String> names(Spelled words, int from) {
        return words.tokens().subList(Math.min(from, words.size()), words.size()).stream()
                .filter(Token::isName).map(Token::text).toList();
    }
}
