package dev.lastresort.database.engine.h2.change;

import dev.lastresort.database.gate.SqlLexer;
import dev.lastresort.database.gate.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.h2.table.Column;
import org.h2.table.Table;
import org.h2.table.TableView;

/**
 * Views whose table is changed. H2 keeps a view as text, which a renaming would leave behind; here
 * they are taken away and made anew with the new name, under the columns that they had.
 */
final class ViewsKept {

    private final Tables tables;

    ViewsKept(Tables tables) {
        this.tables = tables;
    }

    List<String> renamed(Table table, String name, String sql) {
        return around(table, sql, query -> replaced(query, table.getName(), name, true));
    }

    List<String> renamedColumn(Table table, String column, String name, String sql) {
        if (table.findColumn(column) == null) {
            return List.of(sql);
        }
        return around(table, sql, query -> replaced(query, column, name, false));
    }

    /** The statements that drop the views that a column is read in, the last made first. */
    List<String> dropsOf(Table table, Column column) {
        return dependants(table).stream()
                .filter(view -> names(view.getQuerySQL()).contains(column.getName()))
                .map(view -> "DROP VIEW IF EXISTS " + Tables.quoted(view.getName()) + " CASCADE")
                .toList();
    }

    private List<String> around(Table table, String sql, Function<String, String> change) {
        List<TableView> views = new ArrayList<>(dependants(table));
        if (views.isEmpty()) {
            return List.of(sql);
        }
        List<String> statements = new ArrayList<>();
        views.reversed().forEach(
                view -> statements.add("DROP VIEW " + Tables.quoted(view.getName())));
        statements.add(sql);
        for (TableView view : views) {
            boolean direct = reads(view, table);
            statements.add("CREATE VIEW " + Tables.quoted(view.getName()) + " ("
                    + Arrays.stream(view.getColumns())
                            .map(column -> Tables.quoted(column.getName()))
                            .collect(Collectors.joining(", "))
                    + ") AS " + (direct ? change.apply(view.getQuerySQL())
                            : view.getQuerySQL()));
        }
        return statements;
    }

    /** The views that read the table, also through others: each behind those that it reads. */
    private Set<TableView> dependants(Table table) {
        Set<TableView> found = new LinkedHashSet<>();
        collect(table, found);
        List<TableView> ordered = new ArrayList<>(found);
        Set<TableView> behind = new LinkedHashSet<>();
        while (!ordered.isEmpty()) {
            TableView next = ordered.stream().filter(view -> ordered.stream()
                    .noneMatch(other -> other != view && reads(view, other))).findFirst()
                    .orElse(ordered.getFirst());
            ordered.remove(next);
            behind.add(next);
        }
        return behind;
    }

    private void collect(Table table, Set<TableView> found) {
        for (TableView view : tables.views()) {
            if (reads(view, table) && found.add(view)) {
                collect(view, found);
            }
        }
    }

    private static boolean reads(TableView view, Table table) {
        return names(view.getQuerySQL()).contains(table.getName());
    }

    private static Set<String> names(String sql) {
        return SqlLexer.scan(sql).stream().filter(Token::isName).map(Token::text)
                .collect(Collectors.toSet());
    }

    /** H2 writes all names of a view in quotes; a table's stands behind its schema. */
    private String replaced(String query, String from, String to, boolean table) {
        String schema = tables.schema().getName();
        StringBuilder text = new StringBuilder();
        List<Token> tokens = SqlLexer.scan(query);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean behindSchema = i >= 2 && tokens.get(i - 1).isSymbol(".")
                    && tokens.get(i - 2).text().equals(schema)
                    && tokens.get(i - 2).isName();
            boolean named = token.isName() && token.text().equals(from)
                    && behindSchema == table;
            text.append(named ? Tables.quoted(to)
                    : query.substring(token.start(), token.end()));
        }
        return text.toString();
    }
}
