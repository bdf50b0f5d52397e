package dev.lastresort.database.engine.postgres.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.Driver;

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

    private static final String ADMINISTRATOR = "postgres";
    private static final long LONGEST_SECONDS = 120;
    private static final int LOOKS = 100;
    private static final int ATTEMPTS = 3;
    private static final List<String> SETTINGS = List.of("-c", "listen_addresses=127.0.0.1",
            "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "synchronous_commit=off",
            "-c", "full_page_writes=off", "-c", "wal_level=minimal", "-c", "max_wal_senders=0",
            "-c", "autovacuum=off", "-c", "timezone=UTC", "-c", "lc_messages=C", "-c",
            "max_connections=64", "-c", "shared_buffers=64MB", "-c", "work_mem=16MB", "-c",
            "temp_file_limit=1GB", "-c", "jit=off", "-c", "max_parallel_workers=0", "-c",
            "log_min_messages=fatal", "-c", "max_wal_size=256MB", "-c", "checkpoint_timeout=1h");

    private final WorkFolder folder;
    private final ServerPrograms programs;
    private final List<String> unprivileged;
    private final String password = secret();
    private final int port;
    private final Process process;
    private final Thread atExit = new Thread(this::stop, "stops PostgreSQL");
    private final AtomicLong names = new AtomicLong();
    private final Set<String> databases = ConcurrentHashMap.newKeySet();
    private final Connection administrator;

    private Cluster(WorkFolder folder) throws NoServer, IOException, SQLException {
        this.folder = folder;
        programs = ServerPrograms.installed();
        unprivileged = ServerProcess.unprivileged(folder.path());
        WorkFolder.giveAway(folder.path(), unprivileged);
        Path secret = folder.path().resolve("secret");
        Files.writeString(secret, password);
        WorkFolder.giveAway(secret, unprivileged);
        ServerProcess.said(ServerProcess.concat(unprivileged, List.of(programs.program("initdb"),
                "-D", folder.data().toString(), "-U", ADMINISTRATOR, "-A", "scram-sha-256",
                "--pwfile", secret.toString(), "-E", "UTF8", "--locale=C", "--no-sync",
                "--wal-segsize=1", "--no-instructions")));
        Files.delete(secret);
        port = freePort();
        process = ServerProcess.started(ServerProcess.concat(unprivileged, ServerProcess.concat(
                List.of(programs.program("postgres"), "-D", folder.data().toString(), "-p",
                        "" + port),
                SETTINGS)), folder.path().resolve("server.txt"));
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            administrator = firstConnection();
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
        for (int attempt = 1;; attempt++) {
            try {
                return startOnce(everywhere);
            } catch (NoServer e) {
                // somebody else may have taken the port that was free
                if (!e.isOver() || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Cluster startOnce(List<String> everywhere) throws NoServer {
        try {
            WorkFolder folder = WorkFolder.create();
            try {
                folder.deleteAbandoned();
                Cluster cluster = new Cluster(folder);
                cluster.prepare(everywhere);
                return cluster;
            } catch (NoServer | RuntimeException e) {
                folder.delete();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new NoServer("PostgreSQL cannot be started: " + e.getMessage());
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
        if (process.isAlive()) {
            awaitLeft(database);
            administer("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
        }
        databases.remove(database);
    }

    /** How many copies there are. */
    public int databases() {
        return databases.size();
    }

    /** A session of the restricted user. */
    public Connection connect(String database) throws SQLException {
        return connect(database, USER);
    }

    /** Where its files lie, while it runs. */
    Path path() {
        return folder.path();
    }

    ProcessHandle server() {
        return process.toHandle();
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
        administer("CREATE ROLE " + USER + " LOGIN PASSWORD '" + password + "'");
        putUserRight();
        administer("GRANT SET ON PARAMETER session_replication_role TO " + USER);
        administer("CREATE DATABASE " + EMPTY + " TEMPLATE template0");
        try (Connection first = connect(EMPTY, ADMINISTRATOR);
                Statement statement = first.createStatement()) {
            for (String sql : everywhere) {
                statement.execute(sql);
            }
        }
    }

    /** A user may change his own password and settings; so that none lasts, they are set anew. */
    private void putUserRight() {
        administer("ALTER ROLE " + USER + " PASSWORD '" + password + "'; ALTER ROLE " + USER
                + " RESET ALL; ALTER ROLE " + USER + " SET search_path = app, lr, pg_catalog");
    }

    private synchronized void administer(String sql) {
        try (Statement statement = administrator.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the server of the engine does not do as told: "
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
            throw new IllegalStateException("the server of the engine does not answer: "
                    + e.getMessage(), e);
        }
    }

    private Connection firstConnection() throws NoServer {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (true) {
            try {
                return connect(ADMINISTRATOR, ADMINISTRATOR);
            } catch (SQLException notYet) {
                if (!process.isAlive()) {
                    throw NoServer.over("PostgreSQL ended at once: " + log());
                }
                if (System.nanoTime() > until) {
                    throw new NoServer("PostgreSQL does not accept connections: " + log());
                }
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NoServer("interrupted");
            }
        }
    }

    private Connection connect(String database, String user) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("binaryTransfer", "false");
        properties.setProperty("preparedStatementCacheQueries", "256");
        properties.setProperty("ApplicationName", "Last Resort");
        return Objects.requireNonNull(new Driver().connect(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties));
    }

    private void stop() {
        try {
            if (process.isAlive()) {
                ServerProcess.said(ServerProcess.concat(unprivileged,
                        List.of(programs.program("pg_ctl"), "-D", folder.data().toString(), "-m",
                                "immediate", "-w", "stop")));
            }
            process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (NoServer notStopped) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            folder.delete();
        }
    }

    private String log() {
        try {
            return Files.readString(folder.path().resolve("server.txt")).strip();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String secret() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
