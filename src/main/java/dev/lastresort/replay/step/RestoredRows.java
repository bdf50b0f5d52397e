package dev.lastresort.replay.step;

import dev.lastresort.database.Database;
import dev.lastresort.database.QueryResult;
import dev.lastresort.database.description.DescribedColumn;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.gate.SqlExpression;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.scenario.CopyTerms;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.state.RowInsertion;
import dev.lastresort.replay.state.StepFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a side instance has for a live table: its columns, by name or by what they are mapped to,
 * and the rows that meet the condition. A condition on both sides is put to the side instance,
 * where the live rows are laid beside the restored ones; they are laid there for that alone.
 */
final class RestoredRows {

    private static final String RESTORED = "restored";
    private static final String LIVE = "live";
    /** No scenario's table: its name holds a space. */
    private static final String LAID = "\"live rows\"";
    private static final int ROWS_A_COMMIT = 1000;

    private final Database side;
    private final Database live;
    private final CopiedTable what;
    private final CopyTerms terms;
    private final List<String> by;
    private final Admitted sql;
    private final List<String> columns;

    RestoredRows(Database side, Database live, CopiedTable what, List<String> by, Admitted sql) {
        this.side = side;
        this.live = live;
        this.what = what;
        this.by = by;
        this.sql = sql;
        terms = what.terms();
        columns = terms.columns().isEmpty() ? side.writableColumns(from()) : mapped();
    }

    private String from() {
        return terms.from().orElse(what.table());
    }

    /** The live columns that they come in. */
    List<String> columns() {
        return columns;
    }

    private List<String> mapped() {
        List<String> there = live.writableColumns(what.table());
        terms.columns().forEach((column, expression) -> {
            if (!there.contains(column)) {
                throw new StepFailure(StepFailure.NO_COLUMN, "table " + what.table()
                        + " has no column " + column + " that a row could bring",
                        expression.map(Sql::pointer).orElse(""));
            }
        });
        List<String> restored = side.writableColumns(from());
        return there.stream().filter(column -> terms.columns().containsKey(column)
                ? terms.columns().get(column).isPresent() : restored.contains(column)).toList();
    }

    QueryResult read() {
        Optional<SqlExpression> where = what.where().map(sql::expression);
        boolean both = where.stream().anyMatch(one -> one.speaksOf(LIVE));
        boolean named = both || !terms.columns().isEmpty()
                || where.stream().anyMatch(one -> one.speaksOf(RESTORED));
        String all = named ? named(both) : "SELECT " + TableCopy.names(columns) + " FROM "
                + RowInsertion.quoted(from());
        List<String> key = side.shape(from()).keyColumns();
        String order = !named || key.isEmpty() ? "" : " ORDER BY " + key.stream()
                .map(column -> RESTORED + "." + RowInsertion.quoted(column))
                .collect(Collectors.joining(", "));
        QueryResult rows = side.query(where.map(one -> one.of(all, order))
                .orElseGet(() -> SqlStatement.parse(all + order)), Map.of());
        return new QueryResult(columns, rows.rows());
    }

    /** The columns as they will be, computed once, so that rows can also be met by them. */
    private String named(boolean both) {
        List<String> values = new ArrayList<>();
        List<String> picked = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            String value = terms.columns().getOrDefault(column, Optional.empty())
                    .map(one -> sql.expression(one).enclosed())
                    .orElse(RESTORED + "." + RowInsertion.quoted(column));
            values.add(value + " AS " + valued(i));
            picked.add(RESTORED + "." + valued(i));
        }
        return "SELECT " + String.join(", ", picked) + " FROM (SELECT " + RESTORED + ".*, "
                + String.join(", ", values) + " FROM " + RowInsertion.quoted(from()) + " "
                + RESTORED + ") " + RESTORED + (both ? beside() : "");
    }

    private static String valued(int column) {
        return "\"copied " + column + "\"";
    }

    private String beside() {
        if (by.isEmpty()) {
            throw new StepFailure(StepFailure.NO_COLUMN, "table " + what.table() + " has no primary"
                    + " key: say with 'by' which live row a restored one meets",
                    what.where().map(Sql::pointer).orElse(""));
        }
        layLiveRows();
        return " LEFT JOIN " + LAID + " " + LIVE + " ON " + by.stream()
                .map(column -> RESTORED + "." + valued(columns.indexOf(column)) + " = " + LIVE + "."
                        + RowInsertion.quoted(column))
                .collect(Collectors.joining(" AND "));
    }

    private void layLiveRows() {
        DescribedTable table = live.describedTables().stream()
                .filter(one -> one.name().equals(what.table())).findFirst().orElseThrow();
        live.tableDefinition(what.table()).stream().filter(ddl -> ddl.startsWith("CREATE DOMAIN"))
                .forEach(this::run);
        run("DROP TABLE IF EXISTS " + LAID);
        run("CREATE TABLE " + LAID + " (" + table.columns().stream()
                .map(column -> RowInsertion.quoted(column.name()) + " " + column.type())
                .collect(Collectors.joining(", ")) + ")");
        run("CREATE INDEX \"live rows met\" ON " + LAID + " (" + TableCopy.names(by) + ")");
        List<String> names = table.columns().stream().map(DescribedColumn::name).toList();
        RowInsertion insert = new RowInsertion("live rows", names);
        List<Row> rows = live.query(SqlStatement.parse("SELECT " + TableCopy.names(names) + " FROM "
                + RowInsertion.quoted(what.table())), Map.of()).rows();
        for (int i = 0; i < rows.size(); i++) {
            insert.insert(side, rows.get(i));
            if (i % ROWS_A_COMMIT == 0) {
                side.commit();
            }
        }
        side.commit();
    }

    private void run(String ddl) {
        side.execute(SqlStatement.parse(ddl), Map.of());
    }
}
