package dev.lastresort.database.engine.postgres.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engine.postgres.HostileToServer;
import dev.lastresort.database.engine.postgres.running.ServerObjectsForTests;
import dev.lastresort.postgres.RealEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The corpus without any gate: the server refuses what would do harm beyond one database. */
@Tag("postgresql")
class SecondWallTest {

    private static final String SECRET = "what no scenario may read";
    /** What the triggers of a session of the program count by. */
    private static final String SETTINGS = "SET statement_timeout = 2000; SET lr.most = '1000';"
            + " SET lr.longest = '100000'; ";

    private String database = "";

    @BeforeAll
    static void needsAServer() {
        RealEngine.startOrSkip().close();
    }

    @Test
    void restrictedUserDoesNoHarmPastTheGate(@TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path canary = Files.writeString(folder.resolve("canary"), SECRET);
        Path written = folder.resolve("written");
        List<String> harm = new ArrayList<>();
        try (Cluster cluster = Cluster.start(ServerObjectsForTests.definitions())) {
            String bystander = cluster.copyOf(Cluster.EMPTY);
            try (Connection other = cluster.connect(bystander)) {
                for (String sql : HostileToServer.statements(
                        canary.toString(), written.toString())) {
                    run(cluster, sql, harm);
                    if (Files.exists(written)) {
                        harm.add("writes a file: " + sql);
                        Files.delete(written);
                    }
                    assertTrue(other.isValid(0), sql);
                }
            }
            assertEquals("", String.join("\n", harm));
            assertTrue(cluster.server().isRunning());
            String after = cluster.copyOf(Cluster.EMPTY);
            try (Connection app = cluster.connect(after)) {
                assertEquals("f", first(app, "SELECT bool_or(rolsuper) FROM pg_roles WHERE rolname"
                        + " <> 'postgres'"));
                assertEquals("app,postgres", first(app, "SELECT string_agg(rolname, ',' ORDER BY"
                        + " rolname) FROM pg_roles WHERE rolname !~ '^pg_'"));
                assertEquals("off", first(app, "SHOW fsync"));
                assertEquals("origin", first(app, "SHOW session_replication_role"));
            }
        }
        assertFalse(Files.exists(written));
    }

    /** What one did to the database, such as dropping its schema, the next does not meet. */
    private void run(Cluster cluster, String sql, List<String> harm) throws SQLException {
        if (database.isEmpty() || !isMade(cluster)) {
            database = cluster.copyOf(Cluster.EMPTY);
            make(cluster);
        }
        try (Connection app = cluster.connect(database); Statement statement =
                app.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(SETTINGS);
            boolean rows = statement.execute(sql);
            while (rows) {
                ResultSet found = statement.getResultSet();
                while (found.next()) {
                    if (String.valueOf(found.getString(1)).contains(SECRET)) {
                        harm.add("reads a file: " + sql);
                    }
                }
                rows = statement.getMoreResults();
            }
            ResultSet kept = statement.executeQuery("SELECT count(*) FROM orders WHERE note = '"
                    + SECRET + "'");
            if (kept.next() && kept.getLong(1) > 0) {
                harm.add("keeps what it has read: " + sql);
            }
        } catch (SQLException refused) {
            // as it should be
        }
    }

    private boolean isMade(Cluster cluster) {
        try {
            make(cluster);
            return true;
        } catch (SQLException spoilt) {
            return false;
        }
    }

    private void make(Cluster cluster) throws SQLException {
        try (Connection app = cluster.connect(database); Statement statement =
                app.createStatement()) {
            statement.execute(
                    SETTINGS + "DROP TABLE IF EXISTS orders, t, stolen CASCADE; CREATE TABLE orders"
                            + " (id integer PRIMARY KEY, note text);"
                            + " INSERT INTO orders VALUES (1, 'one')");
        }
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            assertTrue(found.next());
            return String.valueOf(found.getString(1));
        }
    }
}
