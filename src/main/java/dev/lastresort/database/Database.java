package dev.lastresort.database;

import dev.lastresort.database.change.Extent;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.description.TableDescription;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.standard.SqlTime;
import dev.lastresort.database.store.FileImage;
import dev.lastresort.database.store.OpenStore;
import dev.lastresort.database.store.Snapshot;
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
 * One open database with one transaction at a time. What a transaction leaves behind comes out of
 * {@link #commit()} and {@link #rollback()}, exact enough to be done again by {@link #redo}. One
 * thread uses it; any number of databases run side by side. Closing it gives back all that it held.
 */
public final class Database implements AutoCloseable {

    private final Limits limits;
    private final CaptureBuffer buffer;
    private final SqlTime time = new SqlTime();
    private Engine engine;
    private Catalog catalog;
    private CaptureTriggers triggers;
    private Sequences sequences;
    private Transaction transaction;
    private boolean open;

    private Database(Snapshot snapshot, Limits limits) {
        this.limits = limits;
        buffer = new CaptureBuffer(limits);
        start(snapshot);
    }

    /** An empty database: one schema, no tables. */
    public static Database create() {
        return create(Limits.DEFAULT);
    }

    public static Database create(Limits limits) {
        return open(new Snapshot(FileImage.EMPTY), limits);
    }

    /** A database of its own that starts as {@code snapshot} stands. */
    public static Database open(Snapshot snapshot) {
        return open(snapshot, Limits.DEFAULT);
    }

    public static Database open(Snapshot snapshot, Limits limits) {
        return new Database(snapshot, limits);
    }

    /** Cuts here and goes on: nothing that runs afterwards can tell. Wants no open transaction. */
    public Snapshot snapshot() {
        Snapshot snapshot = closeToSnapshot();
        start(snapshot);
        return snapshot;
    }

    /** Closes the database and keeps what it held. Wants no open transaction. */
    public Snapshot closeToSnapshot() {
        transaction.requireNone();
        triggers.detach();
        engine.close();
        Snapshot snapshot = engine.store().freeze();
        engine.store().close();
        open = false;
        return snapshot;
    }

    /** Runs a query and holds all its rows. */
    public QueryResult query(SqlStatement statement, Map<String, ?> parameters) {
        if (run(statement, parameters) instanceof QueryResult result) {
            return result;
        }
        throw new SqlFailure(SqlFailure.WRONG_KIND, "this statement does not answer with rows");
    }

    public QueryResult query(SqlStatement statement) {
        return query(statement, Map.of());
    }

    /**
     * Runs a statement and says how many rows it changed, or, for a query, how many it answered
     * with.
     */
    public long execute(SqlStatement statement, Map<String, ?> parameters) {
        return switch (run(statement, parameters)) {
            case QueryResult result -> result.rows().size();
            case SqlResult.RowCount count -> count.rows();
        };
    }

    public long execute(SqlStatement statement) {
        return execute(statement, Map.of());
    }

    /**
     * Runs any statement. A failed one leaves no trace but moved sequences, and a transaction that
     * can go on.
     */
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
        triggers.detach();
        engine.close();
        Snapshot before = engine.store().freeze();
        engine.store().close();
        start(before);
        try {
            return transaction.run(statement, parameters);
        } catch (SqlFailure | LimitExceeded e) {
            triggers.detach();
            engine.close();
            engine.store().close();
            buffer.cutTo(changes);
            start(before);
            throw e;
        }
    }

    /** What runs from here on sees this time, and draws its random values from there. */
    public SqlTime at(SqlContext context) {
        return time.set(context);
    }

    /** Ends the statement that runs now, as its limit on time would. Any thread may call it. */
    void interrupt() {
        engine.session().cancel();
    }

    /** Runs a query whose rows are taken one by one. */
    public RowStream stream(SqlStatement statement, Map<String, ?> parameters) {
        return transaction.stream(statement, parameters);
    }

    /**
     * Commits. Throws {@link SqlFailure} if a table has come to be that cannot be captured: one
     * with a column type that a row cannot hold. The transaction is then still open.
     */
    public Commit commit() {
        return transaction.commit();
    }

    /**
     * Rolls back. Every DDL had committed itself and all before it: that part is in the commit
     * returned, because a redo must do it too.
     */
    public Commit rollback() {
        return transaction.rollback();
    }

    /** Does commits again that were made on the line of history that this database stands on. */
    public void redo(Iterable<Commit> commits) {
        transaction.requireNone();
        triggers.detach();
        engine.session().setQueryTimeout(0);
        SqlContext before = time.context();
        try {
            Redo.run(new Redo(engine, catalog, sequences, time), commits, limits);
        } finally {
            time.set(before);
            engine.session().setQueryTimeout(limits.longestMillis());
            triggers.attach();
            sequences.settle();
            transaction.schemaMayHaveChanged();
        }
    }

    /** The names of the base tables. */
    public List<String> tables() {
        return catalog.baseTables().stream().map(Table::getName).toList();
    }

    public boolean hasTable(String name) {
        return tables().contains(name);
    }

    /** The columns of a base table that there is, but for those that it computes itself. */
    public List<String> writableColumns(String table) {
        return catalog.find(table).map(Catalog::writableColumns)
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + table));
    }

    /** The columns and the primary key of a base table that there is. */
    public TableShape shape(String table) {
        return catalog.find(table).map(catalog::shape)
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + table));
    }

    /** The names of the views. */
    public List<String> views() {
        return catalog.views().stream().map(Table::getName).toList();
    }

    /** The columns of a table or view that there is, each as its name and type. */
    public List<String> typedColumns(String tableOrView) {
        return catalog.find(tableOrView).map(Catalog::typedColumns).orElseThrow(
                () -> new IllegalArgumentException("there is no table " + tableOrView));
    }

    /** Columns, keys, references and checks of all base tables, by name. */
    public List<DescribedTable> describedTables() {
        return catalog.baseTables().stream().map(TableDescription::of).toList();
    }

    /** How many rows a base table holds that there is. */
    public long rowCount(String table) {
        return catalog.find(table).map(found -> found.getRowCount(engine.session()))
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + table));
    }

    /**
     * The base tables that these names stand for, also through views, however deep; other names are
     * passed over.
     */
    public SortedSet<String> tablesBehind(Set<String> identifiers) {
        return catalog.tablesBehind(identifiers);
    }

    /** All base tables with all their rows. */
    public List<TableImage> images() {
        return new TableImages(engine, catalog, buffer).all();
    }

    /** The statements that make this table anew, empty, in another database. */
    public List<String> tableDefinition(String table) {
        return catalog.find(table).map(catalog::definition)
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + table));
    }

    /** The next value of each sequence; of an identity column as {@code table.column}. */
    public SortedMap<String, Long> sequences() {
        return sequences.values();
    }

    /**
     * Schema, sequences and all rows by key, as text: two databases are the same if and only if
     * these are.
     */
    public String contents() {
        return new Contents(engine, catalog, sequences).text();
    }

    /** A digest of {@link #contents()}. */
    public String fingerprint() {
        return new Contents(engine, catalog, sequences).digest();
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            try {
                triggers.detach();
                engine.close();
            } finally {
                engine.store().close();
            }
        }
    }

    private void start(Snapshot snapshot) {
        OpenStore store = OpenStore.open(snapshot, buffer, time);
        try {
            engine = Engine.start(store, snapshot.sizeBytes() == 0, limits);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
        catalog = new Catalog(engine);
        triggers = new CaptureTriggers(engine, catalog, buffer);
        triggers.attach();
        sequences = new Sequences(engine, catalog);
        transaction = new Transaction(engine, catalog, triggers, sequences, time, limits);
        open = true;
    }
}
