package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.Database;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Limits;
import dev.lastresort.database.QueryResult;
import dev.lastresort.database.RowStream;
import dev.lastresort.database.Snapshot;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.SqlResult;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.engine.h2.change.Extent;
import dev.lastresort.database.engine.h2.standard.SqlTime;
import dev.lastresort.database.engine.h2.store.FileImage;
import dev.lastresort.database.engine.h2.store.OpenStore;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.journal.TableShape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.h2.table.Table;

/**
 * A database that H2 runs over files in memory. A snapshot is what its files hold; it goes on over
 * the same ones. Where H2 does not say that a copy of them would be whole, the database is closed,
 * and goes on from its own snapshot.
 */
final class H2Database implements Database {

    private final Limits limits;
    private final CaptureBuffer buffer;
    private final SqlTime time = new SqlTime();
    private H2Session h2;
    private Catalog catalog;
    private CaptureTriggers triggers;
    private Sequences sequences;
    private Transaction transaction;
    private boolean open;

    H2Database(FileImage snapshot, Limits limits) {
        this.limits = limits;
        buffer = new CaptureBuffer(limits);
        start(snapshot);
    }

    @Override
    public Snapshot snapshot() {
        transaction.requireNone();
        return new H2Snapshot(h2.cut().orElseGet(this::cutByClosing));
    }

    @Override
    public Snapshot closeToSnapshot() {
        return new H2Snapshot(frozen());
    }

    private FileImage cutByClosing() {
        FileImage image = frozen();
        start(image);
        return image;
    }

    private FileImage frozen() {
        transaction.requireNone();
        triggers.detach();
        h2.close();
        FileImage image = h2.store().freeze();
        h2.store().close();
        open = false;
        return image;
    }

    @Override
    public SqlResult run(SqlStatement statement, Map<String, ?> parameters) {
        return switch (Extent.of(statement, () -> transaction.planOf(statement).size())) {
            case ONE -> transaction.run(statement, parameters);
            case SEVERAL_OF_ROWS -> transaction.runWhole(statement, parameters);
            case SEVERAL_OF_SCHEMA -> runWhole(statement, parameters);
        };
    }

    /**
     * All of several schema changes or none. Each commits by itself, so that the way back is the
     * database as it stood; what the transaction did before stands committed in either case.
     */
    private SqlResult runWhole(SqlStatement statement, Map<String, ?> parameters) {
        transaction.settle();
        int changes = buffer.size();
        FileImage before = h2.cut().orElseGet(this::cutByClosing);
        try {
            return transaction.run(statement, parameters);
        } catch (SqlFailure | LimitExceeded e) {
            triggers.detach();
            h2.discard();
            h2.store().close();
            buffer.cutTo(changes);
            start(before);
            throw e;
        }
    }

    @Override
    public void at(SqlContext context) {
        time.set(context);
    }

    @Override
    public boolean isTimeAsked() {
        return time.isAsked();
    }

    @Override
    public void interrupt() {
        h2.session().cancel();
    }

    @Override
    public RowStream stream(SqlStatement statement, Map<String, ?> parameters) {
        return transaction.stream(statement, parameters);
    }

    @Override
    public Commit commit() {
        return transaction.commit();
    }

    @Override
    public Commit rollback() {
        return transaction.rollback();
    }

    @Override
    public void redo(Iterable<Commit> commits) {
        transaction.requireNone();
        triggers.detach();
        h2.session().setQueryTimeout(0);
        SqlContext before = time.context();
        try {
            Redo.run(new Redo(h2, catalog, sequences, time), commits, limits);
        } finally {
            time.set(before);
            h2.session().setQueryTimeout(limits.longestMillis());
            triggers.attach();
            sequences.settle();
            transaction.schemaMayHaveChanged();
        }
    }

    @Override
    public List<String> tables() {
        return catalog.baseTables().stream().map(Table::getName).toList();
    }

    @Override
    public List<String> writableColumns(String table) {
        return catalog.find(table).map(Catalog::writableColumns)
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + table));
    }

    @Override
    public TableShape shape(String table) {
        return catalog.find(table).map(catalog::shape)
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + table));
    }

    @Override
    public List<String> views() {
        return catalog.views().stream().map(Table::getName).toList();
    }

    @Override
    public List<String> typedColumns(String tableOrView) {
        return catalog.find(tableOrView).map(Catalog::typedColumns).orElseThrow(
                () -> new IllegalArgumentException("there is no table " + tableOrView));
    }

    @Override
    public List<DescribedTable> describedTables() {
        return catalog.baseTables().stream().map(TableDescription::of).toList();
    }

    @Override
    public long rowCount(String table) {
        return catalog.find(table).map(found -> found.getRowCount(h2.session()))
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + table));
    }

    @Override
    public SortedSet<String> tablesBehind(Set<String> identifiers) {
        return catalog.tablesBehind(identifiers);
    }

    @Override
    public List<TableImage> images() {
        return new TableImages(h2, catalog, buffer).all();
    }

    @Override
    public List<String> tableDefinition(String table) {
        return catalog.find(table).map(catalog::definition)
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + table));
    }

    @Override
    public SortedMap<String, Long> sequences() {
        return sequences.values();
    }

    @Override
    public String contents() {
        return new Contents(h2, catalog, sequences).text();
    }

    @Override
    public String fingerprint() {
        return new Contents(h2, catalog, sequences).digest();
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            try {
                h2.discard();
            } finally {
                h2.store().close();
            }
        }
    }

    private void start(FileImage snapshot) {
        OpenStore store = OpenStore.open(snapshot, buffer, time);
        try {
            h2 = H2Session.start(store, snapshot.size() == 0, limits);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
        catalog = new Catalog(h2);
        triggers = new CaptureTriggers(h2, catalog, buffer);
        triggers.attach();
        sequences = new Sequences(h2, catalog);
        transaction = new Transaction(h2, catalog, triggers, sequences, time, limits);
        open = true;
    }
}
