package dev.lastresort.replay.state;

import dev.lastresort.database.Database;
import dev.lastresort.database.RowStream;
import dev.lastresort.database.gate.SqlKind;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.work.TableNames;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The tables of a database that stand outside it: a cache, sessions, another company's ledger. SQL
 * names them like any other. Invariant: their schema is that of the start of the day, so that a
 * restore has only their rows to carry over.
 */
public final class OutsideTables {

    private OutsideTables() {}

    /** Marks a table that there is; the mark goes wherever the database goes. */
    public static void mark(Database database, String table) {
        database.execute(SqlStatement.parse("COMMENT ON TABLE " + RowInsertion.quoted(table)
                + " IS 'outside'"), Map.of());
        database.commit();
    }

    /** Whether these names stand for such tables alone, and for one at least. */
    public static boolean areAll(Database database, Set<String> names) {
        SortedSet<String> tables = database.tablesBehind(names);
        return !tables.isEmpty()
                && tables.stream().allMatch(table -> database.shape(table).outside());
    }

    /** Throws {@link StepFailure} for a change of the schema that such a table takes part in. */
    public static void guard(Database database, SqlStatement statement, String pointer) {
        if (statement.kind() != SqlKind.SCHEMA) {
            return;
        }
        database.tablesBehind(TableNames.of(statement)).stream()
                .filter(table -> database.shape(table).outside()).findFirst().ifPresent(table -> {
                    throw new StepFailure(StepFailure.OUTSIDE, "table " + table + " stands outside"
                            + " the database: its schema does not change here; insert, update or"
                            + " delete its rows", pointer);
                });
    }

    /** In a restored database the rows are those of the live one. */
    static void carry(Database live, Database restored) {
        List<Change> changes = new ArrayList<>();
        SortedMap<String, Long> sequences = new TreeMap<>();
        for (TableShape shape : of(live)) {
            each(restored, shape, row -> changes.add(new Change.RowDeleted(shape, row)));
            each(live, shape, row -> changes.add(new Change.RowInserted(shape, row)));
            live.sequences().forEach((name, value) -> {
                if (name.startsWith(shape.table() + ".")) {
                    sequences.put(name, value);
                }
            });
        }
        redo(restored, changes, sequences);
    }

    /** In a side instance there are none: no backup holds them. */
    static void empty(Database aside) {
        List<Change> changes = new ArrayList<>();
        for (TableShape shape : of(aside)) {
            each(aside, shape, row -> changes.add(new Change.RowDeleted(shape, row)));
        }
        redo(aside, changes, new TreeMap<>());
    }

    private static void redo(Database database, List<Change> changes,
            SortedMap<String, Long> sequences) {
        if (!changes.isEmpty() || !sequences.isEmpty()) {
            database.redo(List.of(new Commit(changes, sequences)));
        }
    }

    private static List<TableShape> of(Database database) {
        return database.tables().stream().map(database::shape).filter(TableShape::outside).toList();
    }

    private static void each(Database database, TableShape shape, Consumer<Row> row) {
        String columns = shape.columns().stream().map(RowInsertion::quoted)
                .collect(Collectors.joining(", "));
        try (RowStream rows = database.stream(SqlStatement.parse("SELECT " + columns + " FROM "
                + RowInsertion.quoted(shape.table())), Map.of())) {
            while (rows.hasNext()) {
                row.accept(rows.next());
            }
        } finally {
            database.rollback();
        }
    }
}
