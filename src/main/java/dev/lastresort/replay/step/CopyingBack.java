package dev.lastresort.replay.step;

import dev.lastresort.database.Database;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.QueryResult;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.gate.SqlCondition;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.model.scenario.Step.OnConflict;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.replay.state.RowInsertion;
import dev.lastresort.replay.state.StepFailure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Copies rows of a table from a side instance into the live database, by key: a table that is gone
 * is made anew with its keys and indexes, and a row whose key is there already is met by the stated
 * rule. Where the table has no key, whole rows are counted.
 */
public final class CopyingBack {

    private final Database side;
    private final Database live;

    public CopyingBack(Database side, Database live) {
        this.side = side;
        this.live = live;
    }

    /** How many rows were inserted, replaced, and left as they were. */
    public record Copied(long copied, long replaced, long kept) {}

    /**
     * Copies in the transaction that is open. Throws {@link StepFailure} or a failure of the
     * database.
     *
     * @param condition which rows, if not all
     */
    public Copied copy(CopiedTable what, Optional<SqlCondition> condition) {
        if (!side.hasTable(what.table())) {
            throw new StepFailure(StepFailure.NO_TABLE,
                    "the side instance has no table " + what.table(), "");
        }
        if (!live.hasTable(what.table())) {
            side.tableDefinition(what.table())
                    .forEach(ddl -> live.execute(SqlStatement.parse(ddl), Map.of()));
        }
        String all = "SELECT " + columns(side.writableColumns(what.table())) + " FROM "
                + RowInsertion.quoted(what.table());
        try {
            QueryResult rows = side.query(condition.map(one -> one.of(all))
                    .orElseGet(() -> SqlStatement.parse(all)), Map.of());
            return insert(what, rows);
        } catch (SqlFailure failure) {
            String pointer = what.where().map(Sql::pointer).orElse("");
            throw new StepFailure(failure.sqlState(), failure.getMessage(), pointer);
        } catch (LimitExceeded struck) {
            throw what.where().<RuntimeException>map(where -> ReplayStruck.at(where, struck))
                    .orElse(struck);
        }
    }

    private Copied insert(CopiedTable what, QueryResult rows) {
        List<String> key = live.shape(what.table()).keyColumns();
        if (key.isEmpty()) {
            return insertMissing(what, rows);
        }
        int[] keyIndexes = key.stream().mapToInt(rows.columns()::indexOf).toArray();
        Set<Row> present = liveKeys(what.table(), key);
        RowInsertion insert = new RowInsertion(what.table(), rows.columns());
        SqlStatement update = replacement(what.table(), rows.columns(), key);
        long copied = 0;
        long replaced = 0;
        long kept = 0;
        for (Row row : rows.rows()) {
            if (!present.contains(row.pick(keyIndexes))) {
                insert.insert(live, row);
                copied++;
            } else if (what.onConflict() == OnConflict.TAKE_RESTORED) {
                live.execute(update, RowInsertion.values(row));
                replaced++;
            } else if (what.onConflict() == OnConflict.KEEP_LIVE) {
                kept++;
            } else {
                throw new StepFailure(StepFailure.COPY_CONFLICT, "table " + what.table()
                        + " already holds a row with key " + row.pick(keyIndexes), "");
            }
        }
        return new Copied(copied, replaced, kept);
    }

    /**
     * Without a key a row is all its values, and nothing can meet another row: afterwards the live
     * table has each row at least as often as the side instance.
     */
    private Copied insertMissing(CopiedTable what, QueryResult rows) {
        Map<Row, Integer> present = new HashMap<>();
        live.query(SqlStatement.parse("SELECT " + columns(rows.columns()) + " FROM "
                + RowInsertion.quoted(what.table())), Map.of()).rows()
                .forEach(row -> present.merge(RowOrder.canonical(row), 1, Integer::sum));
        RowInsertion insert = new RowInsertion(what.table(), rows.columns());
        long kept = 0;
        for (Row row : rows.rows()) {
            if (present.merge(RowOrder.canonical(row), -1, Integer::sum) >= 0) {
                kept++;
            } else {
                insert.insert(live, row);
            }
        }
        return new Copied(rows.rows().size() - kept, 0, kept);
    }

    private static String columns(List<String> names) {
        return names.stream().map(RowInsertion::quoted).collect(Collectors.joining(", "));
    }

    private Set<Row> liveKeys(String table, List<String> key) {
        return new HashSet<>(live.query(
                SqlStatement.parse("SELECT " + columns(key) + " FROM "
                        + RowInsertion.quoted(table)),
                Map.of()).rows());
    }

    private static SqlStatement replacement(String table, List<String> columns, List<String> key) {
        String sets = assignments(columns, columns.stream().filter(c -> !key.contains(c)).toList(),
                ", ");
        String where = assignments(columns, key, " AND ");
        // a table that is all key has nothing to replace, but must still be a statement
        String change = sets.isEmpty() ? assignments(columns, key, ", ") : sets;
        return SqlStatement.parse("UPDATE " + RowInsertion.quoted(table) + " SET " + change
                + " WHERE " + where);
    }

    private static String assignments(List<String> columns, List<String> some, String separator) {
        return some.stream().map(column -> RowInsertion.quoted(column) + " = :c"
                + columns.indexOf(column))
                .collect(Collectors.joining(separator));
    }
}
