package dev.lastresort.replay;

import dev.lastresort.database.Database;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Limits;
import dev.lastresort.database.QueryResult;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.model.journal.Change.RowInserted;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.journal.TableShape;
import dev.lastresort.model.scenario.Draw;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.replay.draw.ActorDraws;
import dev.lastresort.replay.draw.Dice;
import dev.lastresort.replay.draw.DrawnValue;
import dev.lastresort.replay.draw.Parameters;
import dev.lastresort.replay.draw.RowPool;
import dev.lastresort.replay.program.Programs;
import dev.lastresort.replay.program.ReplayFault;
import dev.lastresort.replay.program.Witness;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.replay.state.RowInsertion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Generates the rows of a seed. Each value is a pure function of (seed, table, row number, column),
 * and the rows go in as a redo does it: in batches, with nothing to capture.
 */
final class Seeding {

    private static final int ROWS_A_BATCH = 10_000;

    private final Database database;
    private final Programs programs;
    private final long seed;
    private final Map<String, Integer> seeded = new HashMap<>();
    private long made;

    Seeding(Database database, Programs programs, long seed) {
        this.database = database;
        this.programs = programs;
        this.seed = seed;
    }

    /** Throws {@link ReplayFault} if the rows do not fit the table. */
    void fill(Setup.Seed rows, String pointer) {
        checkTable(rows, pointer);
        String owner = owner(rows.table());
        ActorDraws draws = new ActorDraws(seed, owner, rows.columns(),
                pools(database, programs, rows.columns(), Witness.STRICT));
        Batch batch = new Batch(rows, pointer);
        switch (rows.source()) {
            case Setup.Count count -> {
                for (long n = 0; n < count.rows(); n++) {
                    batch.add(row(rows, draws, n, Map.of()));
                }
            }
            case Setup.ForEach each -> {
                QueryResult source = query(database, programs, each.query());
                List<Row> sorted = sorted(source.rows());
                for (int n = 0; n < sorted.size(); n++) {
                    if (DrawnValue.happens(each.chance(),
                            Dice.of(seed, owner, n, "chance of the row", 0))) {
                        batch.add(row(rows, draws, n, named(source.columns(), sorted.get(n))));
                    }
                }
            }
        }
        batch.flush();
    }

    /**
     * A second seed of a table draws apart from the first, though its rows are numbered from 0 too.
     */
    private String owner(String table) {
        int earlier = seeded.merge(table, 1, Integer::sum) - 1;
        return "rows of " + table + (earlier == 0 ? "" : " after " + earlier);
    }

    private void checkTable(Setup.Seed rows, String pointer) {
        if (!database.hasTable(rows.table())) {
            throw new ReplayFault("seed-error", pointer + "/table",
                    "Table \"" + rows.table() + "\" not found");
        }
        List<String> columns = database.shape(rows.table()).columns();
        for (String column : rows.columns().sequencedKeySet()) {
            if (!columns.contains(column)) {
                throw new ReplayFault("unknown-column", pointer + "/columns/" + column,
                        "table " + rows.table() + " has no column " + column + ", but "
                                + String.join(", ", columns));
            }
        }
    }

    /** The pools of the draws that pick among rows, as the database stands now. */
    static Map<String, RowPool> pools(Database database, Programs programs,
            SequencedMap<String, Draw> draws, Witness witness) {
        Map<String, RowPool> pools = new HashMap<>();
        draws.forEach((name, draw) -> {
            draw.picked().ifPresent(rows -> {
                int needed = rows.distinct() ? rows.take().orElse(1) : 1;
                pools.put(name, pool(database, programs, name, rows, needed, witness));
            });
        });
        return pools;
    }

    private static RowPool pool(
            Database database, Programs programs, String name, Draw.PickedRows rows,
            int needed, Witness witness) {
        try {
            QueryResult result = query(database, programs, rows.query());
            if (result.rows().size() < needed) {
                throw new ReplayFault("too-few-rows", rows.query().pointer(), "draw " + name
                        + " takes " + needed + (needed == 1 ? " row" : " rows")
                        + ", but its query returns " + result.rows().size());
            }
            return new RowPool(result.columns(), sorted(result.rows()));
        } catch (ReplayFault fault) {
            witness.fault(fault);
            // Whoever goes on in spite of the fault draws nothing but NULL.
            return new RowPool(List.of(name), Collections.nCopies(needed, Row.of(SqlNull.NULL)));
        }
    }

    private static List<Row> sorted(List<Row> rows) {
        return rows.stream().sorted(RowOrder.BY_VALUES).toList();
    }

    private static QueryResult query(Database database, Programs programs, Sql sql) {
        try {
            return database.query(programs.statement(sql), Map.of());
        } catch (SqlFailure failure) {
            throw new ReplayFault("sql-error", sql.pointer(), failure.getMessage());
        } catch (LimitExceeded struck) {
            throw ReplayStruck.at(sql, struck);
        }
    }

    private static Map<String, Object> named(List<String> columns, Row row) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), row.get(i));
        }
        return values;
    }

    private static Row row(
            Setup.Seed rows, ActorDraws draws, long n, Map<String, Object> source) {
        Parameters drawn = Parameters.ofRow(draws, n, source);
        Map<String, Object> values = drawn.values(List.copyOf(rows.columns().sequencedKeySet()));
        return Row.of(rows.columns().sequencedKeySet().stream()
                .map(column -> Objects.requireNonNull(values.get(column))).toArray());
    }

    /** Rows on their way into the table. */
    private final class Batch {

        private final TableShape shape;
        private final String pointer;
        private final List<RowInserted> rows = new ArrayList<>();
        private final boolean whole;

        private Batch(Setup.Seed seed, String pointer) {
            this.shape = new TableShape(
                    seed.table(), List.copyOf(seed.columns().sequencedKeySet()), List.of());
            this.pointer = pointer;
            whole = database.shape(seed.table()).columns().size() == shape.columns().size();
        }

        private void add(Row row) {
            if (made++ == Limits.DEFAULT.maxChanges()) {
                throw new ReplayFault("too-many-rows", pointer, "seeds make more than "
                        + Limits.DEFAULT.maxChanges() + " rows, the limit set by -D"
                        + LimitExceeded.Cap.CHANGES.property());
            }
            rows.add(new RowInserted(shape, row));
            if (rows.size() == ROWS_A_BATCH) {
                flush();
            }
        }

        private void flush() {
            try {
                if (whole) {
                    database.redo(List.of(new Commit(List.copyOf(rows), new TreeMap<>())));
                } else {
                    insert();
                }
                rows.clear();
            } catch (SqlFailure failure) {
                throw new ReplayFault("seed-error", pointer,
                        "the rows do not fit table " + shape.table() + ": " + failure.getMessage());
            } catch (LimitExceeded struck) {
                throw ReplayStruck.at(pointer, struck);
            }
        }

        /** One by one, for the database to fill in the other columns. */
        private void insert() {
            RowInsertion insertion = new RowInsertion(shape.table(), shape.columns());
            rows.forEach(row -> insertion.insert(database, row.after()));
            database.commit();
        }
    }
}
