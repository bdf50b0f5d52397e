package dev.lastresort.database.change;

import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    public List<String> of(SqlStatement statement) {
        Spelled words = new Spelled(statement.tokens());
        if (words.says(0, "truncate")) {
            return new TruncatePlan(tables).of(words, statement.text());
        }
        if (words.says(0, "alter", "sequence")) {
            return List.of(ownSequence(words, statement.text()));
        }
        if (!words.says(0, "alter", "table")) {
            return List.of(statement.text());
        }
        int name = words.says(2, "if", "exists") ? 4 : 2;
        Optional<Table> table = tables.find(words.text(name));
        if (table.isEmpty()) {
            return List.of(statement.text());
        }
        int action = name + 1;
        if (words.says(action, "drop", "column")) {
            return dropColumn(table.get(), words, action + 2, statement.text());
        }
        if (words.says(action + 1, "constraint") && !words.says(action, "add")) {
            int constraint = words.says(action + 2, "if", "exists") ? action + 4 : action + 2;
            return List.of(named(table.get(), words, constraint, statement.text()));
        }
        if (words.says(action, "rename", "to")) {
            return new ViewsKept(tables).renamed(table.get(), words.text(action + 2),
                    statement.text());
        }
        if (words.says(action, "rename", "column")) {
            return new ViewsKept(tables).renamedColumn(table.get(), words.text(action + 2),
                    words.text(action + 4), statement.text());
        }
        int generated = words.find("generated");
        if (words.says(action, "alter") && words.says(generated - 1, "add", "generated")) {
            return List.of(counting(table.get(), words, generated, statement.text()));
        }
        int using = words.find("using");
        if (words.says(action, "add") && words.says(using, "using", "index")) {
            return usingIndex(words, name, using, statement.text());
        }
        return List.of(statement.text());
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

    /** A column that counts by itself has no sequence of its own name here. */
    private String ownSequence(Spelled words, String sql) {
        int name = words.says(2, "if", "exists") ? 4 : 2;
        String wanted = words.text(name);
        if (tables.hasSequence(wanted)) {
            return sql;
        }
        for (Table table : tables.base()) {
            for (Column column : table.getColumns()) {
                if (column.getSequence() != null
                        && wanted.equals(table.getName() + "_" + column.getName() + "_seq")) {
                    return "ALTER TABLE " + Tables.quoted(table.getName()) + " ALTER COLUMN "
                            + Tables.quoted(column.getName()) + " "
                            + sql.substring(words.end(name));
                }
            }
        }
        return sql;
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

    /** The tokens of one statement. */
    record Spelled(List<Token> tokens) {

        int size() {
            return tokens.size();
        }

        boolean isWord(int at, String word) {
            return at >= 0 && at < tokens.size() && tokens.get(at).isWord(word);
        }

        boolean says(int at, String... words) {
            for (int i = 0; i < words.length; i++) {
                if (!isWord(at + i, words[i])) {
                    return false;
                }
            }
            return true;
        }

        String text(int at) {
            return at < tokens.size() ? tokens.get(at).text() : "";
        }

        int start(int at) {
            return tokens.get(at).start();
        }

        int end(int at) {
            return tokens.get(at).end();
        }

        int find(String word) {
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).isWord(word)) {
                    return i;
                }
            }
            return tokens.size();
        }

        /** The names between two places, but for these words. */
        List<String> names(int from, Set<String> ends) {
            List<String> names = new ArrayList<>();
            for (int i = from; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                if (token.kind() == Token.Kind.WORD && ends.contains(token.text())) {
                    break;
                }
                if (token.isName()) {
                    names.add(token.text());
                }
            }
            return names;
        }
    }
}
