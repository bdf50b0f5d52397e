package dev.lastresort.database.engine.postgres.server;

import dev.lastresort.database.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.postgresql.Driver;

/**
 * The process of a server that runs on a folder of data, reachable only from this machine. Its log
 * lies beside the folder.
 */
final class RunningServer implements AutoCloseable {

    static final String ADMINISTRATOR = "postgres";

    private static final long LONGEST_SECONDS = 120;
    private static final List<String> SETTINGS = List.of("-c", "listen_addresses=127.0.0.1",
            "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "synchronous_commit=off",
            "-c", "full_page_writes=off", "-c", "wal_level=minimal", "-c", "max_wal_senders=0",
            "-c", "autovacuum=off", "-c", "timezone=UTC", "-c", "lc_messages=C", "-c",
            "max_connections=64", "-c", "shared_buffers=64MB", "-c", "work_mem=16MB", "-c",
            "temp_file_limit=1GB", "-c", "maintenance_work_mem=64MB", "-c",
            "hash_mem_multiplier=1", "-c", "jit=off", "-c", "max_parallel_workers=0", "-c",
            "log_min_messages=fatal", "-c", "max_wal_size=256MB", "-c", "checkpoint_timeout=1h");

    /** What a session takes besides what its statement asks for. */
    private static final int SESSION_MEGABYTES = 64;
    /**
     * The server's settings bound what it sorts and keeps, and nothing that an expression makes;
     * each of its processes gets a bound from the system, where there is one. Past it a statement
     * fails, and the server goes on.
     */
    private static final List<String> CAPPED =
            System.getProperty("os.name").equals("Linux") ? List.of("sh", "-c", "ulimit -d "
                    + (Limits.DEFAULT.megabytes() + SESSION_MEGABYTES) * 1024L
                    + " || true; exec \"$0\" \"$@\"") : List.of();

    private final Installed installed;
    private final Path data;
    private final Path log;
    private final int port;
    private final Process process;

    /**
     * What starts it.
     *
     * @param unprivileged what comes before a command so that root does not run it
     * @param password     of all users
     */
    record Installed(ServerPrograms programs, List<String> unprivileged, String password) {

        /** What a program says that ends well. */
        String said(String program, List<String> arguments) throws NoServer {
            return ServerProcess.said(command(program, arguments));
        }

        private List<String> command(String program, List<String> arguments) {
            return ServerProcess.concat(unprivileged,
                    ServerProcess.concat(List.of(programs.program(program)), arguments));
        }
    }

    /** @param settings as the server's command line takes them, beside those of every server */
    RunningServer(Installed installed, Path data, List<String> settings) throws IOException {
        this.installed = installed;
        this.data = data;
        log = data.resolveSibling(data.getFileName() + ".txt");
        port = freePort();
        process = ServerProcess.started(ServerProcess.concat(installed.unprivileged(),
                ServerProcess.concat(CAPPED, ServerProcess.concat(
                        List.of(installed.programs().program("postgres"), "-D", data.toString(),
                                "-p", "" + port),
                        ServerProcess.concat(SETTINGS, settings)))),
                log);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    int port() {
        return port;
    }

    Connection connect(String database, String user) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", installed.password());
        properties.setProperty("binaryTransfer", "false");
        properties.setProperty("preparedStatementCacheQueries", "256");
        properties.setProperty("prepareThreshold", "1");
        // so that the driver need not ask
        properties.setProperty("assumeMinServerVersion", "15");
        properties.setProperty("ApplicationName", "Last Resort");
        return Objects.requireNonNull(new Driver().connect(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties));
    }

    /** The administrator's connection, as soon as the server accepts one. */
    Connection firstConnection() throws NoServer {
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
            pause();
        }
    }

    static void pause() throws NoServer {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoServer("interrupted");
        }
    }

    String log() {
        try {
            return Files.readString(log).strip();
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                installed.said("pg_ctl",
                        List.of("-D", data.toString(), "-m", "immediate", "-w", "stop"));
            }
            process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (NoServer notStopped) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
