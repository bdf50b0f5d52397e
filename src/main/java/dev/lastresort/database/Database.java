package dev.lastresort.database;

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
import java.util.function.Supplier;
import org.h2.command.CommandInterface;
import org.h2.engine.SessionLocal;
import org.h2.message.DbException;
import org.h2.mvstore.tx.Transaction;
import org.h2.result.ResultInterface;
import org.h2.table.Table;

/**
 * One open database with one transaction at a time. What a transaction leaves behind comes out of {@link #commit()}
 * and {@link #rollback()}, exact enough to be done again by {@link #redo}. One thread uses it; any number of
 * databases run side by side. Closing it gives back all that it held.
 */
public final class Database implements AutoCloseable {

    private final Limits limits;
    private final CaptureBuffer buffer;
    private Engine engine;
    private Catalog catalog;
    private CaptureTriggers triggers;
    private Sequences sequences;
    private Commands commands;
    private boolean schemaTouched;
    private boolean open;

    private Database(Snapshot snapshot, Limits limits) {
        this.limits = limits;
        buffer = new CaptureBuffer(limits.maxChanges());
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
        if (!buffer.isEmpty()) {
            throw new IllegalStateException("commit or roll back before taking a snapshot");
        }
        SortedMap<String, Long> moved = sequences.takeMoved();
        if (!moved.isEmpty()) {
            throw new IllegalStateException("commit or roll back first: sequences moved " + moved.keySet());
        }
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

    /** Runs a statement and says how many rows it changed, or, for a query, how many it answered with. */
    public long execute(SqlStatement statement, Map<String, ?> parameters) {
        return switch (run(statement, parameters)) {
            case QueryResult result -> result.rows().size();
            case SqlResult.RowCount count -> count.rows();
        };
    }

    public long execute(SqlStatement statement) {
        return execute(statement, Map.of());
    }

    /** Runs any statement. A failed one leaves no trace but moved sequences, and a transaction that can go on. */
    public SqlResult run(SqlStatement statement, Map<String, ?> parameters) {
        return switch (statement.kind()) {
            case QUERY -> guarded(() -> statement.writes()
                    ? runWritingQuery(statement, parameters) : runQuery(statement, parameters));
            case DML -> guarded(() -> new SqlResult.RowCount(commands.ready(statement, parameters)
                    .executeUpdate(null).getUpdateCount()));
            case SCHEMA -> changeSchema(statement);
        };
    }

    /** Runs a query whose rows are taken one by one. */
    public RowStream stream(SqlStatement statement, Map<String, ?> parameters) {
        if (statement.kind() != SqlKind.QUERY) {
            throw new SqlFailure(SqlFailure.WRONG_KIND, "only a query can be streamed");
        }
        SessionLocal session = engine.session();
        session.setLazyQueryExecution(true);
        try {
            return guarded(() -> new RowStream(commands.ready(statement, parameters).executeQuery(0, 0, false)));
        } finally {
            session.setLazyQueryExecution(false);
        }
    }

    /**
     * Commits. Throws {@link SqlFailure} if a table has come to be that cannot be captured (no primary key, or a
     * column type that a row cannot hold): the transaction is then still open.
     */
    public Commit commit() {
        if (schemaTouched) {
            checkTables();
            schemaTouched = false;
        }
        engine.session().commit(false);
        return taken(buffer.takeAll());
    }

    /**
     * Rolls back. Every DDL had committed itself and all before it: that part is in the commit returned, because a
     * redo must do it too.
     */
    public Commit rollback() {
        engine.session().rollback();
        return taken(buffer.takeSettled());
    }

    /** Does commits again that were made on the line of history that this database stands on. */
    public void redo(Iterable<Commit> commits) {
        triggers.detach();
        try {
            Redo.run(new Redo(engine, catalog, sequences), commits);
        } finally {
            triggers.attach();
            sequences.settle();
        }
    }

    /** The names of the base tables. */
    public List<String> tables() {
        return catalog.baseTables().stream().map(Table::getName).toList();
    }

    public boolean hasTable(String name) {
        return tables().contains(name);
    }

    /** The columns and the primary key of a base table that there is. */
    public TableShape shape(String table) {
        return catalog.find(table).map(catalog::shape)
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + table));
    }

    /** The base tables that these names stand for, also through views, however deep; other names are passed over. */
    public SortedSet<String> tablesBehind(Set<String> identifiers) {
        return catalog.tablesBehind(identifiers);
    }

    /** The statements that make this table anew, empty, in another database. */
    public List<String> tableDefinition(String table) {
        return catalog.find(table).map(catalog::definition)
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + table));
    }

    /** The next value of each sequence; that of an identity column is called {@code table.column}. */
    public SortedMap<String, Long> sequences() {
        return sequences.values();
    }

    /** Schema, sequences and all rows by key, as text: two databases are the same if and only if these are. */
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
            triggers.detach();
            engine.close();
            engine.store().close();
        }
    }

    private void start(Snapshot snapshot) {
        OpenStore store = OpenStore.open(snapshot, buffer);
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
        commands = new Commands(engine.session());
        open = true;
    }

    private QueryResult runQuery(SqlStatement statement, Map<String, ?> parameters) {
        int most = limits.maxRows();
        try (ResultInterface result = commands.ready(statement, parameters).executeQuery(most + 1L, 0, false)) {
            List<String> columns = RowStream.columnsOf(result);
            List<Row> rows = new ArrayList<>();
            while (result.next()) {
                if (rows.size() == most) {
                    throw new SqlFailure(SqlFailure.TOO_MANY_ROWS, "the query gives more than " + most + " rows");
                }
                rows.add(ValueCodec.row(result.currentRow(), columns.size()));
            }
            return new QueryResult(columns, rows);
        }
    }

    /** A failed statement takes back what it captured; H2 itself takes back what it wrote, except in a query. */
    private <T> T guarded(Supplier<T> work) {
        buffer.markStatement();
        try {
            return work.get();
        } catch (DbException e) {
            buffer.cutStatement();
            throw Failures.of(e);
        } catch (SqlFailure e) {
            buffer.cutStatement();
            throw e;
        }
    }

    /** A query can write, through a data change table, and H2 leaves the half of it when it fails. */
    private QueryResult runWritingQuery(SqlStatement statement, Map<String, ?> parameters) {
        Transaction transaction = engine.session().getTransaction();
        long before = transaction.setSavepoint();
        try {
            return runQuery(statement, parameters);
        } catch (DbException | SqlFailure e) {
            transaction.rollbackToSavepoint(before);
            throw e;
        }
    }

    private SqlResult changeSchema(SqlStatement statement) {
        if (!statement.parameters().isEmpty()) {
            throw new SqlFailure(SqlFailure.PARAMETERS, "DDL takes no parameters");
        }
        runSchemaChange(prepared(statement));
        buffer.add(new Change.SchemaChanged(statement.text()));
        buffer.settle();
        return new SqlResult.RowCount(0);
    }

    /** Text that cannot even be prepared fails like any other statement: nothing is committed. */
    private CommandInterface prepared(SqlStatement statement) {
        try {
            return commands.once(statement.text());
        } catch (DbException e) {
            throw Failures.of(e);
        }
    }

    private void runSchemaChange(CommandInterface command) {
        settle();
        schemaTouched = true;
        triggers.detach();
        try {
            command.executeUpdate(null);
            engine.session().commit(false);
        } catch (DbException e) {
            engine.session().rollback();
            throw Failures.of(e);
        } finally {
            triggers.attach();
        }
    }

    /** DDL commits what came before it; and a redo must find the sequences where the DDL found them. */
    private void settle() {
        engine.session().commit(false);
        sequences.takeMoved().forEach((name, value) ->
                buffer.add(new Change.SchemaChanged(sequences.restartSql(name, value))));
        buffer.settle();
    }

    private void checkTables() {
        for (Table table : catalog.baseTables()) {
            if (catalog.shape(table).keyColumns().isEmpty()) {
                throw new SqlFailure(SqlFailure.NO_PRIMARY_KEY, "the table " + table.getName()
                        + " has no primary key: add one in the same step");
            }
            if (catalog.heldColumns(table) < table.getColumns().length) {
                throw new SqlFailure(SqlFailure.TYPE_NOT_HELD, "the table " + table.getName()
                        + " has a column whose values cannot be held exactly");
            }
        }
    }

    private Commit taken(List<Change> changes) {
        return new Commit(changes, sequences.takeMoved());
    }
}
