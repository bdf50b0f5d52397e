package dev.lastresort.database.engine.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL server of this program's own, reachable only from this machine and with a password
 * of this run. It holds any number of databases, each copied from another that nobody is connected
 * to. Safe for several threads at once. When it is closed or the program ends, nothing is left.
 */
public final class Cluster implements AutoCloseable {

    /** The restricted user who owns all that scenarios make. */
    public static final String USER = "app";

    /** Like every other database, but nobody ever connects to it. */
    public static final String EMPTY = "empty";

    private static final int LOOKS = 100;
    private static final int ATTEMPTS = 3;

    private final WorkFolder folder;
    private final FolderKeeper keeper;
    private final RunningServer.Installed installed;
    private final RunningServer server;
    private final Thread atExit = new Thread(this::stop, "stops PostgreSQL");
    private final AtomicLong names = new AtomicLong();
    private final Set<String> databases = ConcurrentHashMap.newKeySet();
    private final Connection administrator;
    /** As the server keeps it: to work that out takes it as long as to copy a small database. */
    private String passwordKept = "";

    private Cluster(WorkFolder folder, FolderKeeper keeper, List<String> settings)
            throws NoServer, IOException {
        this.folder = folder;
        this.keeper = keeper;
        List<String> unprivileged = ServerProcess.unprivileged(folder.path());
        installed = new RunningServer.Installed(
                ServerSearch.ofThisMachine(unprivileged).first(), unprivileged, secret());
        give(folder.path());
        Path secret = folder.path().resolve("secret");
        Files.writeString(secret, installed.password());
        give(secret);
        installed.said("initdb", List.of("-D", folder.data().toString(), "-U",
                RunningServer.ADMINISTRATOR, "-A", "scram-sha-256", "--pwfile",
                secret.toString(), "-E", "UTF8", "--locale=C", "--no-sync", "--wal-segsize=1",
                "--no-instructions"));
        Files.delete(secret);
        server = new RunningServer(installed, folder.data(), settings);
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            administrator = server.firstConnection();
        } catch (NoServer | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts one, with what every database of it holds from the beginning.
     *
     * @param everywhere what the administrator runs in the database that all others descend from
     */
    public static Cluster start(List<String> everywhere) throws NoServer {
        return start(everywhere, List.of());
    }

    /** @param settings as the server's command line takes them, beside those of every server */
    static Cluster start(List<String> everywhere, List<String> settings) throws NoServer {
        for (int attempt = 1;; attempt++) {
            try {
                return startOnce(everywhere, settings);
            } catch (NoServer e) {
                // somebody else may have taken the port that was free
                if (!e.isOver() || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Cluster startOnce(List<String> everywhere, List<String> settings)
            throws NoServer {
        try {
            WorkFolder folder = WorkFolder.create();
            FolderKeeper keeper = FolderKeeper.of(folder.path());
            try {
                folder.deleteAbandoned();
                return prepared(new Cluster(folder, keeper, settings), everywhere);
            } catch (NoServer | IOException | SQLException | RuntimeException e) {
                folder.delete();
                keeper.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new NoServer("PostgreSQL cannot be started: " + e.getMessage());
        }
    }

    private static Cluster prepared(Cluster cluster, List<String> everywhere) throws SQLException {
        try {
            cluster.prepare(everywhere);
            return cluster;
        } catch (SQLException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** A copy of a database under a fresh name, which is handed back. */
    public String copyOf(String database) {
        String name = "d" + names.incrementAndGet();
        awaitLeft(database);
        putUserRight();
        administer("CREATE DATABASE " + name + " TEMPLATE " + database + " STRATEGY = FILE_COPY");
        databases.add(name);
        return name;
    }

    /** Drops a database, whoever is connected; one that is not there is no trouble. */
    public void drop(String database) {
        if (server.isRunning()) {
            awaitLeft(database);
            administer("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
        }
        databases.remove(database);
    }

    /** The names of all functions that the server itself has. */
    public Set<String> functions() {
        try {
            return Set.of(answer("SELECT string_agg(DISTINCT lower(proname), ' ') FROM pg_proc")
                    .split(" ", -1));
        } catch (SQLException e) {
            throw LostServer.of(e);
        }
    }

    /** The bytes that a database takes on disk. */
    public long bytes(String database) {
        try {
            return Long.parseLong(answer("SELECT pg_database_size('" + database + "')"));
        } catch (SQLException e) {
            throw LostServer.of(e);
        }
    }

    /** How many copies there are. */
    public int databases() {
        return databases.size();
    }

    /** A session of the restricted user. */
    public Connection connect(String database) throws SQLException {
        return server.connect(database, USER);
    }

    /** Whether its server goes on: it may have been killed. */
    public boolean isRunning() {
        return server.isRunning();
    }

    /** Where its files lie, while it runs. */
    Path path() {
        return folder.path();
    }

    /** The data of its server. */
    Path data() {
        return folder.data();
    }

    FolderKeeper keeper() {
        return keeper;
    }

    RunningServer server() {
        return server;
    }

    RunningServer.Installed installed() {
        return installed;
    }

    /** Gives a file or a folder itself to the server's user. */
    void give(Path file) throws IOException {
        WorkFolder.giveAway(file, installed.unprivileged());
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            // the hook runs, or has
        }
    }

    private void prepare(List<String> everywhere) throws SQLException {
        administer("CREATE ROLE " + USER + " LOGIN PASSWORD '" + installed.password() + "'");
        passwordKept = answer("SELECT rolpassword FROM pg_authid WHERE rolname = '" + USER + "'");
        putUserRight();
        administer("GRANT SET ON PARAMETER session_replication_role TO " + USER);
        administer("CREATE DATABASE " + EMPTY + " TEMPLATE template0");
        try (Connection first = server.connect(EMPTY, RunningServer.ADMINISTRATOR);
                Statement statement = first.createStatement()) {
            for (String sql : everywhere) {
                statement.execute(sql);
            }
        }
    }

    /** A user may change his own password and settings; so that none lasts, they are set anew. */
    private void putUserRight() {
        administer("ALTER ROLE " + USER + " PASSWORD '" + passwordKept + "'; ALTER ROLE "
                + USER
                + " RESET ALL; ALTER ROLE " + USER + " SET search_path = app, lr, pg_catalog");
    }

    /** What the administrator is told to a question with one answer. */
    synchronized String answer(String sql) throws SQLException {
        return answer(administrator, sql);
    }

    static String answer(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    private synchronized void administer(String sql) {
        try (Statement statement = administrator.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw LostServer.isMeantBy(e) ? LostServer.of(e)
                    : new IllegalStateException("the server of the engine does not do as told: "
                            + e.getMessage(), e);
        }
    }

    /**
     * Waits for a session that was just closed to be over. The server itself would look only every
     * 100 ms; whoever is still there after a while is its affair.
     */
    private synchronized void awaitLeft(String database) {
        try (PreparedStatement connected = administrator.prepareStatement(
                "SELECT 1 FROM pg_stat_activity WHERE datname = ?")) {
            connected.setString(1, database);
            for (int look = 0; look < LOOKS; look++) {
                try (ResultSet found = connected.executeQuery()) {
                    if (!found.next()) {
                        return;
                    }
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        } catch (SQLException e) {
            throw LostServer.of(e);
        }
    }

    private void stop() {
        server.close();
        folder.delete();
        keeper.close();
    }

    private static String secret() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
