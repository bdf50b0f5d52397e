package dev.lastresort.database.engine.h2.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.command.query.Select;
import org.h2.expression.Expression;
import org.h2.expression.ExpressionColumn;
import org.h2.table.Column;
import org.h2.table.Table;
import org.h2.table.TableFilter;
import org.h2.table.TableView;

/**
 * The one table that a simple view shows, through which rows can be written: PostgreSQL calls such
 * a view updatable.
 *
 * @param columns for each column of the view, the table's of which it is; empty for an expression
 * @param keyed   whether the view shows all of the table's primary key
 */
public record ViewTarget(Table table, List<Optional<Column>> columns, boolean keyed) {

    public static Optional<ViewTarget> of(Table view) {
        if (!(view instanceof TableView simple) || simple.isInvalid()
                || !(simple.getQuery() instanceof Select select)) {
            return Optional.empty();
        }
        TableFilter filter = select.getTopTableFilter();
        boolean plain = !select.isAnyDistinct() && !select.isGroupQuery()
                && !select.isWindowQuery() && select.getFetch() == null
                && select.getOffset() == null && filter != null && filter.getJoin() == null
                && filter.getNestedJoin() == null;
        if (!plain) {
            return Optional.empty();
        }
        Table table = filter.getTable();
        List<Optional<Column>> columns = new ArrayList<>();
        for (Expression expression : select.getExpressions()
                .subList(0, view.getColumns().length)) {
            columns.add(expression.getNonAliasExpression() instanceof ExpressionColumn column
                    ? Optional.ofNullable(table.findColumn(column.getOriginalColumnName()))
                    : Optional.empty());
        }
        return columns.stream().noneMatch(Optional::isPresent) ? Optional.empty()
                : Optional.of(new ViewTarget(table, List.copyOf(columns), keyed(table, columns)));
    }

    private static boolean keyed(Table table, List<Optional<Column>> columns) {
        List<Column> key = Tables.keyOf(table);
        return !key.isEmpty() && key.stream()
                .allMatch(column -> columns.contains(Optional.of(column)));
    }

    /** The places in the view of the columns by which a row is found again. */
    List<Integer> keyPlaces() {
        List<Column> key = Tables.keyOf(table);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Optional<Column> column = columns.get(i);
            if (column.isPresent() && (!keyed || key.contains(column.get()))) {
                places.add(i);
            }
        }
        return places;
    }

    /** The quoted name of the table's column at a place of the view. */
    String name(int place) {
        return Tables.quoted(columns.get(place).orElseThrow().getName());
    }
}
