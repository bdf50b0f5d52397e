package dev.lastresort.replay.step;

import dev.lastresort.database.Database;
import dev.lastresort.database.QueryResult;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.description.DescribedTable.Reference;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.scenario.CopyTerms;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.state.RowInsertion;
import dev.lastresort.replay.state.StepFailure;
import dev.lastresort.replay.step.CopyingBack.Copied;
import dev.lastresort.replay.step.CopyingBack.Lateness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Copies the rows of one table that there is on both sides. Where no columns say which rows meet,
 * whole rows are counted.
 */
final class TableCopy {

    /** What every engine calls a second row of the same unique values. */
    static final String UNIQUE = "23505";

    private final Database live;
    private final CopiedTable what;
    private final CopyTerms terms;
    private final DescribedTable table;
    private final List<String> by;
    private final List<String> columns;
    private final QueryResult restored;
    private final WrittenSince.Touched since;

    TableCopy(Database side, Database live, CopiedTable what, Admitted sql, WrittenSince since) {
        this.live = live;
        this.what = what;
        terms = what.terms();
        table = live.describedTables().stream()
                .filter(one -> one.name().equals(what.table())).findFirst().orElseThrow();
        by = terms.by().isEmpty() ? table.key() : terms.by();
        RestoredRows rows = new RestoredRows(side, live, what, by, sql);
        columns = rows.columns();
        by.forEach(this::requireCopied);
        terms.newest().ifPresent(this::requireCopied);
        restored = rows.read();
        this.since = terms.writtenSince().isPresent() ? since.of(what.table(), by)
                : new WrittenSince.Touched(Set.of(), Set.of());
    }

    private void requireCopied(String column) {
        if (!columns.contains(column)) {
            throw new StepFailure(StepFailure.NO_COLUMN,
                    "table " + what.table() + " gets no column "
                            + column + " from the side instance, and rows are to be told by it",
                    "");
        }
    }

    /** @param late references to tables that are not copied yet */
    Copied run(List<Reference> late, Consumer<Lateness> atTheEnd) {
        List<Row> rows = ParentsFirst.of(table, restored.columns(), restored.rows());
        return by.isEmpty() ? insertMissing(rows) : meet(rows, late, atTheEnd);
    }

    private Copied meet(List<Row> rows, List<Reference> late, Consumer<Lateness> atTheEnd) {
        LiveRows present = new LiveRows(live, table, by, terms.newest(), columns);
        Set<String> empty = late.stream().flatMap(one -> one.columns().stream())
                .filter(columns::contains).collect(Collectors.toSet());
        RowInsertion insert = new RowInsertion(what.table(), columns);
        Set<String> fixed = new HashSet<>(by);
        fixed.addAll(table.key());
        fixed.addAll(empty);
        SqlStatement update = change(columns.stream().filter(c -> !fixed.contains(c)).toList());
        Optional<SqlStatement> fill = Optional.of(empty).filter(some -> !some.isEmpty())
                .map(some -> change(columns.stream().filter(some::contains).toList()));
        int[] key = LiveRows.indexes(columns, by);
        Set<Row> seen = new HashSet<>();
        long copied = 0;
        long replaced = 0;
        for (Row row : rows) {
            Row known = RowOrder.canonical(row.pick(key));
            boolean meets = !known.values().contains(SqlNull.NULL);
            if (meets && !seen.add(known)) {
                throw conflict("two restored rows of table " + what.table() + " have "
                        + ValueWords.of(by, known));
            }
            Optional<Row> met = meets ? present.met(known) : Optional.empty();
            boolean takes = met.map(one -> replaces(known, row, present.newest(one)))
                    .orElseGet(() -> !meets || comesBack(known));
            if (!takes) {
                continue;
            }
            present.take(row, met);
            if (met.isPresent()) {
                live.execute(update, RowInsertion.values(row));
                replaced++;
            } else {
                insert.insert(live, without(row, empty));
                copied++;
            }
            fill.ifPresent(one -> atTheEnd.accept(
                    new Lateness(one, RowInsertion.values(row))));
        }
        return new Copied(what.table(), copied, replaced, rows.size() - copied - replaced);
    }

    private boolean replaces(Row known, Row row, Object liveNewest) {
        boolean written = since.written().contains(known);
        OnConflict rule = written ? terms.writtenSince().orElse(what.onConflict())
                : what.onConflict();
        return switch (rule) {
            case KEEP_LIVE -> false;
            case TAKE_RESTORED -> true;
            case TAKE_NEWEST -> isNewer(terms.newest()
                    .<Object>map(column -> row.get(columns.indexOf(column)))
                    .orElse(SqlNull.NULL), liveNewest);
            case FAIL -> throw conflict("table " + what.table() + (written
                    ? ": a request has written since to the row with "
                    : " already holds a row with ") + ValueWords.of(by, known));
        };
    }

    /** Whether a row comes back that is not there; a deletion is newer than what was restored. */
    private boolean comesBack(Row known) {
        if (!since.deleted().contains(known)) {
            return true;
        }
        return switch (terms.writtenSince().orElse(OnConflict.TAKE_RESTORED)) {
            case KEEP_LIVE, TAKE_NEWEST -> false;
            case TAKE_RESTORED -> true;
            case FAIL -> throw conflict("table " + what.table()
                    + ": a request has deleted since the row with " + ValueWords.of(by, known));
        };
    }

    private static boolean isNewer(Object restored, Object there) {
        if (restored == SqlNull.NULL || there == SqlNull.NULL) {
            return restored != SqlNull.NULL;
        }
        return RowOrder.BY_VALUES.compare(Row.of(restored), Row.of(there)) > 0;
    }

    private static StepFailure conflict(String message) {
        return new StepFailure(StepFailure.COPY_CONFLICT, message, "");
    }

    private Row without(Row row, Set<String> empty) {
        Object[] values = row.values().toArray();
        empty.forEach(column -> values[columns.indexOf(column)] = SqlNull.NULL);
        return Row.of(values);
    }

    /**
     * Without a key a row is all its values, and nothing can meet another row: afterwards the live
     * table has each row at least as often as the side instance.
     */
    private Copied insertMissing(List<Row> rows) {
        Map<Row, Integer> present = new HashMap<>();
        live.query(SqlStatement.parse("SELECT " + names(columns) + " FROM "
                + RowInsertion.quoted(what.table())), Map.of()).rows()
                .forEach(row -> present.merge(RowOrder.canonical(row), 1, Integer::sum));
        RowInsertion insert = new RowInsertion(what.table(), columns);
        long kept = 0;
        for (Row row : rows) {
            if (present.merge(RowOrder.canonical(row), -1, Integer::sum) >= 0) {
                kept++;
            } else {
                insert.insert(live, row);
            }
        }
        return new Copied(what.table(), rows.size() - kept, 0, kept);
    }

    static String names(List<String> names) {
        return names.stream().map(RowInsertion::quoted).collect(Collectors.joining(", "));
    }

    /** A table that is all key has nothing to change, but there must still be a statement. */
    private SqlStatement change(List<String> some) {
        List<String> set = new ArrayList<>(some.isEmpty() ? by : some);
        return SqlStatement.parse("UPDATE " + RowInsertion.quoted(what.table()) + " SET "
                + assignments(set, ", ") + " WHERE " + assignments(by, " AND "));
    }

    private String assignments(List<String> some, String separator) {
        return some.stream().map(column -> RowInsertion.quoted(column) + " = :c"
                + columns.indexOf(column))
                .collect(Collectors.joining(separator));
    }
}
