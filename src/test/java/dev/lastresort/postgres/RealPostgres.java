package dev.lastresort.postgres;

import dev.lastresort.database.engine.postgres.server.NoServer;
import dev.lastresort.database.engine.postgres.server.ServerProcess;
import dev.lastresort.database.engine.postgres.server.ServerPrograms;
import dev.lastresort.patience.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server with a new cluster of its own: C locale, UTC, nobody but us connects. When it
 * is closed, or the machine running the tests ends, it is stopped and nothing is left on the disk.
 */
public final class RealPostgres implements AutoCloseable {

    /** Set where a test that finds no PostgreSQL must fail: the profile that is there for it. */
    private static final String REQUIRED = "postgres.required";
    private static final int ATTEMPTS = 3;
    private static final List<String> SETTINGS = List.of("-c", "listen_addresses=127.0.0.1", "-c",
            "unix_socket_directories=", "-c", "fsync=off", "-c", "timezone=UTC", "-c",
            "autovacuum=off", "-c", "lc_messages=C");

    private final Path work;
    private final ServerPrograms programs;
    private final List<String> unprivileged;
    private final int port;
    private final Process process;
    private final Thread atExit = new Thread(this::stop, "stops PostgreSQL");

    private RealPostgres(Path work, ServerPrograms programs, List<String> unprivileged)
            throws NoServer, IOException {
        this.work = work;
        this.programs = programs;
        this.unprivileged = unprivileged;
        ServerProcess.said(ServerProcess.concat(unprivileged,
                List.of(programs.program("initdb"), "-D",
                        data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C",
                        "--no-sync")));
        port = freePort();
        process = ServerProcess.started(ServerProcess.concat(unprivileged, ServerProcess.concat(
                List.of(programs.program("postgres"), "-D", data(), "-p", "" + port), SETTINGS)),
                work.resolve("server.txt"));
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            Patience.until(() -> accepts() || !process.isAlive(),
                    () -> "PostgreSQL does not accept connections: " + log());
        } catch (AssertionError e) {
            close();
            throw e;
        }
        if (!process.isAlive()) {
            String log = log();
            close();
            throw new NoServer("PostgreSQL ended at once: " + log);
        }
    }

    /** A server; without one the test is skipped, or fails in the profile that is there for it. */
    public static RealPostgres startOrSkip() {
        try {
            return start();
        } catch (NoServer none) {
            return skipped(none);
        }
    }

    /** Skips the test that wants a server, or fails it. */
    static <T> T skipped(NoServer none) {
        if (Boolean.getBoolean(REQUIRED)) {
            throw new AssertionError(none.getMessage(), none);
        }
        return Assumptions.abort("not held against a real PostgreSQL: " + none.getMessage());
    }

    /** A server, or the reason why there is none. */
    public static RealPostgres start() throws NoServer {
        NoServer last = new NoServer("not tried");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Path work = Files.createTempDirectory("lastresort-postgres");
                try {
                    List<String> unprivileged = ServerProcess.unprivileged(work);
                    if (!unprivileged.isEmpty()) {
                        Files.setPosixFilePermissions(work,
                                PosixFilePermissions.fromString("rwxrwxrwx"));
                    }
                    return new RealPostgres(work, PostgresPrograms.find(work, unprivileged),
                            unprivileged);
                } catch (NoServer | RuntimeException | Error e) {
                    delete(work);
                    throw e;
                }
            } catch (NoServer e) {
                last = e;
            } catch (IOException e) {
                last = new NoServer(e.toString());
            }
            if (!last.getMessage().contains("ended at once")) {
                break;
            }
        }
        throw last;
    }

    /** A connection to a new, empty database. */
    public Connection newDatabase(String name) throws SQLException {
        try (Connection first = connect("postgres"); Statement statement = first
                .createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return connect(name);
    }

    /** A connection to a database that there is. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres");
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    /** The folder that it works in, while it runs. */
    Path folder() {
        return work;
    }

    ProcessHandle server() {
        return process.toHandle();
    }

    private void stop() {
        try {
            if (process.isAlive()) {
                ServerProcess.said(
                        ServerProcess.concat(unprivileged, List.of(programs.program("pg_ctl"), "-D",
                                data(), "-m", "fast", "-w", "stop")));
            }
            process.waitFor(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (NoServer | InterruptedException notStopped) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        } finally {
            process.destroyForcibly();
            delete(work);
        }
    }

    private boolean accepts() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(0);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private String data() {
        return work.resolve("data").toString();
    }

    private String log() {
        try {
            return Files.readString(work.resolve("server.txt")).strip();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
