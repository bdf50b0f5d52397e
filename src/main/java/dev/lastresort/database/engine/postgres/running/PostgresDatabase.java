package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.database.Database;
import dev.lastresort.database.Limits;
import dev.lastresort.database.RowStream;
import dev.lastresort.database.Snapshot;
import dev.lastresort.database.SqlResult;
import dev.lastresort.database.TableLock;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.engine.postgres.running.PostgresSnapshot.Learned;
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
import java.util.stream.Stream;

/**
 * A database of a server. It is cut by letting go of it: what it is then stays as the snapshot, and
 * what goes on is a copy, which is made once something is wanted of it.
 */
final class PostgresDatabase implements Database {

    private final Cluster cluster;
    private final Limits limits;
    private volatile State state;

    private sealed interface State {}

    private record Running(String name, ServerSession session, ServerCatalog catalog,
            ServerSequences sequences, PostgresTransaction transaction) implements State {}

    /**
     * Like a snapshot, until something is wanted of it.
     *
     * @param context what is seen then
     * @param goesOn  whether it was seen before the cut
     */
    private record Resting(PostgresSnapshot snapshot, SqlContext context, boolean goesOn)
            implements State {}

    private record Closed() implements State {}

    /** The one of that name, which nobody else knows. */
    PostgresDatabase(Cluster cluster, String name, Limits limits) {
        this.cluster = cluster;
        this.limits = limits;
        state = started(name, Learned.nothing(), SqlContext.TIMELESS, false);
    }

    /** A copy. */
    PostgresDatabase(Cluster cluster, PostgresSnapshot snapshot, Limits limits) {
        this.cluster = cluster;
        this.limits = limits;
        state = new Resting(snapshot, SqlContext.TIMELESS, false);
    }

    @Override
    public Snapshot snapshot() {
        if (state instanceof Resting resting) {
            return resting.snapshot;
        }
        SqlContext context = running().transaction.context();
        PostgresSnapshot snapshot = letGo();
        state = new Resting(snapshot, context, true);
        return snapshot;
    }

    @Override
    public Snapshot closeToSnapshot() {
        PostgresSnapshot snapshot = state instanceof Resting resting ? resting.snapshot : letGo();
        state = new Closed();
        return snapshot;
    }

    /** As the server knows what it holds, until it changes or is cut. */
    String name() {
        return state instanceof Resting resting ? resting.snapshot.name() : running().name;
    }

    private PostgresSnapshot letGo() {
        Running running = running();
        running.transaction.requireNone();
        running.transaction.rollback();
        running.session.close();
        return new PostgresSnapshot(cluster, running.name, new Learned(
                running.catalog.known(), running.sequences.known()));
    }

    private Running running() {
        return switch (state) {
            case Running running -> running;
            case Resting resting -> {
                Running running = started(resting.snapshot.copy(), resting.snapshot.learned(),
                        resting.context, resting.goesOn);
                state = running;
                yield running;
            }
            case Closed _ -> throw new IllegalStateException("the database is closed");
        };
    }

    @Override
    public SqlResult run(SqlStatement statement, Map<String, ?> parameters) {
        return running().transaction.run(statement, parameters);
    }

    @Override
    public RowStream stream(SqlStatement statement, Map<String, ?> parameters) {
        return running().transaction.stream(statement, parameters);
    }

    @Override
    public void at(SqlContext context) {
        if (state instanceof Resting resting) {
            state = new Resting(resting.snapshot, context, false);
        } else {
            running().transaction.show(context);
        }
    }

    @Override
    public boolean isTimeAsked() {
        ServerSession session = running().session;
        return !session.ahead().isUnseen()
                && "t".equals(session.texts("SELECT lr.is_asked()").getFirst().getFirst());
    }

    @Override
    public void interrupt() {
        if (state instanceof Running running) {
            running.session.cancel();
        }
    }

    @Override
    public Commit commit() {
        return state instanceof Resting ? Commit.NOTHING : running().transaction.commit();
    }

    @Override
    public Commit rollback() {
        return state instanceof Resting ? Commit.NOTHING : running().transaction.rollback();
    }

    @Override
    public void redo(Iterable<Commit> commits) {
        Running running = running();
        running.transaction.requireNone();
        SqlContext before = running.transaction.context();
        try {
            running.session.told(() -> {
                new PostgresRedo(running.session, running.catalog, running.sequences,
                        running.transaction::show).apply(commits);
                return running;
            });
        } finally {
            running.transaction.show(before);
            running.session.told(() -> {
                running.session.simple("SET statement_timeout = " + limits.longestMillis());
                return running;
            });
            running.catalog.forget();
            running.sequences.schemaChanged();
            running.sequences.settle();
            running.session.commit();
        }
    }

    @Override
    public List<String> tables() {
        return List.copyOf(running().catalog.tables().keySet());
    }

    @Override
    public List<String> writableColumns(String table) {
        return running().catalog.table(table).columns().stream().filter(ServerColumn::isWritable)
                .map(ServerColumn::name).toList();
    }

    @Override
    public TableShape shape(String table) {
        return running().catalog.table(table).shape();
    }

    @Override
    public List<String> views() {
        return running().catalog.views();
    }

    @Override
    public List<String> typedColumns(String tableOrView) {
        return running().catalog.typedColumns(tableOrView);
    }

    @Override
    public List<DescribedTable> describedTables() {
        Running running = running();
        return new ServerDescription(running.session, running.catalog).all();
    }

    @Override
    public long rowCount(String table) {
        Running running = running();
        return Long.parseLong(Objects.requireNonNull(running.session
                .texts("SELECT count(*) FROM app."
                        + ServerTable.quoted(running.catalog.table(table).name()))
                .getFirst().getFirst()));
    }

    @Override
    public SortedSet<String> tablesBehind(Set<String> identifiers) {
        return running().catalog.tablesBehind(identifiers);
    }

    @Override
    public Optional<SortedMap<String, TableLock>> locks() {
        return Optional.of(running().catalog.locks());
    }

    @Override
    public List<TableImage> images() {
        return running().transaction.images();
    }

    @Override
    public List<String> tableDefinition(String table) {
        Running running = running();
        ServerDefinition definition =
                new ServerDefinition(running.session, running.catalog.table(table));
        return Stream.concat(definition.statements().stream(), definition.triggers().stream())
                .toList();
    }

    @Override
    public SortedMap<String, Long> sequences() {
        return running().sequences.values();
    }

    @Override
    public String contents() {
        return contentsOf(running()).text();
    }

    @Override
    public String fingerprint() {
        return contentsOf(running()).digest();
    }

    @Override
    public void close() {
        State last = state;
        state = new Closed();
        if (last instanceof Running running) {
            running.session.close();
            cluster.drop(running.name);
        }
    }

    private Running started(String name, Learned learned, SqlContext context, boolean goesOn) {
        ServerSession session;
        try {
            session = new ServerSession(cluster.connect(name), limits);
        } catch (SQLException e) {
            throw PostgresFailures.of(e, limits);
        }
        ServerCatalog catalog = new ServerCatalog(session, learned.catalog());
        ServerSequences sequences = new ServerSequences(session, learned.sequences());
        PostgresTransaction transaction =
                new PostgresTransaction(session, catalog, sequences, limits);
        if (goesOn) {
            transaction.goOn(context);
        } else {
            transaction.show(context);
        }
        session.commit();
        return new Running(name, session, catalog, sequences, transaction);
    }

    private static ServerContents contentsOf(Running running) {
        return new ServerContents(running.session, running.catalog, running.sequences,
                running.transaction);
    }
}
