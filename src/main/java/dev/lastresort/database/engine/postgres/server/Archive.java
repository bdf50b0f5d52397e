package dev.lastresort.database.engine.postgres.server;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The archived log of a cluster and the base backups of it, all of which lie in the cluster's own
 * folder and go with it. Servers are recovered from them one at a time. Not for several threads.
 */
public final class Archive {

    private static final long LONGEST_SECONDS = 120;
    private static final String LOG = "archive";
    /** What belongs to the server that runs, and not to its data: these folders stay empty. */
    private static final Set<String> OF_THE_RUN = Set.of("postmaster.pid", "postmaster.opts",
            "pg_wal", "pg_stat_tmp", "pg_replslot", "pg_notify", "pg_serial", "pg_snapshots",
            "pg_subtrans", "pg_dynshmem");
    private static final boolean ON_WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private static final List<String> ARCHIVING = List.of("-c", "wal_level=replica", "-c",
            "full_page_writes=on", "-c", "max_wal_senders=4", "-c", "archive_mode=on", "-c",
            "archive_command=" + copying("%p", "../" + LOG + "/%f"));
    private static final List<String> RECOVERING = List.of("-c", "wal_level=replica", "-c",
            "max_wal_senders=4", "-c", "recovery_target_action=promote", "-c",
            "recovery_target_inclusive=off", "-c",
            "restore_command=" + copying("../" + LOG + "/%f", "%p"));

    private final Cluster cluster;
    private final Map<String, Path> backups = new HashMap<>();
    private int recovered;

    private Archive(Cluster cluster) {
        this.cluster = cluster;
    }

    /** What reads a recovered server. */
    public interface AskedOfServer<T> {
        T read(Connection connection) throws SQLException;
    }

    /** Starts a cluster that archives its log; closing the cluster ends it. */
    public static Archive start(List<String> everywhere) throws NoServer {
        Cluster cluster = Cluster.start(everywhere, ARCHIVING);
        try {
            Path log = Files.createDirectory(cluster.path().resolve(LOG));
            cluster.give(log);
            return new Archive(cluster);
        } catch (IOException e) {
            cluster.close();
            throw new NoServer("PostgreSQL cannot archive its log: " + e.getMessage());
        }
    }

    public Cluster cluster() {
        return cluster;
    }

    /** How far the log is, with all that was committed before. */
    public String position() throws SQLException {
        return cluster.answer("SELECT pg_current_wal_insert_lsn()::text");
    }

    /** The server's own name and version. */
    public String product() throws SQLException {
        return "PostgreSQL " + cluster.answer(
                "SELECT split_part(current_setting('server_version'), ' ', 1)");
    }

    /**
     * Takes a base backup: the files as they are copied while the server writes, and the label that
     * says from where in the log they become right. Not every installation has the program for it.
     */
    public void backUp(String name) throws NoServer, SQLException {
        Path folder = cluster.path().resolve("backup-" + backups.size());
        cluster.answer("SELECT pg_backup_start('" + RunningServer.ADMINISTRATOR + "', true)::text");
        try {
            copy(cluster.data(), folder);
            Path label = folder.resolve("backup_label");
            Files.writeString(label, cluster.answer("SELECT labelfile FROM pg_backup_stop(false)"));
            cluster.give(label);
        } catch (IOException e) {
            throw new NoServer("a base backup cannot be taken: " + e.getMessage());
        }
        backups.put(name, folder);
    }

    /**
     * Recovers a server from a backup and reads one of its databases.
     *
     * @param until where the log ends that is re-applied; without one at the backup's end
     */
    public <T> T recovered(String backup, Optional<String> until, String database,
            AskedOfServer<T> reading) throws NoServer, SQLException {
        try {
            archiveAll();
            Path data = cluster.path().resolve("recovered-" + recovered++);
            copy(Objects.requireNonNull(backups.get(backup), backup), data);
            Path signal = Files.createFile(data.resolve("recovery.signal"));
            cluster.give(signal);
            String target = until.map(position -> "recovery_target_lsn=" + position)
                    .orElse("recovery_target=immediate");
            try (RunningServer server = new RunningServer(cluster.installed(), data,
                    ServerProcess.concat(RECOVERING, List.of("-c", target)))) {
                awaitPromoted(server);
                try (Connection connection = server.connect(database, Cluster.USER)) {
                    return reading.read(connection);
                }
            } finally {
                WorkFolder.delete(data);
            }
        } catch (IOException e) {
            throw new NoServer("a server cannot be recovered: " + e.getMessage());
        }
    }

    /** All of the log that there is, for it is archived in files of a fixed size. */
    private void archiveAll() throws NoServer, SQLException {
        String last = cluster.answer("SELECT pg_walfile_name(pg_switch_wal())");
        await(() -> cluster.answer("SELECT coalesce(max(last_archived_wal), '') FROM"
                + " pg_stat_archiver").compareTo(last) >= 0, "the log is not archived");
    }

    private static void awaitPromoted(RunningServer server) throws NoServer, SQLException {
        try (Connection connection = server.firstConnection()) {
            await(() -> Cluster.answer(connection, "SELECT pg_is_in_recovery()").equals("f"),
                    "the server does not end its recovery");
        }
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(Condition condition, String otherwise)
            throws NoServer, SQLException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                throw new NoServer(otherwise);
            }
            RunningServer.pause();
        }
    }

    private void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                    throws IOException {
                Path made = Files.createDirectory(to.resolve(from.relativize(folder).toString()));
                if (Files.getFileStore(made).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString(
                            "rwx------"));
                }
                cluster.give(made);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                    throws IOException {
                Path inside = from.relativize(file);
                if (!OF_THE_RUN.contains(inside.getName(0).toString())) {
                    try {
                        cluster.give(Files.copy(file, to.resolve(inside.toString())));
                    } catch (NoSuchFileException gone) {
                        // the server has just deleted it, and its log says so
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure)
                    throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    /** A command of a server's shell; its working folder is that of its data. */
    private static String copying(String from, String to) {
        return ON_WINDOWS
                ? "copy \"" + from.replace('/', '\\') + "\" \"" + to.replace('/', '\\') + "\""
                : "cp \"" + from + "\" \"" + to + "\"";
    }
}
