package dev.lastresort.database.engine.h2.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.h2.command.CommandInterface;
import org.h2.index.Index;
import org.h2.table.Column;
import org.h2.table.Table;

/**
 * A unique index on expressions, or on some of the rows. H2 has neither: the values that are to be
 * unique become columns that the table computes and does not show, which are NULL for the other
 * rows, and the index is on these.
 */
final class UniqueIndexPlan {

    private final Tables tables;

    UniqueIndexPlan(Tables tables) {
        this.tables = tables;
    }

    /** The statements for CREATE UNIQUE INDEX; only the given one if H2 can do it. */
    List<String> created(Spelled words, String sql) {
        int on = words.find("on");
        boolean unique = words.says(1, "unique", "index") && on + 2 < words.size();
        if (!unique) {
            return List.of(sql);
        }
        if (tables.find(words.text(on + 1)).isEmpty()) {
            // so that the engine says that there is no such table
            return List.of("SELECT 1 FROM " + Tables.quoted(words.text(on + 1)));
        }
        Table table = tables.find(words.text(on + 1)).get();
        int close = words.behind(on + 2) - 1;
        List<String> keys = words.items(sql, on + 3, close);
        boolean partial = words.isWord(close + 1, "where");
        boolean plain = keys.stream().allMatch(key -> column(table, key));
        if (plain && !partial) {
            return List.of(sql);
        }
        String condition = partial ? sql.substring(words.start(close + 2)) : "";
        String name = words.text(on - 1);
        boolean known = table.getIndexes().stream().anyMatch(each -> each.getName().equals(name));
        if (known && words.says(3, "if", "not", "exists")) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String column = Tables.quoted(name + " (" + (i + 1) + ")");
            String type = type(table, keys.get(i));
            statements.add("ALTER TABLE " + Tables.quoted(table.getName()) + " ADD COLUMN "
                    + column + " " + type + " INVISIBLE GENERATED ALWAYS AS ("
                    + (partial ? "CASE WHEN " + condition + " THEN " + keys.get(i) + " END"
                            : keys.get(i))
                    + ")");
            columns.add(column);
        }
        statements.add("CREATE UNIQUE INDEX " + Tables.quoted(name) + " ON "
                + Tables.quoted(table.getName()) + " (" + String.join(", ", columns) + ")");
        return statements;
    }

    /** The statements that take such an index away, with its columns; none if it is not one. */
    List<String> dropped(String index) {
        for (Table table : tables.base()) {
            for (Index each : table.getIndexes()) {
                if (each.getName().equals(index) && isComputed(each)) {
                    return dropsOf(table, each);
                }
            }
        }
        return List.of();
    }

    /** The same for each of a table's indexes that is computed from a column. */
    List<String> droppedWith(Table table, Column column) {
        List<String> statements = new ArrayList<>();
        for (Index each : table.getIndexes()) {
            boolean reads = isComputed(each) && Arrays.stream(each.getColumns()).anyMatch(
                    computed -> Spelled.of(computed.getDefaultSQL()).names(column.getName()));
            if (reads) {
                statements.addAll(dropsOf(table, each));
            }
        }
        return statements;
    }

    private static List<String> dropsOf(Table table, Index index) {
        List<String> statements = new ArrayList<>();
        statements.add("DROP INDEX " + Tables.quoted(index.getName()));
        for (Column column : index.getColumns()) {
            statements.add("ALTER TABLE " + Tables.quoted(table.getName()) + " DROP COLUMN "
                    + Tables.quoted(column.getName()));
        }
        return statements;
    }

    private static boolean isComputed(Index index) {
        return index.getColumns() != null && index.getColumns().length > 0
                && Arrays.stream(index.getColumns()).allMatch(
                        column -> column != null && column.isGenerated() && !column.getVisible());
    }

    private static boolean column(Table table, String key) {
        return Arrays.stream(table.getColumns()).anyMatch(column -> key.equals(column.getName())
                || key.equals(Tables.quoted(column.getName())));
    }

    private String type(Table table, String expression) {
        CommandInterface query = tables.session().prepareCommand("SELECT " + expression + " FROM "
                + Tables.quoted(table.getName()));
        return query.getMetaData().getColumnType(0).getSQL(new StringBuilder(), 0).toString();
    }
}
