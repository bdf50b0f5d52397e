package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.database.Database;
import dev.lastresort.database.Limits;
import dev.lastresort.database.RowStream;
import dev.lastresort.database.Snapshot;
import dev.lastresort.database.SqlResult;
import dev.lastresort.database.TableLock;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.engine.postgres.server.Cluster;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.journal.TableShape;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A database of a server. It is cut by letting go of it: what it is then stays as the snapshot, and
 * what goes on is a copy.
 */
final class PostgresDatabase implements Database {

    private final Cluster cluster;
    private final Limits limits;
    private String name;
    private ServerSession session;
    private ServerCatalog catalog;
    private ServerSequences sequences;
    private PostgresTransaction transaction;
    private boolean open;

    PostgresDatabase(Cluster cluster, String name, Limits limits) {
        this.cluster = cluster;
        this.limits = limits;
        start(name);
        transaction.show(SqlContext.TIMELESS);
        session.commit();
    }

    @Override
    public Snapshot snapshot() {
        SqlContext context = transaction.context();
        PostgresSnapshot snapshot = letGo();
        start(snapshot.copy());
        transaction.goOn(context);
        session.commit();
        return snapshot;
    }

    @Override
    public Snapshot closeToSnapshot() {
        return letGo();
    }

    /** As the server knows it until it is cut. */
    String name() {
        return name;
    }

    private PostgresSnapshot letGo() {
        transaction.requireNone();
        transaction.rollback();
        long bytes = Long.parseLong(Objects.requireNonNull(session.texts(
                "SELECT pg_database_size(current_database())").getFirst().getFirst()));
        session.close();
        open = false;
        return new PostgresSnapshot(cluster, name, bytes);
    }

    @Override
    public SqlResult run(SqlStatement statement, Map<String, ?> parameters) {
        return transaction.run(statement, parameters);
    }

    @Override
    public RowStream stream(SqlStatement statement, Map<String, ?> parameters) {
        return transaction.stream(statement, parameters);
    }

    @Override
    public void at(SqlContext context) {
        transaction.show(context);
    }

    @Override
    public boolean isTimeAsked() {
        return "t".equals(session.texts("SELECT lr.is_asked()").getFirst().getFirst());
    }

    @Override
    public void interrupt() {
        session.cancel();
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
        SqlContext before = transaction.context();
        try {
            session.told(() -> {
                new PostgresRedo(session, catalog, sequences, transaction::show).apply(commits);
                return session;
            });
        } finally {
            transaction.show(before);
            session.told(() -> {
                session.simple("SET statement_timeout = " + limits.longestMillis());
                return session;
            });
            catalog.forget();
            sequences.schemaChanged();
            sequences.settle();
            session.commit();
        }
    }

    @Override
    public List<String> tables() {
        return List.copyOf(catalog.tables().keySet());
    }

    @Override
    public List<String> writableColumns(String table) {
        return catalog.table(table).columns().stream().filter(ServerColumn::isWritable)
                .map(ServerColumn::name).toList();
    }

    @Override
    public TableShape shape(String table) {
        return catalog.table(table).shape();
    }

    @Override
    public List<String> views() {
        return catalog.views();
    }

    @Override
    public List<String> typedColumns(String tableOrView) {
        return catalog.typedColumns(tableOrView);
    }

    @Override
    public List<DescribedTable> describedTables() {
        return new ServerDescription(session, catalog).all();
    }

    @Override
    public long rowCount(String table) {
        return Long.parseLong(Objects.requireNonNull(session.texts("SELECT count(*) FROM app."
                + ServerTable.quoted(catalog.table(table).name())).getFirst().getFirst()));
    }

    @Override
    public SortedSet<String> tablesBehind(Set<String> identifiers) {
        return catalog.tablesBehind(identifiers);
    }

    @Override
    public Optional<SortedMap<String, TableLock>> locks() {
        return Optional.of(catalog.locks());
    }

    @Override
    public List<TableImage> images() {
        return transaction.images();
    }

    @Override
    public List<String> tableDefinition(String table) {
        return new ServerDefinition(session, catalog.table(table)).statements();
    }

    @Override
    public SortedMap<String, Long> sequences() {
        return sequences.values();
    }

    @Override
    public String contents() {
        return new ServerContents(session, catalog, sequences, transaction).text();
    }

    @Override
    public String fingerprint() {
        return new ServerContents(session, catalog, sequences, transaction).digest();
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            session.close();
            cluster.drop(name);
        }
    }

    private void start(String database) {
        name = database;
        try {
            session = new ServerSession(cluster.connect(database), limits);
        } catch (SQLException e) {
            throw PostgresFailures.of(e, limits);
        }
        catalog = new ServerCatalog(session);
        sequences = new ServerSequences(session);
        transaction = new PostgresTransaction(session, catalog, sequences, limits);
        open = true;
    }
}
