package dev.lastresort.database.engine.h2.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.Database;
import dev.lastresort.database.Limits;
import dev.lastresort.database.Snapshot;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engine.h2.standard.SqlTime;
import dev.lastresort.database.engine.h2.store.FileImage;
import dev.lastresort.database.engine.h2.store.OpenStore;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.HostileCorpus;
import dev.lastresort.database.gate.HostileCorpus.Line;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Commit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The wall behind the gate: what got past it all the same, here because the tests carry it past,
 * still touches no file, no socket and no class, whoever comes across it later.
 */
@Execution(ExecutionMode.CONCURRENT)
class PlantedObjectsTest {

    private static final String SECRET = "the canary sings";
    /** Definitions with each way to reach out, and those that load a class. */
    private static final int SORTS = 13;
    private static final int WAYS = 4;
    private static final int LOADED = 3;
    /** What the wall behind the gate keeps; the gate alone keeps the rest, such as the memory. */
    private static final Set<String> KEPT = Set.of("file-function", "linked-or-alias",
            "statement-not-allowed", "session-state", "system-schema", "not-one-statement",
            "type-not-allowed", "function-not-allowed");

    @TempDir
    Path folder;

    private Path canary;
    private Path written;
    private ServerSocket listener;

    @BeforeEach
    void setCanariesOut() throws IOException {
        canary = Files.writeString(folder.resolve("canary.txt"), SECRET);
        written = folder.resolve("written");
        listener = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        listener.setSoTimeout(20);
        HostileCorpus.CLASS_WAS_TOUCHED.set(false);
    }

    @AfterEach
    void takeThemIn() throws IOException {
        listener.close();
    }

    @Test
    void nothingOfTheCorpusReachesOutEvenPastTheGate() throws IOException {
        List<Line> lines = HostileCorpus.planted(
                HostileCorpus.lines(canary.toString(), written.toString(), listener.getLocalPort())
                        .stream().filter(line -> KEPT.contains(line.rule())).toList(),
                true)
                .filter(line -> !line.sql().contains("RECURSIVE")).toList();
        Database database = shop();
        for (int i = 0; i < lines.size(); i++) {
            String sql = lines.get(i).sql();
            attempt(() -> database.run(SqlStatement.parse(sql), Map.of()));
        }
        attempt(database::rollback);
        attempt(database::close);
        assertUntouched();
    }

    /** Of each sort one, and of what they do each in turn. */
    @Test
    void plantedObjectsStayHarmlessWhateverReadsThem() throws IOException {
        List<String> all = definitions();
        assertEquals(SORTS * WAYS + LOADED, all.size());
        stayHarmless(IntStream.range(0, all.size())
                .filter(i -> i / SORTS == WAYS || i % SORTS % WAYS == i / SORTS)
                .mapToObj(all::get).toList());
    }

    @Tag("slow")
    @Test
    void soDoAllOfEachSort() throws IOException {
        stayHarmless(definitions());
    }

    private void stayHarmless(List<String> definitions) throws IOException {
        for (String definition : definitions) {
            Snapshot snapshot;
            List<Commit> log = new ArrayList<>();
            Snapshot before;
            try (Database database = shop()) {
                before = database.snapshot();
                attempt(() -> database.run(SqlStatement.parse(definition), Map.of()));
                attempt(() -> log.add(database.commit()));
                attempt(database::rollback);
                useAll(database);
                snapshot = database.closeToSnapshot();
            }
            try (Database reopened = snapshot.open(); Database other = shop()) {
                useAll(reopened);
                for (String table : reopened.tables()) {
                    reopened.tableDefinition(table).forEach(
                            ddl -> attempt(() -> other.run(SqlStatement.parse(ddl), Map.of())));
                }
                useAll(other);
            }
            try (Database redone = before.open()) {
                attempt(() -> redone.redo(log));
                useAll(redone);
            }
            assertUntouched();
        }
    }

    @Test
    void readingAPlantedFileIsRefusedForWantOfRights() {
        try (Database database = shop()) {
            database.run(SqlStatement.parse("CREATE FORCE VIEW v AS SELECT FILE_READ('" + canary
                    + "') AS a"), Map.of());
            database.commit();
            Snapshot snapshot = database.closeToSnapshot();
            try (Database reopened = snapshot.open()) {
                assertEquals(90040,
                        assertThrows(SqlFailure.class,
                                () -> reopened.query(SqlStatement.parse("SELECT a FROM v")))
                                .errorCode());
            }
        }
    }

    @Test
    void noAdministratorIsThereOnceTheDatabaseIsOpen() {
        H2Session h2 = H2Session.start(OpenStore.open(FileImage.EMPTY,
                new CaptureBuffer(Limits.DEFAULT), new SqlTime()), true, Limits.DEFAULT);
        try {
            var sessions = h2.session().getDatabase().getSessions(false);
            assertEquals(1, sessions.length);
            assertFalse(h2.session().getUser().isAdmin());
        } finally {
            h2.close();
            h2.store().close();
        }
    }

    private List<String> definitions() {
        String read = "FILE_READ('" + canary + "', NULL)";
        String write = "FILE_WRITE('x', '" + written + "')";
        String call = "FILE_READ('http://127.0.0.1:" + listener.getLocalPort() + "/')";
        String csv = "(SELECT MAX(c) FROM CSVREAD('" + canary + "', 'c'))";
        List<String> all = new ArrayList<>();
        for (String x : List.of(read, write, call, csv)) {
            all.add("CREATE FORCE VIEW v AS SELECT " + x + " AS a");
            all.add("CREATE VIEW v AS SELECT " + x + " AS a");
            all.add("CREATE MATERIALIZED VIEW v AS SELECT " + x + " AS a");
            all.add("CREATE TABLE p (id INTEGER PRIMARY KEY, a VARCHAR(99) DEFAULT " + x + ")");
            all.add("CREATE TABLE p (id INTEGER DEFAULT 1 PRIMARY KEY, a VARCHAR(99) DEFAULT 'b'"
                    + " ON UPDATE " + x + ")");
            all.add("CREATE TABLE p (id INTEGER DEFAULT 1 PRIMARY KEY, a VARCHAR(99)"
                    + " GENERATED ALWAYS AS (" + x + "))");
            all.add("CREATE TABLE p (id INTEGER DEFAULT 1 PRIMARY KEY, a VARCHAR(99) DEFAULT 'b',"
                    + " CHECK (" + x + " <> a))");
            all.add("CREATE DOMAIN d AS VARCHAR(99) DEFAULT " + x);
            all.add("CREATE DOMAIN d AS VARCHAR(99) CHECK (VALUE <> " + x + ")");
            all.add("ALTER TABLE orders ALTER COLUMN note SET DEFAULT " + x);
            all.add("ALTER TABLE orders ADD CONSTRAINT c CHECK (note <> " + x + ")");
            all.add("CREATE INDEX i ON orders (" + x + ")");
            all.add("COMMENT ON TABLE orders IS " + x);
        }
        all.add("CREATE FORCE TRIGGER t BEFORE INSERT ON orders CALL \""
                + "dev.lastresort.database.CanaryClass\"");
        all.add("CREATE FORCE ALIAS a FOR \"dev.lastresort.database.CanaryClass.touch\"");
        all.add("CREATE TABLE p (id INTEGER PRIMARY KEY) ENGINE"
                + " \"dev.lastresort.database.CanaryClass\"");
        return all;
    }

    /** All that facts, invariants, snapshots, diffs and copying back do to a database. */
    private static void useAll(Database database) {
        attempt(database::contents);
        attempt(database::fingerprint);
        for (String sql : List.of("SELECT * FROM v", "SELECT * FROM p", "SELECT * FROM orders",
                "INSERT INTO p (id) VALUES (DEFAULT)", "INSERT INTO p DEFAULT VALUES",
                "UPDATE p SET id = id + 1",
                "INSERT INTO orders (id) VALUES (9)", "UPDATE orders SET note = 'y'",
                "CREATE TABLE q (id INTEGER PRIMARY KEY, a d)", "INSERT INTO q (id) VALUES (1)")) {
            attempt(() -> database.run(SqlStatement.parse(sql), Map.of()));
        }
        attempt(database::commit);
        attempt(database::rollback);
        attempt(database::snapshot);
    }

    private static Database shop() {
        Database database = Engines.EMBEDDED.create();
        database.run(SqlStatement.parse(
                "CREATE TABLE orders (id INTEGER PRIMARY KEY, note VARCHAR(99))"), Map.of());
        database.run(SqlStatement.parse("INSERT INTO orders VALUES (1, 'x')"), Map.of());
        database.commit();
        return database;
    }

    /** Whatever it throws: what counts is what it has touched. Only errors of the machine count. */
    private static void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException refused) {
            assertFalse(String.valueOf(refused.getMessage()).contains(SECRET));
        }
    }

    private void assertUntouched() throws IOException {
        assertEquals(SECRET, Files.readString(canary));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(canary), files.toList());
        }
        assertThrows(SocketTimeoutException.class, () -> listener.accept().close());
        assertFalse(HostileCorpus.CLASS_WAS_TOUCHED.get());
        assertTrue(Files.exists(canary));
    }
}
