package dev.lastresort.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.session.store.AttemptStore;
import dev.lastresort.session.store.AttemptStore.StoreLink;
import dev.lastresort.session.store.AttemptStore.StoreRole;
import dev.lastresort.session.store.AttemptStore.StoredDocument;
import dev.lastresort.session.store.StoreAddress;
import dev.lastresort.session.store.StoreLogin;
import dev.lastresort.session.store.StoreMember;
import dev.lastresort.session.store.StoreTrouble;
import dev.lastresort.session.store.StoreTrouble.TroubleKind;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The store in a real PostgreSQL, and what teams may try there that the program never would. */
class PostgresStoreTest {

    private static final byte[] ONE = "{ 1 }".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TWO = "{ 2 }".getBytes(StandardCharsets.UTF_8);

    private static GameDayServer server;

    private final AttemptStore store = new PostgresStore();

    @BeforeAll
    static void start() throws SQLException {
        server = new GameDayServer();
    }

    @AfterAll
    static void stop() throws SQLException {
        if (server != null) {
            server.close();
        }
    }

    private StoreLink link(StoreLogin login) {
        return store.connect(server.address(), login);
    }

    private static StoreTrouble trouble(TroubleKind kind, Executable what) {
        StoreTrouble trouble = assertThrows(StoreTrouble.class, what);
        assertEquals(kind, trouble.kind(), trouble.getMessage());
        return trouble;
    }

    private static void refused(Statement statement, String sql) {
        SQLException thrown = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
        assertTrue(List.of("42501", "23503", "23514", "428C9").contains(thrown.getSQLState()),
                () -> sql + ": " + thrown.getMessage());
    }

    @Test
    void whatATeamWritesItsFacilitatorReads() {
        try (StoreLink red = link(server.team("red")); StoreLink all = link(
                server.facilitator())) {
            assertEquals(new StoreRole.TeamsOwn("red"), red.role());
            assertEquals(new StoreRole.AllTeams(), all.role());
            red.write("a.attempt.json", ONE);
            assertTrue(all.await(Duration.ofMinutes(1)), "it is told at once");
            red.write("a.attempt.json", TWO);
            StoredDocument stored = all.list().stream()
                    .filter(one -> one.team().equals("red")).findFirst().orElseThrow();
            assertEquals("a.attempt.json", stored.name());
            assertArrayEquals(TWO, all.read(stored));
            assertEquals(List.of(stored), red.list());
            trouble(TroubleKind.NO_RIGHTS, () -> all.write("b.attempt.json", ONE));
        }
    }

    @Test
    void aTeamNeitherReadsNorWritesAnothersWhateverItSends() throws SQLException {
        StoreLogin blue = server.team("blue");
        StoreLogin green = server.team("green");
        try (StoreLink link = link(blue)) {
            link.write("secret.attempt.json", ONE);
        }
        try (StoreLink link = link(green)) {
            assertEquals(List.of(), link.list());
            assertEquals(0, link.read(
                    new StoredDocument("blue", "secret.attempt.json", "")).length);
        }
        try (Connection hostile = server.as(green);
                Statement statement = hostile.createStatement()) {
            String into = "INSERT INTO last_resort.document ";
            refused(statement, into + "(role, name, content)"
                    + " VALUES ('lr_blue', 'x.attempt.json', 'x')");
            refused(statement, "UPDATE last_resort.document SET role = 'lr_blue'");
            refused(statement, "UPDATE last_resort.document SET changed = now()");
            refused(statement, "UPDATE last_resort.document SET sha256 = ''");
            refused(statement, "DELETE FROM last_resort.document");
            refused(statement, "TRUNCATE last_resort.document");
            refused(statement, "DROP TABLE last_resort.document");
            refused(statement, "INSERT INTO last_resort.team VALUES ('lr_green', 'blue')");
            refused(statement, "UPDATE last_resort.team SET title = 'blue'");
            refused(statement, "SET ROLE lr_blue");
            refused(statement, "SET SESSION AUTHORIZATION lr_blue");
            refused(statement, "ALTER TABLE last_resort.document DISABLE ROW LEVEL SECURITY");
            refused(statement, "INSERT INTO last_resort.migration (version) VALUES (9)");
            refused(statement, "CREATE TABLE last_resort.mine (a int)");
            for (String name : List.of("../x.attempt.json", ".x.attempt.json", "x.json",
                    "a\\b.attempt.json", "a\nb.attempt.json", "x".repeat(200) + ".name.txt")) {
                refused(statement, into + "(name, content) VALUES (E'"
                        + name.replace("\\", "\\\\").replace("\n", "\\n") + "', 'x')");
            }
            refused(statement, into + "(name, content) VALUES ('x.attempt.json',"
                    + " convert_to(repeat('x', 4000001), 'UTF8'))");
            assertEquals(0, statement.executeUpdate(
                    "UPDATE last_resort.document SET content = 'forged'"), "it has none");
        }
        assertEquals("{ 1 }", server.text("SELECT convert_from(content, 'UTF8')"
                + " FROM last_resort.document WHERE role = 'lr_blue'"));
    }

    @Test
    void anEvaluatorReadsAllTeamsAndWritesNotesAndNothingElse() throws SQLException {
        StoreLogin ada = server.evaluator("Ada");
        StoreLogin bob = server.evaluator("Bob");
        StoreLogin black = server.team("black");
        try (StoreLink team = link(black); StoreLink link = link(ada)) {
            assertEquals(new StoreRole.Evaluator("Ada"), link.role());
            team.write("a.attempt.json", ONE);
            assertTrue(link.await(Duration.ofMinutes(1)), "it is told at once");
            StoredDocument theirs = link.list().stream()
                    .filter(one -> one.team().equals("black")).findFirst().orElseThrow();
            assertArrayEquals(ONE, link.read(theirs));
            link.write("ada.notes.csv", TWO);
            trouble(TroubleKind.NO_RIGHTS, () -> link.write("b.attempt.json", ONE));
            trouble(TroubleKind.NO_RIGHTS, () -> link.write("a.name.txt", ONE));
            trouble(TroubleKind.NO_RIGHTS, () -> team.write("black.notes.csv", ONE));
            assertEquals(List.of(theirs), team.list(), "no team reads what is noted of it");
        }
        try (Connection hostile = server.as(bob);
                Statement statement = hostile.createStatement()) {
            refused(statement, "INSERT INTO last_resort.document (role, name, content)"
                    + " VALUES ('lrn_ada', 'x.notes.csv', 'x')");
            refused(statement, "DELETE FROM last_resort.document");
            refused(statement, "UPDATE last_resort.team SET evaluates = false");
            assertEquals(0, statement.executeUpdate(
                    "UPDATE last_resort.document SET content = 'forged'"), "it has none");
        }
        try (Connection hostile = server.as(black);
                Statement statement = hostile.createStatement()) {
            refused(statement, "UPDATE last_resort.team SET evaluates = true");
            refused(statement, "SELECT rolpassword FROM pg_authid");
        }
        try (StoreLink all = link(server.facilitator())) {
            StoredDocument notes = all.list().stream()
                    .filter(one -> one.team().equals("Ada")).findFirst().orElseThrow();
            assertEquals("ada.notes.csv", notes.name());
            assertArrayEquals(TWO, all.read(notes));
        }
        StoreTrouble taken = trouble(TroubleKind.REFUSED, () -> server.evaluator("black"));
        assertTrue(taken.getMessage().contains("choose another name"), taken.getMessage());
        for (String odd : List.of("x".repeat(81), "red\u001b[2J")) {
            StoreTrouble refused = trouble(TroubleKind.REFUSED, () -> server.evaluator(odd));
            assertTrue(refused.getMessage().contains("1 to 80 letters"), refused.getMessage());
        }
    }

    @Test
    void noTeamFillsTheDisk() throws SQLException {
        StoreLogin grey = server.team("grey");
        try (Connection hostile = server.as(grey);
                Statement statement = hostile.createStatement()) {
            statement.execute("INSERT INTO last_resort.document (name, content)"
                    + " SELECT i || '.name.txt', 'x' FROM generate_series(1, 1000) i");
        }
        try (StoreLink link = link(grey)) {
            trouble(TroubleKind.REFUSED, () -> link.write("more.attempt.json", ONE));
            link.write("7.name.txt", TWO);
        }
    }

    @Test
    void eachTroubleSaysWhatItIsAndWhatToDo() throws SQLException {
        StoreLogin red = server.team("red");
        assertTrue(trouble(TroubleKind.WRONG_PASSWORD, () -> link(new StoreLogin(
                red.user(), Optional.of("wrong")))).getMessage().contains("PGPASSWORD"));
        trouble(TroubleKind.WRONG_PASSWORD,
                () -> link(new StoreLogin(red.user(), Optional.empty())));
        trouble(TroubleKind.WRONG_PASSWORD, () -> link(new StoreLogin("nobody", Optional.of("x"))));
        StoreTrouble none = trouble(TroubleKind.NO_SERVER, () -> store.connect(
                StoreAddress.of("jdbc:postgresql://127.0.0.1:1/gameday"), red));
        assertTrue(none.getMessage().startsWith("No PostgreSQL answers at 127.0.0.1:1"));
        assertTrue(none.mayPass());
        assertTrue(trouble(TroubleKind.TOO_OLD, () -> new PostgresStore(99).connect(
                server.address(), red)).getMessage().contains("a store needs 99 or newer"));
        String place = StoreAddress.SCHEME + server.address().host() + ":"
                + server.address().port() + "/";
        trouble(TroubleKind.NOT_PREPARED, () -> store.connect(StoreAddress.of(place + "nowhere"),
                server.facilitator()));
        trouble(TroubleKind.NOT_PREPARED, () -> store.connect(StoreAddress.of(place + "postgres"),
                server.facilitator()));
        server.execute("CREATE ROLE stranger LOGIN PASSWORD 'x'");
        StoreLogin stranger = new StoreLogin("stranger", Optional.of("x"));
        trouble(TroubleKind.NO_RIGHTS, () -> link(stranger));
        trouble(TroubleKind.NO_RIGHTS, () -> store.prepare(
                StoreAddress.of(place + "postgres"), stranger, List.of()));
    }

    @Test
    void aNewerSchemaIsLeftAloneAndAnOlderOneBroughtUpWithAllThatItHolds() throws SQLException {
        try (GameDayServer own = new GameDayServer()) {
            try (Connection connection = own.as(own.facilitator())) {
                connection.setAutoCommit(false);
                StoreSchema.migrate(connection, 1);
                connection.commit();
            }
            own.execute("CREATE ROLE lr_red LOGIN");
            own.execute("INSERT INTO last_resort.team (role, title) VALUES ('lr_red', 'red')");
            own.execute("INSERT INTO last_resort.document (role, name, content)"
                    + " VALUES ('lr_red', 'a.attempt.json', '{ 1 }')");
            assertTrue(trouble(TroubleKind.NOT_PREPARED, () -> store.connect(
                    own.address(), own.facilitator())).getMessage().contains("older version"));
            assertEquals(Optional.empty(), store.prepare(own.address(), own.facilitator(),
                    List.of(StoreMember.team("red"))).getFirst().password(),
                    "it keeps its password");
            try (StoreLink all = store.connect(own.address(), own.facilitator())) {
                assertArrayEquals(ONE, all.read(all.list().getFirst()));
            }
            own.execute("INSERT INTO last_resort.migration (version) VALUES ("
                    + (StoreSchema.NEWEST + 1) + ")");
            assertTrue(trouble(TroubleKind.NEWER_SCHEMA, () -> store.connect(
                    own.address(), own.facilitator())).getMessage().contains("update the program"));
            trouble(TroubleKind.NEWER_SCHEMA, () -> store.prepare(
                    own.address(), own.facilitator(), List.of(StoreMember.team("blue"))));
        }
    }

    @Test
    void aDatabaseThatHasSuchASchemaForSomethingElseIsLeftAlone() throws SQLException {
        try (GameDayServer own = new GameDayServer()) {
            own.execute("CREATE SCHEMA last_resort");
            own.execute("CREATE TABLE last_resort.migration (a int)");
            trouble(TroubleKind.NOT_PREPARED,
                    () -> store.connect(own.address(), own.facilitator()));
            assertTrue(trouble(TroubleKind.REFUSED, () -> store.prepare(own.address(),
                    own.facilitator(), List.of())).getMessage().contains("another database"));
        }
    }

    @Test
    void twoTeamsThatWouldShareARoleAreToldApart() {
        server.team("Team 1");
        StoreTrouble same = trouble(TroubleKind.REFUSED, () -> server.team("team-1"));
        assertTrue(same.getMessage().contains("“Team 1”"), same.getMessage());
        assertFalse(StoreMember.team("Zoë").role().equals(StoreMember.team("Zoé").role()));
    }

    @Test
    void noPasswordStandsInWhatTheServerLogs() throws SQLException {
        StoreLogin pink = server.team("pink");
        assertEquals("t", server.text("SELECT rolpassword LIKE 'SCRAM-SHA-256$%'"
                + " FROM pg_authid WHERE rolname = '" + pink.user() + "'"));
        assertFalse(pink.toString().contains(pink.password().orElseThrow()));
    }
}
